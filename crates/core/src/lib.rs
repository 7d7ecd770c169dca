//! Boundary Check's rules, without a browser: pure Rust that never panics on input.
//!
//! Data flows one way: content files → [`instrument`](mod@instrument) → answers → [`scoring`] → assessment → guidance.
//!
//! | module | what lives there |
//! |---|---|
//! | [`text`] | the texts of one language, looked up by number |
//! | [`instrument`](mod@instrument) | questions, rules, outcomes, alerts and causes as data |
//! | [`scoring`] | from answers to an [`Assessment`](scoring::Assessment) |
//! | [`guidance`] | what is shown of an assessment: wordings, causes, steps, words, repairs |
//! | [`cases`] | the fictional cases of workshops, each with its key |
//! | [`codes`] | result codes of a case, and how a group's are counted |
//! | [`content`] | reads and checks the files of `content/` |

pub mod cases;
pub mod codes;
pub mod content;
pub mod guidance;
pub mod instrument;
pub mod scoring;
pub mod text;
