//! A question: its kind, its answers, when it is asked, and how far an unknown answer reaches.

use std::borrow::Cow;

use super::Level;
use crate::text::TextKey;

/// A question of the instrument.
///
/// Every answer has a *risk*: 0 is the safest, [`riskiest`](Self::riskiest) the other end. Only choices that say what the
/// situation is (`role`, `bond`) have none: all their options have risk 0.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// Fixed identifier, for example `contact-secret`.
    pub id: Cow<'static, str>,
    /// Position of the topic (the screen) it belongs to.
    pub topic: u16,
    /// How it is answered.
    pub kind: Kind,
    /// The answers besides `unsure`, in the order in which they are offered.
    pub options: Cow<'static, [AnswerOption]>,
    /// What the answer `unsure` means.
    pub unsure: Unsure,
    /// Whether scoring needs an answer where it is asked.
    pub required: bool,
    /// Whether it only says what the check is about: no reason names it.
    pub framing: bool,
    /// Whether "What would change it" may propose another answer.
    pub changeable: bool,
    /// Whether the sheet of limits and expectations is what puts it in place.
    pub by_sheet: bool,
    /// Risk from which its dimension is at least at `some`; [`Question::NEVER`] if no answer is.
    pub some: u8,
    /// Risk from which its dimension is at `high`; [`Question::NEVER`] if no answer is.
    pub high: u8,
    /// The highest risk among its answers.
    pub riskiest: u8,
    /// Asked if one of these holds; empty: always.
    pub asked_when: Cow<'static, [Situation]>,
    /// Where its texts begin in the catalogue.
    pub texts: TextKey,
}

/// Required choices, asked earlier, and for each, the bit set of its options of which one is chosen; all must hold.
pub type Situation = Cow<'static, [(u16, u32)]>;

impl Question {
    /// A threshold that no answer reaches.
    pub const NEVER: u8 = u8::MAX;

    /// The key of one of the question's texts.
    pub fn text(&self, text: QuestionText) -> TextKey {
        self.texts.plus(text as u16)
    }

    /// The key of the label of the option at `index`; choices only, the others share theirs.
    pub fn option_text(&self, index: usize) -> TextKey {
        self.texts.plus(QuestionText::COUNT + index as u16)
    }

    /// The position of the option `value`.
    pub fn option_index(&self, value: &str) -> Option<usize> {
        self.options.iter().position(|option| option.value == value)
    }

    /// The level that an answer of this risk alone gives its dimension.
    pub fn level(&self, risk: u8) -> Level {
        if risk >= self.high {
            Level::High
        } else if risk >= self.some {
            Level::Some
        } else {
            Level::Clear
        }
    }

    /// Whether `unsure` may be answered.
    pub fn offers_unsure(&self) -> bool {
        self.unsure != Unsure::NotOffered
    }
}

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One named option.
    Choice,
    /// A whole number from 0 (never) to 3 (often); a higher one is always riskier.
    Frequency,
    /// `yes` (safe) or `no`.
    Check,
    /// `yes` (risky) or `no`: something that stands, and is not counted.
    Fact,
}

/// What the answer `unsure` means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsure {
    /// It cannot be answered.
    NotOffered,
    /// It is as good as known, with this risk: only a clear yes will do.
    Fails(u8),
    /// It is unknown: anything from no risk to this risk.
    Unknown(u8),
}

/// An answer that a question offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerOption {
    /// Fixed identifier, for example `under-18` or `2`.
    pub value: Cow<'static, str>,
    /// From 0, the safest; the same for all options of a required choice.
    pub risk: u8,
    /// Whole months without massage that the answer guarantees; 0 if it says nothing of time.
    pub guaranteed_months: u8,
    /// Offered if one of these holds; empty: always.
    pub offered_when: Cow<'static, [Situation]>,
}

impl AnswerOption {
    const fn new(value: &'static str, risk: u8) -> Self {
        Self { value: Cow::Borrowed(value), risk, guaranteed_months: 0, offered_when: Cow::Borrowed(&[]) }
    }
}

/// The risk of a check's answer `no`.
const NO: u8 = 2;

static FREQUENCY: [AnswerOption; 4] =
    [AnswerOption::new("0", 0), AnswerOption::new("1", 1), AnswerOption::new("2", 2), AnswerOption::new("3", 3)];
static CHECK: [AnswerOption; 2] = [AnswerOption::new("yes", 0), AnswerOption::new("no", NO)];
static FACT: [AnswerOption; 2] = [AnswerOption::new("yes", 1), AnswerOption::new("no", 0)];

impl Kind {
    /// The options that every question of this kind shares; none for a choice.
    pub const fn shared_options(self) -> &'static [AnswerOption] {
        match self {
            Kind::Choice => &[],
            Kind::Frequency => &FREQUENCY,
            Kind::Check => &CHECK,
            Kind::Fact => &FACT,
        }
    }
}

/// The texts of a question, in catalogue order; the labels of a choice's options follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuestionText {
    /// The question or statement itself.
    Text,
    /// An explanation below it; may be empty.
    Hint,
    /// Two to four words; checks only.
    Short,
    /// What to do if the point is missing. Of a frequency that counts what was left undone: how it reads once it is done.
    Missing,
}

impl QuestionText {
    /// How many texts every question has before its options' labels.
    pub const COUNT: u16 = 4;
}
