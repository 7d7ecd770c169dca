//! What goes on paper: its sources, read and checked.

use anyhow::{Context, Result, ensure};
use boundary_check_core::cases::Case;
use boundary_check_core::content;
use boundary_check_core::instrument::{Instrument, Question};
use boundary_check_core::text::Texts;
use serde_json::Value;

use crate::words::{LETTERS, Words};

/// The contents of the files that paper is made from.
#[derive(Clone, Copy)]
pub struct Sources<'a> {
    /// `content/instrument.json`
    pub instrument: &'a str,
    /// `content/en.json`, or another language's
    pub language: &'a str,
    /// `content/workshop/cases.json`
    pub cases: &'a str,
    /// `content/workshop/en.json`, or another language's
    pub stories: &'a str,
    /// `content/paper/en.json`, or another language's
    pub words: &'a str,
}

/// Everything that goes on paper, read and checked.
pub struct Paper {
    pub(crate) instrument: Instrument,
    pub(crate) texts: Texts,
    pub(crate) words: Words,
    pub(crate) cases: Vec<Case>,
    /// The texts of the cases.
    pub(crate) stories: Texts,
    pub(crate) language: String,
    pub(crate) direction: String,
    /// Who has reviewed the words.
    pub(crate) review: String,
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
        let language = content::translation("the check's texts", sources.language, &instrument)?;
        let cases = content::cases("workshop/cases.json", sources.cases, &instrument)?;
        let stories = content::workshop_translation("the workshop's texts", sources.stories, &instrument, &cases)?;
        let file: Value = serde_json::from_str(sources.words).context("the words for paper are not JSON")?;
        let words = Words::read(&file).context("the words for paper")?;
        let same = file.get("language").and_then(Value::as_str) == Some(&language.tag) && stories.tag == language.tag;
        ensure!(same, "the texts for paper are in another language than `{}`", language.tag);
        let most = instrument.questions.iter().map(|question| question.options.len()).max().unwrap_or(0);
        ensure!(words.list(LETTERS).len() >= most, "`paper.letters` are fewer than the {most} answers of a question");
        let review =
            file.get("review").and_then(Value::as_str).context("`review` is missing in the words for paper")?;
        let review = review.to_owned();
        let (texts, stories) = (Texts::from_compiled(language.compiled), Texts::from_compiled(stories.compiled));
        Ok(Self {
            instrument,
            texts,
            words,
            cases,
            stories,
            language: language.tag,
            direction: language.direction,
            review,
        })
    }

    /// The answer of a case to the question by which there are variants.
    pub(crate) fn option_of(&self, case: &Case) -> Option<usize> {
        let (by, _) = self.varies_by()?;
        let answer = case.answer_key.iter().find(|(at, _)| *at == by);
        answer.and_then(|(_, option)| option.map(usize::from))
    }

    /// The question by which there are variants of the paper: the first that says what it is about.
    pub(crate) fn varies_by(&self) -> Option<(u16, &Question)> {
        let questions = self.instrument.questions.iter().enumerate();
        questions.map(|(at, question)| (at as u16, question)).find(|(_, question)| question.framing)
    }
}
