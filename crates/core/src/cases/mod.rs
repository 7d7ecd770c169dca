//! The cases of workshops as data: short fictional stories, each with its key.
//! Here live the facts and what can be looked up in them; nothing that scores, shows or loads.

use std::borrow::Cow;

use crate::instrument::{Instrument, Question};
use crate::text::TextKey;

/// A fictional case, and how its answers are meant.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// Fixed identifier, for example `the-long-goodbye`.
    pub id: Cow<'static, str>,
    /// Position of the outcome that its key comes to.
    pub outcome: u16,
    /// By position of the question, in their order: the answers of the situation, and all that are not the safest.
    /// `None` is "not sure": what the case leaves open on purpose.
    pub answer_key: Cow<'static, [(u16, Option<u8>)]>,
    /// Where its texts begin in the workshop's catalogue.
    pub texts: TextKey,
}

/// The texts of a case, in catalogue order; behind them stands one for each answer of the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseText {
    /// Its heading; it does not give the outcome away.
    Title,
    /// The story in paragraphs; the last settles at its safest all that the others leave out.
    Story,
    /// What a trainer may bring up.
    Points,
}

impl CaseText {
    /// How many there are.
    pub const COUNT: u16 = 3;
}

impl Case {
    /// The key of one of the case's texts.
    pub fn text(&self, text: CaseText) -> TextKey {
        self.texts.plus(text as u16)
    }

    /// The key of the text that says why the key answers a question so; `None` where the answer is the safest and
    /// the story's last sentence says why.
    pub fn why(&self, question: usize) -> Option<TextKey> {
        let at = self.answer_key.iter().position(|(at, _)| usize::from(*at) == question)?;
        Some(self.texts.plus(CaseText::COUNT + at as u16))
    }

    /// Whether the key's situation asks a question.
    pub fn asks(&self, instrument: &Instrument, question: &Question) -> bool {
        instrument.asks(question, &|at| self.option(at))
    }

    /// Whether the option that the key names for a question exists in its situation.
    pub fn offers(&self, instrument: &Instrument, question: usize) -> bool {
        instrument.counted(question, &|at| self.option(at)).is_some()
    }

    fn option(&self, question: usize) -> Option<usize> {
        let listed = self.answer_key.iter().find(|(at, _)| usize::from(*at) == question);
        listed.and_then(|(_, answer)| *answer).map(usize::from)
    }

    /// The key's answer to each question that it asks, by position; `None` is "not sure".
    pub fn answers<'c>(&'c self, instrument: &'c Instrument) -> impl Iterator<Item = (usize, Option<u8>)> + 'c {
        let asked = instrument.questions.iter().enumerate().filter(|(_, question)| self.asks(instrument, question));
        asked.map(|(at, question)| {
            let listed = self.answer_key.iter().find(|(other, _)| usize::from(*other) == at);
            (at, listed.map_or_else(|| Some(safest(question)), |(_, answer)| *answer))
        })
    }
}

/// The position of a question's safest answer.
pub fn safest(question: &Question) -> u8 {
    question.options.iter().position(|option| option.risk == 0).unwrap_or_default() as u8
}
