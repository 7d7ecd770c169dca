//! The conditions of rules and alerts. Each says "at least this risk", "at least this level" or "one
//! of these situations"; none can say "less than". So a riskier answer never undoes a condition.

use std::borrow::Cow;

/// Conditions that must all hold.
pub type Alternative = Cow<'static, [Condition]>;

/// One condition. On a question that is not asked it does not hold.
#[derive(Debug, Clone, PartialEq)]
pub enum Condition {
    /// A required choice has one of these options.
    OneOf {
        /// Position of the required choice.
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
    /// So many dimensions are at least at this level.
    Dimensions {
        /// From 1 to the number of dimensions.
        count: u16,
        /// `Some` or `High`.
        level: Level,
    },
    /// The policy's waiting time for a friendship is longer than this question's answer guarantees.
    Waiting {
        /// Position of a choice whose options guarantee months.
        question: u16,
    },
    /// The question was answered `unsure`; in alerts only.
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
