//! Brotli and gzip, each at its strongest: the files are compressed once and served often.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

/// The endings of the files that get a `.br` and a `.gz` beside them.
const COMPRESSIBLE: [&str; 7] = ["html", "js", "css", "svg", "json", "txt", "wasm"];

/// Brotli at quality 11 with the 4 MB window that every browser can read.
pub fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let parameters =
        BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters)?;
    Ok(compressed)
}

/// Gzip at level 9.
pub fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

/// Writes `name.br` and `name.gz` beside each file of `folder` and its folders that gains by it.
pub(crate) fn folder(folder: &Path) -> Result<()> {
    for file in crate::files::all(folder)? {
        let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        if !COMPRESSIBLE.contains(&ending) {
            continue;
        }
        let name = file.display();
        let bytes = fs::read(&file).with_context(|| format!("cannot read {name}"))?;
        for (suffix, compressed) in [("br", brotli(&bytes)), ("gz", gzip(&bytes))] {
            let compressed = compressed.with_context(|| format!("cannot compress {name}"))?;
            let path = file.with_extension(format!("{ending}.{suffix}"));
            fs::write(&path, compressed).with_context(|| format!("cannot write {}", path.display()))?;
        }
    }
    Ok(())
}
