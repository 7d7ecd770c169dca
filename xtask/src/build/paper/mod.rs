//! `paper.html`: the questions as a form to print, with a case, a guide to score it by hand, and a trainer's key.
//!
//! All of it is made from the instrument and the texts: whatever changes there changes on paper. There are
//! variants of the form and its guide, one for everybody and one a role; the style sheet shows what is chosen.

mod asked;
mod case;
mod chooser;
mod combine;
mod conditions;
mod form;
mod guide;
mod html;
mod levels;
mod outcomes;
mod page;
mod ready;
mod rules;
mod variant;
mod words;

use std::path::Path;

use anyhow::{Context, Result, ensure};
use boundary_check::cases::Case;
use boundary_check::content;
use boundary_check::instrument::{Instrument, Question};
use boundary_check::text::Texts;
use serde_json::Value;

use super::{files, strip};

const PAGE: &str = "paper.html";
const STYLE: &str = "paper.css";

/// The contents of the files that paper is made from.
#[derive(Clone, Copy)]
pub struct Sources<'a> {
    /// `content/instrument.json`
    pub instrument: &'a str,
    /// `content/en.json`
    pub language: &'a str,
    /// `content/workshop/cases.json`
    pub cases: &'a str,
    /// `content/workshop/en.json`
    pub stories: &'a str,
    /// `content/paper/en.json`
    pub words: &'a str,
}

/// Everything that goes on paper, read and checked.
pub struct Paper {
    instrument: Instrument,
    texts: Texts,
    words: words::Words,
    cases: Vec<Case>,
    /// The texts of the cases.
    stories: Texts,
    language: String,
    direction: String,
}

impl Paper {
    /// Reads and checks the sources.
    ///
    /// # Errors
    ///
    /// What is wrong in which file: an instrument, a language or cases that the engine refuses, a text that is
    /// missing or that nothing prints.
    pub fn new(sources: Sources<'_>) -> Result<Self> {
        let instrument = content::instrument("instrument.json", sources.instrument)?;
        let language = content::language("en.json", sources.language, &instrument)?;
        let cases = content::cases("workshop/cases.json", sources.cases, &instrument)?;
        let stories = content::workshop_language("workshop/en.json", sources.stories, &instrument, &cases)?;
        let file: Value = serde_json::from_str(sources.words).context("paper/en.json is not JSON")?;
        let words = words::Words::read(&file).context("paper/en.json")?;
        let same = file.get("language").and_then(Value::as_str) == Some(&language.tag) && stories.tag == language.tag;
        ensure!(same, "the texts for paper are in another language than `{}`", language.tag);
        let (texts, stories) = (Texts::from_compiled(language.compiled), Texts::from_compiled(stories.compiled));
        Ok(Self { instrument, texts, words, cases, stories, language: language.tag, direction: language.direction })
    }

    /// `paper.html`.
    pub fn page(&self) -> String {
        page::page(self)
    }

    /// The answer of a case to the question by which texts are worded.
    fn option_of(&self, case: &Case) -> Option<usize> {
        let answer = case.key.iter().find(|(at, _)| *at == self.instrument.wording_by);
        answer.and_then(|(_, option)| option.map(usize::from))
    }

    /// The question by whose answer texts are worded.
    fn worded_by(&self) -> Option<&Question> {
        self.instrument.questions.get(usize::from(self.instrument.wording_by))
    }
}

/// Writes the page with its style.
pub(super) fn write(root: &Path, folder: &Path) -> Result<()> {
    let read = |name: &str| files::read(root, &format!("content/{name}"));
    let (instrument, language) = (read("instrument.json")?, read("en.json")?);
    let (cases, stories) = (read("workshop/cases.json")?, read("workshop/en.json")?);
    let words = read("paper/en.json")?;
    let sources =
        Sources { instrument: &instrument, language: &language, cases: &cases, stories: &stories, words: &words };
    let paper = Paper::new(sources).context("content for paper")?;
    files::save(folder, PAGE, paper.page())?;
    let style = files::read(root, &format!("styles/{STYLE}"))? + &page::style(&paper);
    files::save(folder, STYLE, strip::css(&style))
}
