//! `paper.html`, and `paper.de.html` and so on, with their style sheet.

use std::path::Path;

use anyhow::{Context, Result};
use boundary_check_paper::{Paper, Sources};

use crate::files::ENGLISH;
use crate::words::PageWords;
use crate::{files, strip};

const STYLE: &str = "paper.css";

/// Writes the page in each language, with their style.
pub(crate) fn write(root: &Path, folder: &Path, words: &PageWords) -> Result<()> {
    let mut style = files::read(root, &format!("styles/{STYLE}"))?;
    for (index, tag) in words.tags().enumerate() {
        let paper = read(root, tag).with_context(|| format!("content for paper in `{tag}`"))?;
        files::save(folder, &address(tag), paper.page(&words.links(address, Some(tag))))?;
        if index == 0 {
            style += &paper.style(); // the same in all
        }
    }
    files::save(folder, STYLE, strip::css(&style))
}

fn read(root: &Path, tag: &str) -> Result<Paper> {
    let text = |folder: &str| Ok::<_, anyhow::Error>(files::translation(root, folder, tag)?.to_string());
    let [instrument, cases] =
        ["instrument.json", "workshop/cases.json"].map(|it| files::read(root, &format!("content/{it}")));
    let (instrument, cases) = (instrument?, cases?);
    let (language, stories, words) = (text("content")?, text("content/workshop")?, text("content/paper")?);
    Paper::new(Sources {
        instrument: &instrument,
        language: &language,
        cases: &cases,
        stories: &stories,
        words: &words,
    })
}

/// The page in a language, as links name it.
fn address(tag: &str) -> String {
    if tag == ENGLISH { "paper.html".to_owned() } else { format!("paper.{tag}.html") }
}
