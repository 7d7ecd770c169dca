//! The conditions of rules, alerts, variants and causes. Each says "at least this risk", "at least this level" or "one
//! of these situations"; none can say "less than". So in a rule a riskier answer never undoes a condition. Only what does
//! not score (alerts, variants, causes) may name single answers.

use std::borrow::Cow;

/// Conditions that must all hold.
pub type Alternative = Cow<'static, [Condition]>;

/// One condition. On a question that is not asked it does not hold.
#[derive(Debug, Clone, PartialEq)]
pub enum Condition {
    /// A choice was answered with one of these options. In a rule it is one without risk, which says what the situation
    /// is.
    OneOf {
        /// Position of the choice.
        question: u16,
        /// Bit set of its options: bit 0 is the first.
        options: u32,
    },
    /// At least one of these questions has at least this risk.
    AtLeast {
        /// Positions of the questions; at least one.
        questions: Cow<'static, [u16]>,
        /// From 1 to the riskiest answer.
        risk: u8,
    },
    /// A dimension is at least at this level.
    Dimension {
        /// Position of the topic.
        topic: u16,
        /// `Some` or `High`.
        level: Level,
    },
    /// So many of the therapist's own dimensions are at least at this level; those of the other person's conduct
    /// ([`Topic::theirs`](super::Topic::theirs)) never count.
    OwnDimensions {
        /// From 1 to the number of own dimensions.
        count: u16,
        /// `Some` or `High`.
        level: Level,
    },
    /// The policy's waiting time for a friendship is longer than this question's answer guarantees.
    Waiting {
        /// Position of a choice whose options guarantee months.
        question: u16,
    },
    /// The policy says that partners may not be treated.
    PartnersForbidden,
    /// The question was answered `unsure`; never in rules.
    AnsweredUnsure {
        /// Position of the question.
        question: u16,
    },
}

/// The level of a dimension.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// None of its questions is asked.
    NotAsked,
    /// Nothing to tend to.
    Clear,
    /// No answer reaches `high`, and some are unknown.
    Unknown,
    /// Some drift.
    Some,
    /// Far over the line.
    High,
}

impl Level {
    /// All levels, lowest first.
    pub const ALL: [Level; 5] = [Level::NotAsked, Level::Clear, Level::Unknown, Level::Some, Level::High];

    /// The fixed identifier: `not-asked`, `clear`, `unknown`, `some` or `high`.
    pub fn id(self) -> &'static str {
        match self {
            Level::NotAsked => "not-asked",
            Level::Clear => "clear",
            Level::Unknown => "unknown",
            Level::Some => "some",
            Level::High => "high",
        }
    }
}
