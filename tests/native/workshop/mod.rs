//! Workshops: cases and their files, result codes and how a camera reads them, codes in what people write, tallies; and the
//! codes of own checks, which are none of theirs.

mod case_files;
mod case_keys;
mod cases;
mod chat;
mod codes;
mod qr;
mod return_codes;
mod tallies;

use boundary_check_content as built_in;
use boundary_check_core::codes::{CaseResult, ResultCode, ResultCodeFormat, Round};
use boundary_check_core::instrument::Level;

/// How many cases the codes of these tests may be about.
const CASES: usize = 11;

fn code_format(workshop: &str) -> ResultCodeFormat {
    ResultCodeFormat::new(built_in::instrument(), CASES, workshop).expect("a code has room for the built-in instrument")
}

/// Numbers that look random and are the same each time.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self, below: u64) -> u64 {
        // Knuth's MMIX generator; its high bits are the better ones.
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }

    fn response(&mut self) -> CaseResult {
        CaseResult {
            case: self.next(CASES as u64) as usize,
            round: if self.next(2) == 0 { Round::First } else { Round::Second },
            outcome: self.next(14) as usize,
            levels: (0..9).map(|_| Level::ALL[self.next(5) as usize]).collect(),
        }
    }

    fn code(&mut self, code_format: &ResultCodeFormat) -> ResultCode {
        let response = self.response();
        code_format.encode(&response, self.next(1 << 31) as u32)
    }
}

/// A code without what stands between its groups.
fn bare(code: ResultCode) -> String {
    code.to_string().replace('-', "")
}
