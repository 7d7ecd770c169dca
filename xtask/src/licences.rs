//! The licences of all that is in the modules, as their texts ask for: each text beside those who wrote it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::parts::{Part, Parts, STD};
use crate::project::PACKAGE;

/// What the name of a file with a licence begins with.
const NAMES: [&str; 4] = ["LICENSE", "LICENCE", "COPYING", "NOTICE"];

/// The licence that stands in for a crate's own text, as SPDX has it, without the line that names whose it is.
const MIT: &str = "\
Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the
\"Software\"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to
the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED \"AS IS\", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR
ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH
THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
";

pub(crate) fn text(parts: &Parts) -> Result<String> {
    let mut text = String::from("What is in Boundary Check's modules, and under which licences.\n\n");
    // Many crates have the same text: it stands once, below the names of all that it is for.
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (key, part) in &parts.all {
        text += &format!("{key}: {}\n", part.licence);
        for found in texts_of(part)? {
            texts.entry(found).or_default().push(key.clone());
        }
    }
    for (licence, keys) in texts {
        text += &format!("\n{}\n{}\n\n{}\n", "-".repeat(76), keys.join(", "), licence.trim_end());
    }
    Ok(text)
}

/// The texts for a crate: its own. Where it brings none, ours for what is ours, else that of the licence that it names, with
/// its authors.
fn texts_of(part: &Part) -> Result<Vec<String>> {
    let own = if part.name == STD { Vec::new() } else { found(&part.folder)? };
    if !own.is_empty() {
        return Ok(own);
    }
    if part.name.starts_with(PACKAGE) {
        return found(part.folder.ancestors().nth(2).unwrap_or(&part.folder));
    }
    ensure!(
        part.licence.split([' ', '/']).any(|it| it == "MIT"),
        "{} {} brings no text of its licence ({}); expected one, or MIT among what it may be used under",
        part.name,
        part.version,
        part.licence
    );
    let authors =
        if part.authors.is_empty() { format!("the authors of {}", part.name) } else { part.authors.join(", ") };
    Ok(vec![format!("The MIT License\n\nCopyright (c) {authors}\n\n{MIT}")])
}

/// The texts that a folder holds, in the order of their files' names.
fn found(folder: &Path) -> Result<Vec<String>> {
    let cannot = || format!("cannot list {}", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(cannot)? {
        let path = entry.with_context(cannot)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        if path.is_file() && NAMES.iter().any(|start| name.starts_with(start)) {
            files.push(path);
        }
    }
    files.sort();
    files
        .iter()
        .map(|file| fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display())))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;

    #[test]
    fn every_crate_and_the_standard_library_have_a_text() {
        let parts = Parts::read(&Project::find().unwrap()).unwrap();
        let text = text(&parts).unwrap();
        let (list, texts) = text.split_once("\n---").unwrap();
        for (key, part) in &parts.all {
            assert!(list.contains(&format!("{key}: {}", part.licence)), "{key}");
            assert!(texts.contains(key), "{key} has no text");
        }
        assert!(texts.contains("Copyright (c) The Rust Project Contributors"));
        for found in texts_of(parts.all.values().find(|it| it.name == "boundary-check-core").unwrap()).unwrap() {
            assert!(found.contains("Licen"), "{found}");
        }
    }

    #[test]
    fn what_names_no_licence_that_we_have_stops_the_build() {
        let folder = tempfile::tempdir().unwrap();
        let part = Part {
            name: "made-up".to_owned(),
            version: "1.0.0".to_owned(),
            licence: "Zlib".to_owned(),
            authors: Vec::new(),
            source: "crates.io".to_owned(),
            folder: folder.path().to_owned(),
            needs: Vec::new(),
        };
        let error = texts_of(&part).unwrap_err().to_string();
        assert!(error.contains("made-up 1.0.0 brings no text"), "{error}");
        let with = texts_of(&Part { licence: "Apache-2.0/MIT".to_owned(), ..part }).unwrap();
        assert!(with.first().unwrap().contains("Copyright (c) the authors of made-up"), "{with:?}");
    }
}
