//! Hashes by which a browser refuses another file.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};

/// The hash of a file as `integrity` attributes write it.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}
/// What tells these bytes from those of any other edition, in ten letters and digits.
pub(crate) fn edition(bytes: &[u8]) -> String {
    integrity(bytes).chars().filter(char::is_ascii_alphanumeric).skip("sha384".len()).take(10).collect()
}
