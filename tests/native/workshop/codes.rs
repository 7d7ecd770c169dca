//! Result codes: what they carry comes back, and every small mistake is noticed.

use std::collections::BTreeSet;

use boundary_check_content as built_in;
use boundary_check_core::codes::{CaseResult, ResultCodeError, ResultCodeFormat, Round};
use boundary_check_core::instrument::Level;
use boundary_check_core::scoring::{Answers, InputValue, Policy, score};

use super::{CASES, Numbers, bare, code_format};

/// Three codes of version 1 for the workshop "Spring day", as it wrote them.
const EDITION_1: [&str; 3] = ["000K-QPX9-7DD8", "AKMZ-1TXT-PQ44", "F099-AFDN-A5VQ"];

const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

#[test]
fn a_code_is_three_groups_of_four_of_crockfords_characters() {
    let code_format = code_format("Spring day");
    let mut numbers = Numbers(1);
    for _ in 0..1_000 {
        let code = numbers.code(&code_format).to_string();
        let groups: Vec<&str> = code.split('-').collect();
        assert_eq!(groups.len(), 3, "{code}");
        assert!(groups.iter().all(|group| group.len() == 4 && group.chars().all(|c| ALPHABET.contains(c))), "{code}");
    }
}

#[test]
fn what_a_code_carries_comes_back() {
    let code_format = code_format("Spring day");
    let mut numbers = Numbers(2);
    for _ in 0..10_000 {
        let response = numbers.response();
        let code = code_format.encode(&response, numbers.next(1 << 31) as u32);
        assert_eq!(code_format.decode(&bare(code)), Ok(code));
        assert_eq!(code_format.response(code), Some(response));
    }
}

#[test]
fn the_ends_of_every_range_fit() {
    let code_format = code_format("Spring day");
    for (case, round, outcome, level, random) in
        [(0, Round::First, 0, Level::NotAsked, 0), (CASES - 1, Round::Second, 13, Level::High, u32::MAX)]
    {
        let response = CaseResult { case, round, outcome, levels: vec![level; 9] };
        let code = code_format.encode(&response, random);
        assert_eq!(code_format.decode(&bare(code)).map(|code| code_format.response(code)), Ok(Some(response)));
    }
}

#[test]
fn a_code_says_what_the_assessment_says() {
    let instrument = built_in::instrument();
    let given = [("role", "client"), ("bond", "romantic"), ("vulnerable", "no")];
    let given = given.map(|(id, value)| (id, InputValue::Text(value)));
    let answers = Answers::from_values(instrument, given).unwrap();
    let assessment = score(instrument, &answers, &Policy::default()).unwrap();
    let response = CaseResult::of(3, Round::First, instrument, &assessment);
    assert_eq!(instrument.outcomes[response.outcome].id, "stop");
    assert_eq!(response.levels.len(), 9);
    let unknown = |level: &Level| *level == Level::Unknown;
    assert_eq!(response.levels.iter().filter(|level| unknown(level)).count(), 7, "nothing else is answered");
}

/// Two of thirty people with the same result have the same code in about one workshop of a hundred.
#[test]
fn the_same_result_has_many_codes() {
    let code_format = code_format("Spring day");
    let response = Numbers(3).response();
    let codes: BTreeSet<_> = (0..50_000).map(|n| code_format.encode(&response, n)).collect();
    assert_eq!(codes.len(), 50_000);
}

#[test]
fn lower_case_and_lookalikes_are_read() {
    let code_format = code_format("Spring day");
    let mut numbers = Numbers(4);
    let mut lookalikes = 0;
    for _ in 0..1_000 {
        let code = numbers.code(&code_format);
        let text = bare(code);
        assert_eq!(code_format.decode(&text.to_lowercase()), Ok(code));
        for (digit, letters) in [('0', ["O", "o"]), ('1', ["I", "l"]), ('1', ["L", "i"])] {
            for letter in letters {
                lookalikes += usize::from(text.contains(digit));
                assert_eq!(code_format.decode(&text.replace(digit, letter)), Ok(code));
            }
        }
    }
    assert!(lookalikes > 500, "only {lookalikes}");
}

/// Few mistakes leave over just what an earlier edition did: those are noticed as well.
fn is_noticed(code_format: &ResultCodeFormat, mistake: &[u8]) -> bool {
    let read = code_format.decode(std::str::from_utf8(mistake).unwrap());
    matches!(read, Err(ResultCodeError::Checksum | ResultCodeError::Version))
}

