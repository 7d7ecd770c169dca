//! `paper.html`, and `paper.de.html` and so on, with their style sheet.

use std::path::Path;

use anyhow::{Context, Result};
use boundary_check_paper::{Paper, Sources};
use minijinja::context;

use crate::parts::Parts;
use crate::words;
use crate::{files, strip};

const STEM: &str = "paper";
const STYLE: &str = "paper.css";
const SCRIPT: &str = "crates/site/pages/paper/paper.js";
/// The site's own foot of the page.
const FOOTER: &str = "<footer><p><a href=\"{{ before }}\">{{ text('page:before.title') }}</a></p></footer>\n";
const END: &str = "</body>";

/// Writes the page in each language, with their style.
pub(crate) fn write(root: &Path, folder: &Path, parts: &Parts) -> Result<()> {
    let words = &parts.words;
    files::save(folder, "paper.js", parts.script(SCRIPT, false)?)?;
    let mut style = files::read(root, &format!("styles/{STYLE}"))?;
    for (index, tag) in words.tags().enumerate() {
        let paper = read(root, tag).with_context(|| format!("content for paper in `{tag}`"))?;
        let html = paper.page(&words.links(STEM, tag)?);
        let footer = words.fill_in(tag, "paper.html", FOOTER, context! { before => words::address("before", tag) })?;
        files::save(folder, &words::address(STEM, tag), html.replace(END, &(footer + END)))?;
        if index == 0 {
            style += &paper.style(); // the same in all
        }
    }
    files::save(folder, STYLE, strip::css(&style))
}

/// What goes on paper in a language.
pub(crate) fn read(root: &Path, tag: &str) -> Result<Paper> {
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
