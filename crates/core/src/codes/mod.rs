//! Workshops: result codes, and the tallies that a trainer makes of them.
//! Here live what a code carries, how codes are found in what people write, and how many say what; nothing
//! that shows it. No answer ever moves in here. Result codes are for cases; what a person's own check came to has a code of
//! another kind, the [return code](return_code), which no board counts.

mod case;
mod checksum;
mod code;
mod csv;
mod extract;
mod link;
mod qr_code;
pub mod return_code;
mod tally;
mod unseen;

pub use case::answer_key;
pub use code::{CaseResult, MAX_NAME_LENGTH, ResultCode, ResultCodeError, ResultCodeFormat, Round};
pub use csv::{TableOf, csv};
pub use extract::{ExtractedCodes, RejectedCode, extract};
pub use link::{WorkshopLink, workshop_link};
pub use qr_code::QrCode;
pub use return_code::{ReturnCode, ReturnCodeError, ReturnCodeFormat, ReturnResult};
pub use tally::{Distribution, MINIMUM_GROUP_SIZE, ResultCodes, Tally};
pub use unseen::is_invisible;
