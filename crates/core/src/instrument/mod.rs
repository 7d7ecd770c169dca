//! The instrument as data: questions, rules, outcomes, alerts, variants of texts, and causes.
//! Here live the facts and what can be looked up in them; nothing that scores, shows or loads.
//! Everything may be borrowed from the binary, so the built-in instrument costs no allocation.

mod condition;
mod question;
mod result;

pub use condition::{Alternative, Condition, Level};
pub use question::{AnswerOption, Kind, Question, QuestionText, Situation, Unsure};
pub use result::{Alert, AlertText, Cause, CauseText, Outcome, OutcomeText, Time, Variant};

use std::borrow::Cow;

use crate::text::TextKey;

/// A complete instrument: what is asked, and what follows from the answers.
///
/// The crate `boundary-check-content` has the built-in one; [`content::instrument`](crate::content::instrument) reads and
/// checks another.
#[derive(Debug, Clone, PartialEq)]
pub struct Instrument {
    /// The version of the instrument, from 1.
    pub version: u32,
    /// The first eight hexadecimal digits of the SHA-256 of the file it was read from: two instruments of one version that
    /// differ in a rule differ here.
    pub hash: Cow<'static, str>,
    /// From which caution, or up to which, the guidance says something.
    pub cautions: Cautions,
    /// The situations in which a text may have a wording of its own, in order of precedence.
    pub variants: Cow<'static, [Variant]>,
    /// The topics, in the order in which they are asked; a screen each.
    pub topics: Cow<'static, [Topic]>,
    /// All questions, topic by topic, in the order in which they are asked.
    pub questions: Cow<'static, [Question]>,
    /// The outcomes, mildest first.
    pub outcomes: Cow<'static, [Outcome]>,
    /// Index of the outcome given when the unknown answers decide between reassurance and caution.
    pub find_out: u16,
    /// The rules, in order of precedence.
    pub rules: Cow<'static, [Rule]>,
    /// The alerts, in the order in which they are shown.
    pub alerts: Cow<'static, [Alert]>,
    /// What the guidance has words for, in order of precedence.
    pub causes: Cow<'static, [Cause]>,
}

impl Instrument {
    /// The position of the question `id`, or `None` if there is none.
    pub fn question_index(&self, id: &str) -> Option<usize> {
        self.questions.iter().position(|question| question.id == id)
    }

    /// Whether a question is asked, by the answers that `option` tells: the position of the option that was chosen, by
    /// that of the question. It is asked if one of its situations holds; an answer to a question that is not asked itself,
    /// or that is not offered, says nothing.
    pub fn asks(&self, question: &Question, option: &impl Fn(usize) -> Option<usize>) -> bool {
        question.asked_when.is_empty() || self.any_holds(&question.asked_when, option)
    }

    /// Whether an option of a question is offered. It is as long as the question on which that depends is not answered: no
    /// option appears while somebody looks for it.
    pub fn offers(&self, answer: &AnswerOption, option: &impl Fn(usize) -> Option<usize>) -> bool {
        let may_hold = |&(at, options): &(u16, u32)| {
            let chosen = self.counted(usize::from(at), option);
            chosen.is_none_or(|chosen| options & (1 << chosen.min(31)) != 0)
        };
        let situations = &answer.offered_when;
        situations.is_empty() || situations.iter().any(|situation| situation.iter().all(may_hold))
    }

    /// The position of the option that counts: none where the question is not asked, or the option not offered.
    pub fn counted(&self, at: usize, option: &impl Fn(usize) -> Option<usize>) -> Option<usize> {
        let (question, chosen) = (self.questions.get(at)?, option(at)?);
        let offered = question.options.get(chosen).is_some_and(|chosen| self.offers(chosen, option));
        (offered && self.asks(question, option)).then_some(chosen)
    }

    fn any_holds(&self, situations: &[Situation], option: &impl Fn(usize) -> Option<usize>) -> bool {
        let holds = |&(at, options): &(u16, u32)| {
            let chosen = self.counted(usize::from(at), option);
            chosen.is_some_and(|chosen| options & (1 << chosen.min(31)) != 0)
        };
        situations.iter().any(|situation| situation.iter().all(holds))
    }

    /// Whether a question is a point of the balance, which a friendship needs in place.
    pub fn is_balance_point(&self, question: &Question) -> bool {
        let topic = self.topics.get(usize::from(question.topic));
        topic.is_some_and(|topic| topic.kind == TopicKind::Balance) && matches!(question.unsure, Unsure::Fails(_))
    }

    /// The positions of the questions of a topic.
    pub fn questions_of(&self, topic: &Topic) -> std::ops::Range<usize> {
        let first = usize::from(topic.first_question);
        let last = first + usize::from(topic.question_count);
        first.min(self.questions.len())..last.min(self.questions.len())
    }
}

/// Cautions, 1 (none) to 5 (stop), at which something changes in scoring or in the guidance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cautions {
    /// From this one on an outcome no longer reassures: an unknown that may lead to it has to be found out first.
    pub cautious_from: u8,
    /// Up to this one there is nothing that a change would have to lower.
    pub mild_up_to: u8,
    /// Up to this one massage goes on, or may: there the sheet of limits is offered.
    pub sheet_up_to: u8,
    /// From this one on, where no change would lower the outcome, time or a promise is not enough.
    pub time_from: u8,
}

/// A screen of questions; a dimension if its questions add up to a level.
#[derive(Debug, Clone, PartialEq)]
pub struct Topic {
    /// Fixed identifier, for example `confidentiality`.
    pub id: Cow<'static, str>,
    /// What the topic is for.
    pub kind: TopicKind,
    /// Of a dimension: whether it is about what the other person does. It has a level, but is never one's own.
    pub theirs: bool,
    /// Position of its first question.
    pub first_question: u16,
    /// How many questions it has; at least 1.
    pub question_count: u16,
    /// Where its texts begin in the catalogue.
    pub texts: TextKey,
}

impl Topic {
    /// Whether it is a dimension of what the therapist does.
    pub fn is_own_dimension(&self) -> bool {
        self.kind == TopicKind::Dimension && !self.theirs
    }

    /// The key of one of the topic's texts.
    pub fn text(&self, text: TopicText) -> TextKey {
        self.texts.plus(text as u16)
    }
}

/// What a topic is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TopicKind {
    /// Who it is about and what there is between the two.
    Situation,
    /// One of the dimensions, which has a [`Level`].
    Dimension,
    /// The balance check of a friendship.
    Balance,
    /// The therapist's own safety.
    Safety,
}

/// The texts of a topic, in catalogue order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TopicText {
    /// Heading of its screen.
    Title,
    /// A sentence or two under the heading; may be empty.
    Lead,
    /// Short name, for pictures and lists; dimensions and balance only.
    Name,
    /// Why it matters; dimensions only.
    Why,
    /// How to find out what one is not sure of.
    Find,
}

/// A rule: its outcome holds if all of `given` and one of `any_of` hold.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// Position of the outcome.
    pub outcome: u16,
    /// What must all hold; empty: always.
    pub given: Alternative,
    /// Of these, one must hold; empty: nothing more is needed.
    pub any_of: Cow<'static, [Alternative]>,
}
