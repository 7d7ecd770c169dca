//! The configurator, the page on which a web editor puts a snippet together: `embed.html` in the site.

use std::path::Path;

use anyhow::Result;
use minijinja::context;

use crate::parts::Parts;
use crate::words::PageWords;
use crate::{files, strip};

const FOLDER: &str = "crates/site/pages/configurator";
const STYLE: &str = "configurator.css";
const SCRIPT: &str = "configurator.js";
const PAGE: &str = "embed.html";
/// What a release calls its zip of the folder to upload by.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Writes the page with its script and its style. In the folder to upload it has no other page of the `site` to lead to.
pub(crate) fn write(root: &Path, parts: &Parts, folder: &Path, site: bool) -> Result<()> {
    files::save(folder, PAGE, page(root, &parts.words, site)?)?;
    files::save(folder, STYLE, strip::css(&files::read(root, &format!("styles/{STYLE}"))?))?;
    files::save(folder, SCRIPT, parts.script(&format!("{FOLDER}/{SCRIPT}"), false)?)
}

fn page(root: &Path, words: &PageWords, site: bool) -> Result<String> {
    let html = files::read(root, &format!("{FOLDER}/{PAGE}"))?;
    words.fill(PAGE, &html, context! { site, zip => format!("boundary-check-embed-{VERSION}.zip") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_can_be_got_and_the_folder_to_upload_offers_itself_to_nobody() {
        let root = crate::repository();
        let words = PageWords::read(&root).unwrap();
        for site in [true, false] {
            let page = page(&root, &words, site).unwrap();
            for tag in words.tags() {
                for name in [format!("boundary-check-{tag}.txt"), format!("boundary-check-guidance-{tag}.txt")] {
                    let link = format!("<a href=\"{name}\" download>{name}</a>");
                    assert_eq!(page.contains(&link), tag != files::ENGLISH, "{name}");
                }
            }
            assert!(page.contains("<a href=\"boundary-check-pilot.js\" download>"), "a study has no script");
            assert_eq!(page.contains("id=\"zip\""), site);
            assert_eq!(page.contains("id=\"say-zip-none\""), site);
        }
    }
}
