//! `before.html`, and `before.de.html` and so on: what to ask oneself before one says yes. A page a language, as paper is:
//! it has nothing to do but to be read, and needs no script for that.

use std::path::Path;

use anyhow::Result;

use crate::words::PageWords;
use crate::{files, strip};

const FOLDER: &str = "crates/site/pages/before";
const STYLE: &str = "before.css";
const STEM: &str = "before";

/// Writes the page in each language, with its style.
pub(crate) fn write(root: &Path, words: &PageWords, folder: &Path) -> Result<()> {
    words.write_each(folder, STEM, &files::read(root, &format!("{FOLDER}/{STEM}.html"))?)?;
    files::save(folder, STYLE, strip::css(&files::read(root, &format!("styles/{STYLE}"))?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{address, query};

    #[test]
    fn each_language_has_a_whole_page_of_its_own_without_a_script() {
        let (root, folder) = (crate::repository(), tempfile::tempdir().unwrap());
        let words = PageWords::read(&root).unwrap();
        write(&root, &words, folder.path()).unwrap();
        let read = |tag: &str| std::fs::read_to_string(folder.path().join(address(STEM, tag))).unwrap();
        let heading = |page: &str| page.split_once("<h1>").unwrap().1.split_once("</h1>").unwrap().0.to_owned();
        for tag in words.tags() {
            let page = read(tag);
            assert!(page.contains(&format!("<html lang=\"{tag}\"")), "{tag}");
            assert_eq!(page.contains("dir=\"rtl\""), tag == "ar");
            assert!(!page.contains("{{") && !page.contains("<!--") && !page.contains("<script"), "{tag}: {page}");
            assert!(page.contains(&format!("href=\"./{}\"", query(tag))), "{tag}: nothing leads to the check in it");
            assert_eq!(page.matches("aria-current=\"page\"").count(), 1, "{tag}");
            for other in words.tags() {
                assert!(page.contains(&format!("href=\"{}\"", address(STEM, other))), "{tag} has no link to {other}");
                assert!(tag == other || heading(&page) != heading(&read(other)), "{tag} speaks as {other} does");
            }
        }
    }
}
