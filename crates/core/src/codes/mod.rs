//! Workshops: result codes, and the tallies that a trainer makes of them.
//! Here live what a code carries, how codes are found in what people write, and how many say what; nothing
//! that shows it. No answer ever moves in here, and nothing about a person's own client: codes are for cases.

mod case;
mod check;
mod code;
mod csv;
mod find;
mod qr;
mod tally;
mod unseen;

pub use case::key_answers;
pub use code::{CodeError, LONGEST_NAME, Response, ResultCode, Round, Scheme};
pub use csv::csv;
pub use find::{Finding, Findings, find};
pub use qr::Qr;
pub use tally::{Collection, Counted, Distribution, FEWEST};
pub use unseen::is_unseen;
