//! What lets the site's own pages open without a network: their service worker, with the list of what it keeps.
//!
//! Each file of the site is kept, in one of the groups that are kept whole, or it stands among those that are not: a new
//! file that nobody has thought of stops the build.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::{Map, Value, json};

use crate::integrity::{edition, integrity};
use crate::parts::Parts;
use crate::{exit, files};

/// The worker and its source; a worker has in its scope what lies beside it and below.
const WORKER: &str = "offline-worker.js";
const SOURCE: &str = "crates/site/worker/worker.js";
/// The page that shows in the place of one that is not kept, and the scripts of the site's pages for all this.
const FOLDER: &str = "crates/site/pages/page";
const PAGE: &str = "offline.html";
const SCRIPTS: [&str; 2] = ["offline.js", "clear.js"];

/// What every visit keeps: the check with all that it can ask for, and the pages that are read without scripts.
const CHECK: [&str; 19] = [
    "index.html",
    PAGE,
    "before.html",
    "before.css",
    exit::PAGE,
    "accessibility.html",
    "accessibility.css",
    "favicon.svg",
    "manifest.webmanifest",
    "tokens.css",
    "page.css",
    "page.js",
    "offline.js",
    "clear.js",
    "boundary-check.js",
    "boundary-check-glue.js",
    "boundary-check.wasm",
    "boundary-check-return.js",
    "boundary-check-return.wasm",
];
/// What is kept once a case was opened.
const PRACTICE: [&str; 5] =
    ["case.html", "case.js", "case.css", "boundary-check-workshop-glue.js", "boundary-check-workshop.wasm"];
/// What is kept beside that once the board was opened: participants have no use for it.
const BOARD: [&str; 8] = [
    "workshop.html",
    "workshop.css",
    "projector.html",
    "projector.js",
    "projector.css",
    "boundary-check-board.js",
    "boundary-check-scan.js",
    "boundary-check-scan.wasm",
];
/// What nobody needs without a network, or what only other sites embed: by the beginnings of the names.
const UNKEPT: [&str; 17] = [
    "LICENCES.txt",
    "apple-touch-icon.png",
    "boundary-check-certificate.js",
    "boundary-check-clauses.js",
    "boundary-check-frame.js",
    "boundary-check-pilot.js",
    "configurator.",
    "embed.html",
    "evidence.html",
    "frame.",
    "icon-",
    "interview.",
    "package.json",
    "paper.",
    "review.",
    "review-keys.json",
    WORKER,
];
/// The page that others put into frames is not ours to answer for.
const FRAME: &str = "frame.html";

/// A group's name and its files.
type Group = (String, Vec<String>);

/// Writes the page, the scripts and the worker; all other files of the site have to be there.
pub(crate) fn write(root: &Path, parts: &Parts, folder: &Path) -> Result<()> {
    parts.words.write(folder, PAGE, &files::read(root, &format!("{FOLDER}/{PAGE}"))?)?;
    for name in SCRIPTS {
        files::save(folder, name, parts.script(&format!("{FOLDER}/{name}"), false)?)?;
    }
    let groups = groups(parts.words.tags());
    let unkept = unkept(folder, &groups)?;
    let unkept: Vec<&str> = unkept.iter().map(String::as_str).collect();
    // Pages name the edition, so it is told before they do; the hashes are those of pages that name it.
    let edition = edition(parts.worker(SOURCE, "", &hashes(folder, &groups)?, &unkept)?.as_bytes());
    for (group, names) in &groups {
        for name in names.iter().filter(|name| name.ends_with(".html") && *name != exit::PAGE) {
            files::save(folder, name, stamped(&files::read(folder, name)?, &edition, group)?)?;
        }
    }
    files::save(folder, WORKER, parts.worker(SOURCE, &edition, &hashes(folder, &groups)?, &unkept)?)
}

/// The check, cases, the board; the same in each other language.
fn groups<'a>(tags: impl Iterator<Item = &'a str>) -> Vec<Group> {
    let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let named = [("check", &CHECK[..]), ("practice", &PRACTICE), ("board", &BOARD)];
    let mut groups: Vec<Group> = named.iter().map(|(group, names)| ((*group).to_owned(), owned(names))).collect();
    for tag in tags.filter(|tag| *tag != files::ENGLISH) {
        let check = [
            format!("boundary-check-{tag}.txt"),
            format!("boundary-check-guidance-{tag}.txt"),
            format!("before.{tag}.html"),
            format!("words/index.{tag}.json"),
            format!("words/offline.{tag}.json"),
        ];
        let practice = [format!("boundary-check-workshop-{tag}.txt"), format!("words/case.{tag}.json")];
        let board = [format!("words/projector.{tag}.json"), format!("words/workshop.{tag}.json")];
        groups.push((tag.to_owned(), check.into()));
        groups.push((format!("practice-{tag}"), practice.into()));
        groups.push((format!("board-{tag}"), board.into()));
    }
    groups
}

