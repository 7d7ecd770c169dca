//! What follows from the answers, and what it is explained with: outcomes, alerts, variants and causes.

use std::borrow::Cow;

use super::Alternative;
use crate::text::TextKey;

/// What the answers come to.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// Fixed identifier, for example `pause`.
    pub id: Cow<'static, str>,
    /// How much caution it asks for, 1 (none) to 5 (stop).
    pub caution: u8,
    /// Whether it names the association's wait before any romance.
    pub romance_wait: bool,
    /// Whether the sentence on closeness stands above its guidance.
    pub closeness: bool,
    /// Whether its steps name the sheet of limits and expectations.
    pub sheet: bool,
    /// Whether only its own steps and words are shown, none of the causes', and nothing that would change it.
    pub frame_only: bool,
    /// Whether it is about what the other person did: there is nothing that the therapist could change about it.
    pub theirs: bool,
    /// Positions of the alerts whose content it says itself: they are not shown beside it.
    pub covers: Cow<'static, [u16]>,
    /// Where its texts begin in the catalogue.
    pub texts: TextKey,
}

impl Outcome {
    /// The key of one of the outcome's texts.
    pub fn text(&self, text: OutcomeText) -> TextKey {
        self.texts.plus(text as u16)
    }
}

/// The texts of an outcome, in catalogue order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutcomeText {
    /// The outcome in a sentence.
    Title,
    /// Two sentences.
    Summary,
    /// Steps to take now; the first is the key step.
    Now,
    /// Steps for this week.
    Week,
    /// Steps before any next session.
    Next,
    /// Words that one could say.
    Say,
    /// When to check again.
    Again,
    /// Whom to ask.
    Ask,
}

/// A notice that comes with any outcome; it looks at given answers, never at unknown ones.
#[derive(Debug, Clone, PartialEq)]
pub struct Alert {
    /// Fixed identifier, for example `secrecy`.
    pub id: Cow<'static, str>,
    /// Of these, one must hold.
    pub any_of: Cow<'static, [Alternative]>,
    /// Whether it names the association's wait before any romance.
    pub romance_wait: bool,
    /// Whether it is about somebody to be protected: beside it neither closeness nor any waiting time is spoken of.
    pub protects: bool,
    /// Whether it stands above the steps: nothing comes before it.
    pub first: bool,
    /// Whether it is about what the other person did: beside it nothing of how they treat one is called clear.
    pub theirs: bool,
    /// Whether nothing that lies behind the outcome is spoken of beside it: no step, word or repair of a cause.
    pub alone: bool,
    /// Where its texts begin in the catalogue.
    pub texts: TextKey,
}

impl Alert {
    /// The key of one of the alert's texts.
    pub fn text(&self, text: AlertText) -> TextKey {
        self.texts.plus(text as u16)
    }
}

/// The texts of an alert, in catalogue order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AlertText {
    /// Heading.
    Title,
    /// One to four short paragraphs.
    Text,
}

/// A situation in which texts may have a wording of their own; it looks at given answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Variant {
    /// Fixed identifier, for example `young`; behind an `@` in language files.
    pub id: Cow<'static, str>,
    /// Of these, one must hold.
    pub any_of: Cow<'static, [Alternative]>,
}

/// What lies behind a result, and has a repair, a step and words of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Cause {
    /// Fixed identifier, for example `money`.
    pub id: Cow<'static, str>,
    /// Positions of the questions that raise it: by being among the reasons, or by a level of at least `some`.
    pub questions: Cow<'static, [u16]>,
    /// Of these, one must hold, by the given answers; empty: nothing more is needed.
    pub when: Cow<'static, [Alternative]>,
    /// When its step is due; `None` where it has no step.
    pub step: Option<Time>,
    /// Whether its words stand alone: those of the frame and of other causes would not fit beside them.
    pub words_alone: bool,
    /// Whether its step stands before all others of its time, also where an outcome shows its own alone.
    pub urgent: bool,
    /// Where its texts begin in the catalogue.
    pub texts: TextKey,
}

impl Cause {
    /// The key of one of the cause's texts.
    pub fn text(&self, text: CauseText) -> TextKey {
        self.texts.plus(text as u16)
    }
}

/// When a step is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Time {
    /// Now.
    Now,
    /// This week.
    Week,
    /// Before any next session.
    Next,
}

impl Time {
    /// All of them, in order.
    pub const ALL: [Time; 3] = [Time::Now, Time::Week, Time::Next];
}

/// The texts of a cause, in catalogue order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CauseText {
    /// What repairs it; where a question of it belongs to a dimension.
    Repair,
    /// Its step; where it has one.
    Step,
    /// Words that one could say; may be empty.
    Words,
}
