//! The languages beside the built-in one: each a file of texts for the check, and one for workshops.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use boundary_check_core::content;
use boundary_check_core::text::TextKey;
use serde_json::{Map, Value, json};

use crate::files::{self, ENGLISH};
use crate::integrity::integrity;

/// The folders of the language files.
const CHECK: &str = "content";
const WORKSHOP: &str = "content/workshop";
/// What lies among the languages, and the language that is built in.
const INSTRUMENT: &str = "instrument.json";

/// A language, compiled.
pub(crate) struct Language {
    pub(crate) tag: String,
    /// The texts up to the review, with the alerts, so that neither file is much the larger, and those of the outcomes and their
    /// causes: a file of all would be the largest that a reader waits for.
    check: [String; 2],
    workshop: String,
}

impl Language {
    /// The names of its files, and what is in them.
    fn files(&self) -> [(String, &str); 3] {
        let Self { tag, check: [questions, guidance], workshop } = self;
        [
            (format!("boundary-check-{tag}.txt"), questions),
            (format!("boundary-check-guidance-{tag}.txt"), guidance),
            (format!("boundary-check-workshop-{tag}.txt"), workshop),
        ]
    }
}

/// The languages but for English, which is built in.
pub(crate) struct Languages(Vec<Language>);

impl Languages {
    /// Reads and checks them.
    pub(crate) fn read(root: &Path) -> Result<Self> {
        let instrument = content::instrument(INSTRUMENT, &files::read(root, &format!("{CHECK}/{INSTRUMENT}"))?)?;
        let cases = content::cases("cases.json", &files::read(root, &format!("{WORKSHOP}/cases.json"))?, &instrument)?;
        let stamp = content::stamp(&content::catalogue(&instrument));
        let workshop_stamp = content::stamp(&content::workshop_catalogue(&instrument, &cases));
        let read = |tag: String| -> Result<Language> {
            let [check, workshop] = [CHECK, WORKSHOP].map(|folder| format!("{folder}/{tag}.json"));
            let check = content::translation(&check, &files::translation(root, CHECK, &tag)?.to_string(), &instrument)?;
            let texts = files::translation(root, WORKSHOP, &tag)?.to_string();
            let workshop = content::workshop_translation(&workshop, &texts, &instrument, &cases)?;
            ensure!(check.tag == tag && workshop.tag == tag, "the files {tag}.json are of another language");
            let guidance = instrument.outcomes.first().map_or(TextKey(u16::MAX), |outcome| outcome.texts);
            Ok(Language { tag, check: check.files(&stamp, guidance), workshop: workshop.file(&workshop_stamp) })
        };
        let tags = tags(root)?.into_iter().filter(|tag| tag != ENGLISH);
        Ok(Self(tags.map(read).collect::<Result<_>>()?))
    }

    /// Writes their files into a folder.
    pub(crate) fn write(&self, folder: &Path) -> Result<()> {
        self.0.iter().flat_map(Language::files).try_for_each(|(name, texts)| files::save(folder, &name, texts))
    }

    /// By tag, the addresses of the files of each catalogue that a module needs, as JavaScript. Bundlers understand addresses that are
    /// written so.
    pub(crate) fn for_script(&self, workshop: bool) -> String {
        let address = |(name, _): &(String, &str)| format!("new URL(\"./{name}\", import.meta.url)");
        let entry = |language: &Language| {
            let files = language.files();
            let [questions, guidance, cases] = &files;
            let check = [address(questions), address(guidance)].join(", ");
            let workshop = if workshop { format!(", [{}]", address(cases)) } else { String::new() };
            format!("{}: [[{check}]{workshop}]", language.tag)
        };
        format!("{{ {} }}", self.0.iter().map(entry).collect::<Vec<_>>().join(", "))
    }

    /// The hash of each file by its name.
    pub(crate) fn hashes(&self) -> Value {
        let hashes =
            self.0.iter().flat_map(Language::files).map(|(name, text)| (name, json!(integrity(text.as_bytes()))));
        Value::Object(hashes.collect::<Map<_, _>>())
    }
}

/// The tags of all languages, the built-in one first.
pub fn tags(root: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(root.join(CHECK)).context("cannot list content")?;
    let names = entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()));
    let mut names: Vec<String> = names.collect::<std::io::Result<_>>().context("cannot list content")?;
    names.retain(|name| name.ends_with(".json") && name != INSTRUMENT);
    let mut tags: Vec<String> = names.iter().map(|name| name.trim_end_matches(".json").to_owned()).collect();
    tags.sort_by_key(|tag| (tag != ENGLISH, tag.clone()));
    Ok(tags)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As `file` and PHP's `fileinfo` judge it, by which media libraries take a file or refuse it.
    #[test]
    fn a_file_of_texts_is_text_by_its_bytes() {
        let languages = Languages::read(&crate::repository()).unwrap();
        for (name, texts) in languages.0.iter().flat_map(Language::files) {
            let binary = texts.bytes().find(|byte| byte.is_ascii_control() && !matches!(byte, b'\t' | b'\n' | 0x0c));
            assert_eq!(binary, None, "{name}");
        }
    }
}
