#![cfg_attr(fuzzing, no_main)]
#![allow(missing_docs, reason = "what it does, the library says")]

#[cfg(fuzzing)]
libfuzzer_sys::fuzz_target!(|given: &[u8]| boundary_check_fuzz::cases(given));

#[cfg(not(fuzzing))]
fn main() {}