/// Every wrong character in every place, every pair of neighbours and every other pair that has changed places:
/// over 1,000 codes, all of them.
#[test]
fn every_wrong_character_and_every_swap_is_noticed() {
    let code_format = code_format("Spring day");
    let mut numbers = Numbers(5);
    let (mut wrong, mut swapped) = (0, 0);
    for _ in 0..1_000 {
        let text = bare(numbers.code(&code_format)).into_bytes();
        for at in 0..text.len() {
            for other in ALPHABET.bytes().filter(|other| *other != text[at]) {
                let mut mistake = text.clone();
                mistake[at] = other;
                assert!(is_noticed(&code_format, &mistake));
                wrong += 1;
            }
            for other in (at + 1..text.len()).filter(|other| text[*other] != text[at]) {
                let mut mistake = text.clone();
                mistake.swap(at, other);
                assert!(is_noticed(&code_format, &mistake));
                swapped += 1;
            }
        }
    }
    assert_eq!(wrong, 1_000 * 12 * 31);
    assert!(swapped > 60_000, "only {swapped}");
}

/// Not asked for, but promised by the check: up to three wrong characters are always noticed.
#[test]
fn two_and_three_wrong_characters_are_noticed() {
    let code_format = code_format("Spring day");
    let mut numbers = Numbers(6);
    for _ in 0..200_000 {
        let text = bare(numbers.code(&code_format)).into_bytes();
        let mut mistake = text.clone();
        for _ in 0..3 {
            mistake[numbers.next(12) as usize] = ALPHABET.as_bytes()[numbers.next(32) as usize];
        }
        if mistake != text {
            assert!(is_noticed(&code_format, &mistake));
        }
    }
}

/// Of a million random strings of twelve characters, one in 32768 has the right check by chance: about 30, less
/// those that no result has. 55 would be more than four standard deviations over.
#[test]
fn random_strings_pass_as_rarely_as_chance_has_it() {
    let code_format = code_format("Spring day");
    let mut numbers = Numbers(7);
    let mut passed = 0;
    for _ in 0..1_000_000 {
        let text: String = (0..12).map(|_| ALPHABET.as_bytes()[numbers.next(32) as usize] as char).collect();
        passed += u32::from(code_format.decode(&text).is_ok());
    }
    assert!((5..=55).contains(&passed), "{passed} passed");
}

#[test]
fn strings_of_any_characters_are_refused_and_none_panics() {
    let code_format = code_format("Spring day");
    let mut numbers = Numbers(8);
    for _ in 0..1_000_000 {
        let length = numbers.next(16);
        let text: String = (0..length).filter_map(|_| char::from_u32(numbers.next(0x3000) as u32)).collect();
        assert!(code_format.decode(&text).is_err(), "{text:?}");
    }
}

#[test]
fn a_code_of_another_workshop_is_refused() {
    let mut numbers = Numbers(9);
    let (here, there) = (code_format("Spring day"), code_format("Autumn day"));
    for _ in 0..1_000 {
        let code = bare(numbers.code(&there));
        assert_eq!(here.decode(&code), Err(ResultCodeError::Checksum));
    }
}

#[test]
fn the_case_of_a_name_and_the_spaces_around_words_make_no_difference() {
    let code = bare(Numbers(10).code(&code_format("Spring day 2026")));
    for same in ["spring day 2026", "  Spring   DAY 2026 ", "Spring\tday\u{a0}2026"] {
        assert!(code_format(same).decode(&code).is_ok(), "{same:?}");
    }
    assert!(code_format("Springday 2026").decode(&code).is_err());
    for nameless in ["", "  \t"] {
        assert_eq!(ResultCodeFormat::new(built_in::instrument(), CASES, nameless), None);
    }
}

#[test]
fn a_code_of_another_edition_is_refused() {
    let code = bare(Numbers(11).code(&code_format("Spring day")));
    let more_cases = ResultCodeFormat::new(built_in::instrument(), CASES + 1, "Spring day").unwrap();
    assert!(more_cases.decode(&code).is_err());
    assert_eq!(
        ResultCodeFormat::new(built_in::instrument(), usize::MAX, "Spring day"),
        None,
        "a code has no room for that"
    );
}

#[test]
fn what_is_no_code_is_refused_with_the_reason() {
    let code_format = code_format("Spring day");
    for (text, why) in [
        ("", ResultCodeError::Length(0)),
        ("7K2M9QXA4TC", ResultCodeError::Length(11)),
        ("7K2M9QXA4TCE5", ResultCodeError::Length(13)),
        ("7K2M9QXA4TCU", ResultCodeError::Character),
        ("7K2M9QXA4TC-", ResultCodeError::Character),
        ("7K2M9QXA4TCé", ResultCodeError::Character),
        ("000000000000", ResultCodeError::Checksum),
    ] {
        assert_eq!(code_format.decode(text), Err(why), "{text:?}");
    }
}

#[test]
fn a_code_of_version_1_is_refused_with_the_reason() {
    let first = EDITION_1.map(|code| code.replace('-', ""));
    for code in &first {
        assert_eq!(code_format("Spring day").decode(code), Err(ResultCodeError::Version), "{code}");
        assert_eq!(code_format("Autumn day").decode(code), Err(ResultCodeError::Checksum), "{code}");
    }
}
