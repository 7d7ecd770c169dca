//! `cargo xtask check`: all content. What is missing or too much, not translated, empty, much too long, marked up, has
//! other placeholders, is not what the engine accepts, or was made from another English text is a finding, with its file
//! and its place. It runs whatever content looks like, and names every finding at once.

mod compare;
mod finding;
mod reading;
mod sources;
mod unfit;

use std::path::Path;

use anyhow::{Result, bail};
use boundary_check_core::content;
use boundary_check_site::{files, languages};
use serde_json::Value;

use crate::project::Project;
use finding::{ENGLISH, FOLDERS, Finding, read};

const INSTRUMENT: &str = "content/instrument.json";
const CASES: &str = "content/workshop/cases.json";

/// Prints every finding; an error where there is one. `looked`: the language at whose translations somebody has looked.
pub(crate) fn check(project: &Project, looked: Option<&str>) -> Result<()> {
    let root = &project.root;
    if let Some(tag) = looked {
        sources::looked(root, tag)?;
    }
    let findings = findings(root)?;
    for Finding { file, place, what } in &findings {
        println!("{file}: {place}: {what}");
    }
    for reading::Grades { place, forcast, flesch_kincaid } in reading::grades(root).unwrap_or_default() {
        println!("reading grade of {place}: FORCAST {forcast:.1}, Flesch–Kincaid {flesch_kincaid:.1}");
    }
    if !findings.is_empty() {
        bail!("{} findings", findings.len());
    }
    println!("{} languages in {} folders: 0 findings", languages::tags(root)?.len(), FOLDERS.len());
    Ok(())
}

fn findings(root: &Path) -> Result<Vec<Finding>> {
    let mut findings = reading::findings(root).unwrap_or_default();
    let tags = languages::tags(root)?;
    for folder in FOLDERS {
        let file = format!("{folder}/{ENGLISH}.json");
        let english = read(root, &file).map_err(|finding| findings.push(finding)).ok();
        for tag in tags.iter().filter(|tag| *tag != ENGLISH) {
            let file = format!("{folder}/{tag}.json");
            match read(root, &file) {
                Err(finding) => findings.push(finding),
                Ok(other) => {
                    if other.get("language").and_then(Value::as_str) != Some(tag) {
                        findings.push(Finding::whole(&file, format!("`language` is not `{tag}`")));
                    }
                    findings.extend(english.iter().flat_map(|english| compare::compare(&file, english, &other)));
                }
            }
        }
    }
    for tag in &tags {
        findings.extend(refused(root, tag));
        if tag != ENGLISH {
            findings.extend(sources::findings(root, tag));
        }
    }
    // Content that the engine would not take has been named above.
    findings.extend(unfit::findings(root).unwrap_or_default());
    findings.dedup();
    Ok(findings)
}

/// What the engine would not take: the instrument, the cases, and the two files of a language that are compiled.
fn refused(root: &Path, tag: &str) -> Vec<Finding> {
    let text = |name: &str| files::read(root, name).map_err(|error| Finding::whole(name, format!("{error:#}")));
    let compile = || -> Result<Vec<Finding>, Finding> {
        let instrument = content::instrument(INSTRUMENT, &text(INSTRUMENT)?)?;
        let cases = content::cases(CASES, &text(CASES)?, &instrument);
        let check = format!("content/{tag}.json");
        let mut found = content::language_findings(&check, &text(&check)?, &instrument);
        let workshop = format!("content/workshop/{tag}.json");
        match cases {
            Err(error) => found.push(error),
            Ok(cases) => {
                let texts = text(&workshop)?;
                found.extend(content::workshop_language_findings(&workshop, &texts, &instrument, &cases));
            }
        }
        Ok(found.into_iter().map(Finding::from).collect())
    };
    compile().unwrap_or_else(|finding| vec![finding])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_content_is_looked_at_whole() {
        let folder = tempfile::tempdir().unwrap();
        for file in FOLDERS {
            std::fs::create_dir_all(folder.path().join(file)).unwrap();
        }
        let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
        write("content/en.json", "{");
        write("content/da.json", "{}");
        write("content/instrument.json", "[]");
        let found = findings(folder.path()).unwrap();
        let names = |file: &str| found.iter().any(|finding| finding.file == file);
        assert!(
            ["content/en.json", "content/da.json", INSTRUMENT, "content/pages/da.json"].iter().all(|it| names(it)),
            "{found:#?}"
        );
    }

    #[test]
    fn there_is_nothing_to_mend() {
        let findings = findings(&Project::find().unwrap().root).unwrap();
        assert!(findings.is_empty(), "{findings:#?}");
    }
}
