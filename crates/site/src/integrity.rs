//! Hashes by which a browser refuses another file.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

use crate::files;

/// How many digits of the hash of their content name files that a cache may keep for ever.
const DIGITS: usize = 12;

/// The hash of a file as `integrity` attributes write it.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// What tells these bytes from those of any other edition, in ten letters and digits.
pub(crate) fn edition(bytes: &[u8]) -> String {
    integrity(bytes).chars().filter(char::is_ascii_alphanumeric).skip("sha384".len()).take(10).collect()
}

/// What tells the files of a folder that are wanted, with their names, from those of any other build.
pub(crate) fn content_hash(folder: &Path, wanted: impl Fn(&str) -> bool) -> Result<String> {
    let mut hash = Sha256::new();
    for file in files::all(folder)? {
        let name = file.strip_prefix(folder).unwrap_or(&file).to_string_lossy();
        if wanted(&name) {
            hash.update(name.as_bytes());
            hash.update(fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?);
        }
    }
    let digits: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(digits.chars().take(DIGITS).collect())
}
