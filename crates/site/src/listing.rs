//! What lies in a folder, named by a text in it: every file there is, once, and none that is not.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Result, ensure};
use glob::Pattern;
use minijinja::{Error, ErrorKind, Value, context};

use crate::{files, template};

/// How wide the text may be.
const WIDTH: usize = 124;

/// Fills a text about the `folder`, in which it is to lie as `name`. `files("a.js b-*.txt")` gives the names of what is there and
/// was not named before, on lines as wide as the text. A word of it that fits nothing is an error, and so is a file that no such
/// word has named.
pub(crate) fn fill(folder: &Path, name: &str, text: &str) -> Result<String> {
    let below = |file: &std::path::PathBuf| file.strip_prefix(folder).unwrap_or(file).to_string_lossy().into_owned();
    let mut left: Vec<String> = files::all(folder)?.iter().map(below).filter(|file| file != name).collect();
    left.push(name.to_owned());
    let left = Arc::new(Mutex::new(left));
    let taken = left.clone();
    let named = move |patterns: &str| {
        let mut left = taken.lock().unwrap_or_else(PoisonError::into_inner);
        let mut names = Vec::new();
        for word in patterns.split(' ') {
            let pattern = Pattern::new(word).map_err(|error| wrong(word, &error.to_string()))?;
            let (found, others) = left.drain(..).partition::<Vec<String>, _>(|file| pattern.matches(file));
            *left = others;
            if found.is_empty() {
                return Err(wrong(word, "found no file, expected one that is not named yet"));
            }
            names.extend(found);
        }
        Ok(wrapped(&names))
    };
    let filled = template::render(name, text, context! { files => Value::from_function(named) })?;
    let left = left.lock().unwrap_or_else(PoisonError::into_inner);
    ensure!(left.is_empty(), "{name} does not say what these are for: {}", left.join(", "));
    Ok(filled)
}

fn wrong(word: &str, why: &str) -> Error {
    Error::new(ErrorKind::InvalidOperation, format!("files: `{word}`: {why}"))
}

/// Names on lines, with commas between them.
fn wrapped(names: &[String]) -> String {
    let mut lines: Vec<String> = Vec::new();
    for name in names {
        match lines.last_mut() {
            Some(line) if line.len() + name.len() + 3 <= WIDTH => line.push_str(&format!(", {name}")),
            Some(line) => {
                line.push(',');
                lines.push(name.clone());
            }
            None => lines.push(name.clone()),
        }
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_is_named_once_and_what_is_not_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["a.js", "a-de.txt", "a-fr.txt", "sub/b"] {
            files::save(folder.path(), name, "").unwrap();
        }
        let fill = |text: &str| fill(folder.path(), "R.txt", text);
        let whole = "{{ files('R.txt') }}: this\n{{ files('a.js a-??.txt') }}\n{{ files('sub/*') }}";
        assert_eq!(fill(whole).unwrap(), "R.txt: this\na.js, a-de.txt, a-fr.txt\nsub/b");
        let error = |text: &str| format!("{:#}", fill(text).unwrap_err());
        assert!(error("{{ files('R.txt a*') }}").contains("what these are for: sub/b"));
        assert!(error("{{ files('a*') }}{{ files('a.js') }}").contains("`a.js`"));
    }

    #[test]
    fn many_names_go_on_in_another_line() {
        let names: Vec<String> = (0..30).map(|number| format!("file-{number}.txt")).collect();
        let text = wrapped(&names);
        assert!(text.lines().count() > 1 && text.lines().all(|line| line.len() <= WIDTH), "{text}");
        assert_eq!(text.replace('\n', " ").split(", ").collect::<Vec<_>>(), names);
    }
}
