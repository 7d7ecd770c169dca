//! `cargo xtask check`: all content beside the English one. What is missing or too much, not translated, empty, much
//! too long, marked up, or has other placeholders is a finding, with its file and its place.
//!
//! That a file can be used at all is checked when the crate is built, and the first mistake stops the build. Here every
//! finding is listed, for the person who writes a language.

mod compare;
mod reading;

use std::path::Path;

use anyhow::{Context, Result, bail};
use boundary_check_core::content;
use boundary_check_site::{files, languages};
use serde_json::Value;

use crate::project::Project;

/// The folders in which each language has a file.
const FOLDERS: [&str; 4] = ["content", "content/workshop", "content/paper", "content/pages"];
const ENGLISH: &str = "en";

/// Something to mend.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Finding {
    file: String,
    place: String,
    what: String,
}

/// Prints every finding; an error where there is one.
pub(crate) fn check(project: &Project) -> Result<()> {
    let findings = findings(&project.root)?;
    for Finding { file, place, what } in &findings {
        println!("{file}: {place}: {what}");
    }
    for (what, grade) in reading::grades(&project.root)? {
        println!("reading grade (FORCAST) of {what}: {grade:.1}, at most {}", reading::HIGHEST);
    }
    if !findings.is_empty() {
        bail!("{} findings", findings.len());
    }
    println!("{} languages in {} folders: 0 findings", languages::tags(&project.root)?.len(), FOLDERS.len());
    Ok(())
}

fn findings(root: &Path) -> Result<Vec<Finding>> {
    let mut findings = reading::findings(root)?;
    for tag in languages::tags(root)?.iter().filter(|tag| *tag != ENGLISH) {
        for folder in FOLDERS {
            let file = format!("{folder}/{tag}.json");
            let of = |what: String| Finding { file: file.clone(), place: "the file".to_owned(), what };
            if !root.join(&file).is_file() {
                findings.push(of(format!("it is missing; expected {folder}/{ENGLISH}.json in this language")));
                continue;
            }
            let (english, other) = (read(root, &format!("{folder}/{ENGLISH}.json"))?, read(root, &file)?);
            if other.get("language").and_then(Value::as_str) != Some(tag) {
                findings.push(of(format!("`language` is not `{tag}`")));
            }
            findings.extend(compare::compare(&file, &english, &other));
        }
        findings.extend(refused(root, tag));
    }
    Ok(findings)
}

/// What the build would stop at, in the two files that it compiles.
fn refused(root: &Path, tag: &str) -> Option<Finding> {
    let text = |name: &str| files::read(root, name);
    let compile = || -> Result<()> {
        let instrument = content::instrument("instrument.json", &text("content/instrument.json")?)?;
        let cases = content::cases("cases.json", &text("content/workshop/cases.json")?, &instrument)?;
        content::language(tag, &text(&format!("content/{tag}.json"))?, &instrument)?;
        content::workshop_language(tag, &text(&format!("content/workshop/{tag}.json"))?, &instrument, &cases)?;
        Ok(())
    };
    let error = compile().err()?;
    Some(Finding { file: format!("{tag}.json"), place: "as the build reads it".to_owned(), what: format!("{error:#}") })
}

fn read(root: &Path, name: &str) -> Result<Value> {
    serde_json::from_str(&files::read(root, name)?).with_context(|| format!("{name} is not JSON"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_nothing_to_mend() {
        let findings = findings(&Project::find().unwrap().root).unwrap();
        assert!(findings.is_empty(), "{findings:#?}");
    }
}
