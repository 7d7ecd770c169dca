//! What can be wrong with what scoring is given, for the developer who gives it.

use std::fmt;

/// Why answers or a policy cannot be scored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ScoringError {
    /// No question has this id.
    UnknownQuestion {
        /// The id that was given.
        id: String,
    },
    /// The question cannot be answered so.
    InvalidAnswer {
        /// The question's id.
        id: String,
        /// What was given.
        given: String,
        /// What can be answered.
        expected: String,
    },
    /// Required questions are unanswered.
    Missing {
        /// Their ids.
        ids: Vec<String>,
    },
    /// A value of the policy is out of range or of the wrong type.
    InvalidPolicy {
        /// The field's name, as in JavaScript.
        field: String,
        /// What was given.
        given: String,
        /// What is allowed.
        expected: &'static str,
    },
    /// The answers or the policy are not an object at all.
    NotAnObject {
        /// `answers` or `policy`.
        what: &'static str,
        /// What was given.
        given: String,
    },
    /// No rule of the instrument matches; a checked instrument has one for every situation.
    NoOutcome,
}

impl ScoringError {
    /// What was found and what is expected, in words. It is put together without the formatting machinery, which a browser
    /// would have to download for it.
    pub fn message(&self) -> String {
        let parts: &[&str] = match self {
            Self::UnknownQuestion { id } => &["unknown question \"", id, "\": expected the id of a question"],
            Self::InvalidAnswer { id, given, expected } => &["\"", id, "\": found ", given, ", expected ", expected],
            Self::Missing { ids } => &["unanswered: ", &ids.join(", "), " (scoring needs an answer)"],
            Self::InvalidPolicy { field, given, expected } => {
                &["policy ", field, ": found ", given, ", expected ", expected]
            }
            Self::NotAnObject { what, given } => &[what, ": found ", given, ", expected an object"],
            Self::NoOutcome => &["no rule of the instrument matches these answers"],
        };
        parts.concat()
    }
}

impl fmt::Display for ScoringError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message())
    }
}

impl std::error::Error for ScoringError {}
