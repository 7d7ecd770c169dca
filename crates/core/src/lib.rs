//! Boundary Check's rules, without a browser: pure Rust that never panics on input.
//!
//! Data flows one way: content files → [`instrument`](mod@instrument) → answers → [`scoring`] → assessment.
//!
//! | module | what lives there |
//! |---|---|
//! | [`text`] | the texts of one language, looked up by number |
//! | [`instrument`](mod@instrument) | questions, rules, outcomes and alerts as data |
//! | [`scoring`] | from answers to an [`Assessment`](scoring::Assessment) |
//! | [`cases`] | the fictional cases of workshops, each with its key |
//! | [`codes`] | result codes of a case, and how a group's are counted |
//! | [`content`] | reads and checks the files of `content/` |

pub mod cases;
pub mod codes;
pub mod content;
pub mod instrument;
pub mod scoring;
pub mod text;
