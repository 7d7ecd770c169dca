//! Zip files that are the same byte for byte wherever and whenever they are made.

use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;

use anyhow::{Context, Result};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::files;

/// What a file in a zip may be, whatever the machine says: readable, and writable for its owner.
const MODE: u32 = 0o644;

/// All files of a folder as a zip, in the order of their names; each lies in `inside`, which may be empty.
///
/// # Errors
///
/// A file that cannot be read.
pub fn zip(folder: &Path, inside: &str) -> Result<Vec<u8>> {
    // The time is that of the format's beginning: it would tell when somebody built, and nothing of the files.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(MODE);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files::all(folder)? {
        let path = file.strip_prefix(folder).unwrap_or(&file);
        // Zips are written with slashes everywhere.
        let names: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        let name = [inside, &names.join("/")].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join("/");
        let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        writer.start_file(&name, options).with_context(|| format!("cannot put {name} into a zip"))?;
        writer.write_all(&bytes).with_context(|| format!("cannot put {name} into a zip"))?;
    }
    Ok(writer.finish().context("a zip cannot be finished")?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zip_tells_nothing_of_when_and_where() {
        let made = |names: &[&str]| {
            let folder = tempfile::tempdir().unwrap();
            names.iter().for_each(|name| files::save(folder.path(), name, name.repeat(9)).unwrap());
            zip(folder.path(), "top").unwrap()
        };
        let one = made(&["b.txt", "a/c.txt"]);
        assert_eq!(one, made(&["a/c.txt", "b.txt"]));
        let mut read = zip::ZipArchive::new(Cursor::new(&one)).unwrap();
        let names: Vec<String> = read.file_names().map(|name| name.unwrap().into_owned()).collect();
        assert_eq!(names, ["top/a/c.txt", "top/b.txt"]);
        assert_eq!(read.by_index(0).unwrap().unix_mode(), Some(0o100_644));
    }
}