/// The pages that are not kept; an error for a file that is in no list.
fn unkept(folder: &Path, groups: &[Group]) -> Result<Vec<String>> {
    let kept: BTreeSet<&str> = groups.iter().flat_map(|(_, names)| names).map(String::as_str).collect();
    let mut pages = Vec::new();
    for file in files::all(folder)? {
        let name = file.strip_prefix(folder).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        if kept.contains(name.as_str()) {
            continue;
        }
        let known = UNKEPT.iter().any(|start| name.starts_with(start));
        ensure!(known, "crates/site/src/offline.rs: {name} is in no list; is it to be there without a network?");
        if name.ends_with(".html") && name != FRAME {
            pages.push(name);
        }
    }
    Ok(pages)
}

/// The hash of each file by its name, by group.
fn hashes(folder: &Path, groups: &[Group]) -> Result<Value> {
    let hash = |name: &String| {
        let bytes = fs::read(folder.join(name)).with_context(|| format!("there is no {name} to keep"))?;
        Ok((name.clone(), json!(integrity(&bytes))))
    };
    let group = |(group, names): &Group| {
        Ok((group.clone(), Value::Object(names.iter().map(hash).collect::<Result<Map<_, _>>>()?)))
    };
    Ok(Value::Object(groups.iter().map(group).collect::<Result<Map<_, _>>>()?))
}

/// A page that names the edition of the site and what is to be kept for it; the board does with what cases need, too.
fn stamped(page: &str, edition: &str, group: &str) -> Result<String> {
    let group = if group == "board" { "practice board" } else { group };
    let (before, after) = page.split_once("<html ").context("a page has no `<html `")?;
    Ok(format!("{before}<html data-site=\"{edition}\" data-group=\"{group}\" {after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_nobody_has_thought_of_is_named() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["index.html", "paper.de.html", "frame.html"] {
            files::save(folder.path(), name, "").unwrap();
        }
        let groups = groups(["en", "de"].into_iter());
        assert_eq!(unkept(folder.path(), &groups).unwrap(), ["paper.de.html"]);
        files::save(folder.path(), "words/news.de.json", "").unwrap();
        let error = unkept(folder.path(), &groups).unwrap_err().to_string();
        assert!(error.contains("words/news.de.json is in no list"), "{error}");
    }

    #[test]
    fn every_language_has_its_groups_and_no_file_is_in_two() {
        let groups = groups(["en", "de", "ar"].into_iter());
        let names: Vec<&str> = groups.iter().map(|(name, _)| name.as_str()).collect();
        let expected = ["check", "practice", "board", "de", "practice-de", "board-de", "ar", "practice-ar", "board-ar"];
        assert_eq!(names, expected);
        let all: Vec<&String> = groups.iter().flat_map(|(_, names)| names).collect();
        assert_eq!(all.len(), all.iter().collect::<BTreeSet<_>>().len());
    }

    #[test]
    fn a_page_names_its_edition_and_its_group() {
        let page = stamped("<!doctype html>\n<html lang=\"en\">", "abc", "check").unwrap();
        assert_eq!(page, "<!doctype html>\n<html data-site=\"abc\" data-group=\"check\" lang=\"en\">");
        assert!(stamped("<html >", "abc", "board").unwrap().contains("data-group=\"practice board\""));
        assert!(stamped("<p>", "abc", "check").is_err());
    }

    #[test]
    fn the_manifest_is_neutral_and_has_the_colours_of_the_pages() {
        let root = crate::repository();
        let manifest = files::read(&root, "content/site/manifest.webmanifest").unwrap();
        let parsed: Value = serde_json::from_str(&manifest).unwrap();
        let tokens = files::read(&root, "styles/tokens.css").unwrap();
        let (_, sand) = tokens.split_once("--boundary-check-sand, light-dark(").unwrap();
        let (light, dark) = sand.split_once(')').unwrap().0.split_once(", ").unwrap();
        for name in ["theme_color", "background_color"] {
            assert_eq!(parsed.get(name).unwrap(), light, "{name}");
        }
        let page = files::read(&root, "index.html").unwrap();
        for colour in [light, dark] {
            assert!(page.contains(&format!("<meta name=\"theme-color\" content=\"{colour}\"")), "{colour}");
        }
        for word in ["oundar", "assage", "herap", "lient"] {
            assert!(!manifest.contains(word), "{word}");
        }
        for icon in parsed.get("icons").unwrap().as_array().unwrap() {
            let name = icon.get("src").unwrap().as_str().unwrap();
            assert!(root.join("content/site").join(name).is_file(), "{name}");
        }
    }
}
