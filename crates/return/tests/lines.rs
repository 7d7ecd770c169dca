//! What the scripts hand over and are handed.

#![allow(missing_docs, clippy::unwrap_used, reason = "a test stops at the first thing that is not as it should be")]

use boundary_check_return::{draw_return_code, read_return_code, write_return_code};

const RESULT: &str = "tend clear some high unknown not-asked clear clear clear clear";

#[test]
fn what_is_written_is_read() {
    let code = write_return_code(RESULT, 2026, 11).unwrap();
    let read = "read\n2026\n11\ntend\nfocus clear\ndisclosure some\nconfidentiality high\ncounselling unknown\n\
                limits not-asked\ncontact clear\ndependence clear\nattraction clear\nrespect clear";
    assert_eq!(read_return_code(&code), read);
}

#[test]
fn what_no_code_can_say_has_none() {
    for result in [
        "",
        "tend",
        "nothing clear clear clear clear clear clear clear clear clear",
        "tend clear clear",
        &format!("{RESULT} clear"),
    ] {
        assert_eq!(write_return_code(result, 2026, 11), None, "{result}");
    }
    assert_eq!(write_return_code(&RESULT.replace("high", "worst"), 2026, 11), None);
    assert_eq!(write_return_code(RESULT, 2025, 11), None);
    assert_eq!(write_return_code(RESULT, 2026, 0), None);
}

#[test]
fn what_is_no_code_says_why() {
    let code = write_return_code(RESULT, 2026, 11).unwrap();
    assert_eq!(read_return_code("7K2M-9QXA-4TCE"), "length 12");
    assert_eq!(read_return_code(&code.replacen('2', "U", 1)), "character");
    assert_eq!(read_return_code(&code.replacen('2', "3", 1)), "checksum");
}

#[test]
fn a_code_is_drawn() {
    let drawn = draw_return_code(&write_return_code(RESULT, 2026, 11).unwrap()).unwrap();
    let (side, path) = drawn.split_once(' ').unwrap();
    assert!(side.parse::<usize>().unwrap() >= 29 && path.starts_with('M'), "{drawn}");
}
