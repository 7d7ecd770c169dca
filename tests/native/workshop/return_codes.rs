//! Return codes: what they carry comes back, every small mistake is noticed, and no board takes one.

use boundary_check_content as built_in;
use boundary_check_core::codes::return_code::{Edition, Month};
use boundary_check_core::codes::{
    ExtractedCodes, ReturnCode, ReturnCodeError, ReturnCodeFormat, ReturnResult, extract,
};
use boundary_check_core::instrument::{Level, TopicKind};

use super::{Numbers, code_format};

const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const FORMAT: ReturnCodeFormat = ReturnCodeFormat::built_in();

fn edition() -> &'static Edition {
    FORMAT.edition().unwrap()
}

fn result(numbers: &mut Numbers) -> ReturnResult {
    let edition = edition();
    ReturnResult {
        version: edition.version,
        month: Month { year: 2026 + numbers.next(85) as u32, month: 1 + numbers.next(12) as u32 },
        outcome: Some(edition.outcomes[numbers.next(edition.outcomes.len() as u64) as usize]),
        levels: edition.dimensions.iter().map(|id| (*id, Level::ALL[numbers.next(5) as usize])).collect(),
        is_older: false,
    }
}

fn code(result: &ReturnResult) -> ReturnCode {
    FORMAT.encode(result.month, result.outcome.unwrap(), &result.levels).unwrap()
}

fn bare(code: ReturnCode) -> String {
    code.to_string().replace('-', "")
}

/// Whoever raises the version of the instrument keeps the row of before and adds one.
#[test]
fn the_present_edition_is_that_of_the_instrument() {
    let (instrument, edition) = (built_in::instrument(), edition());
    let dimensions = instrument.topics.iter().filter(|topic| topic.kind == TopicKind::Dimension);
    assert_eq!(edition.version, instrument.version);
    assert_eq!(edition.outcomes, instrument.outcomes.iter().map(|it| &*it.id).collect::<Vec<_>>());
    assert_eq!(edition.dimensions, dimensions.map(|it| &*it.id).collect::<Vec<_>>());
    assert!(edition.version < 32 && edition.outcomes.len() <= 32 && edition.dimensions.len() <= 9);
}

#[test]
fn what_a_code_carries_comes_back() {
    let mut numbers = Numbers(11);
    for _ in 0..10_000 {
        let result = result(&mut numbers);
        let text = code(&result).to_string();
        let groups: Vec<usize> = text.split('-').map(str::len).collect();
        assert_eq!(groups, [5, 6, 5], "{text}");
        assert!(text.chars().all(|c| c == '-' || ALPHABET.contains(c)), "{text}");
        assert_eq!(FORMAT.decode(&text), Ok(result));
    }
}

/// What has been printed has to be read for as long as there is paper.
#[test]
fn a_code_stays_as_it_was_printed() {
    let levels: Vec<_> = edition().dimensions.iter().map(|id| (*id, Level::Clear)).collect();
    let code = FORMAT.encode(Month { year: 2026, month: 11 }, "tend", &levels).unwrap();
    assert_eq!(code.to_string(), "20A28-N2ZDR6-KX1EF");
}

#[test]
fn what_has_no_room_has_no_code() {
    let none = |year, month, outcome| FORMAT.encode(Month { year, month }, outcome, &[]).is_none();
    assert!(none(2025, 12, "tend") && none(2026, 0, "tend") && none(2026, 13, "tend") && none(2111, 5, "tend"));
    assert!(none(2026, 1, "no-such-outcome"));
    assert!(!none(2111, 4, "tend") && !none(2026, 1, "clear"));
}

#[test]
fn it_is_read_as_people_type_it() {
    let mut numbers = Numbers(12);
    for _ in 0..500 {
        let result = result(&mut numbers);
        let text = bare(code(&result));
        let lookalike = text.replace('0', "o").replace('1', "l").to_lowercase();
        let arabic: String =
            text.chars().map(|c| c.to_digit(10).map_or(c, |digit| char::from_u32(0x660 + digit).unwrap())).collect();
        let spaced = text.chars().map(String::from).collect::<Vec<_>>().join(" ");
        let dashed = format!("\u{200f} {}\u{2013}{}.{} ", &text[..4], &text[4..8], &text[8..]);
        for typed in [lookalike, arabic, spaced, dashed] {
            assert_eq!(FORMAT.decode(&typed).as_ref(), Ok(&result), "{typed}");
        }
    }
}

#[test]
fn every_single_wrong_character_and_every_swap_of_two_is_noticed() {
    let mut numbers = Numbers(13);
    for _ in 0..40 {
        let text: Vec<char> = bare(code(&result(&mut numbers))).chars().collect();
        let noticed = |wrong: &[char]| {
            let wrong: String = wrong.iter().collect();
            assert_eq!(FORMAT.decode(&wrong), Err(ReturnCodeError::Checksum), "{wrong} for {text:?}");
        };
        for at in 0..text.len() {
            for other in ALPHABET.chars().filter(|other| *other != text[at]) {
                let mut wrong = text.clone();
                wrong[at] = other;
                noticed(&wrong);
            }
            for with in (0..at).filter(|with| text[*with] != text[at]) {
                let mut wrong = text.clone();
                wrong.swap(at, with);
                noticed(&wrong);
            }
        }
    }
}

#[test]
fn what_is_wrong_has_a_name() {
    let text = bare(code(&result(&mut Numbers(14))));
    assert_eq!(FORMAT.decode(""), Err(ReturnCodeError::Length(0)));
    assert_eq!(FORMAT.decode(&text[1..]), Err(ReturnCodeError::Length(15)));
    assert_eq!(FORMAT.decode(&format!("{text}0")), Err(ReturnCodeError::Length(17)));
    for sign in ["U", "ö", "!", "🙂", "ß"] {
        assert_eq!(FORMAT.decode(&format!("{}{sign}", &text[..15])), Err(ReturnCodeError::Character), "{sign}");
    }
}

/// A version later on, in which outcomes and dimensions have moved, gone and come.
#[test]
fn a_code_of_an_older_version_is_read_as_far_as_it_goes() {
    let later = Edition {
        version: 3,
        outcomes: &["stop", "new", "tend", "clear"],
        dimensions: &["respect", "new", "limits", "focus"],
    };
    let editions = [*edition(), later];
    let format = ReturnCodeFormat::new(&editions);
    let levels = [("focus", Level::Some), ("limits", Level::High), ("contact", Level::High), ("respect", Level::Clear)];
    let month = Month { year: 2027, month: 2 };
    let read = |outcome| format.decode(&FORMAT.encode(month, outcome, &levels).unwrap().to_string()).unwrap();
    let old = read("tend");
    assert_eq!((old.version, old.month, old.outcome, old.is_older), (2, month, Some("tend"), true));
    let wanted = [("focus", Level::Some), ("limits", Level::High), ("respect", Level::Clear)];
    assert_eq!(old.levels, wanted, "what has gone is left out, and the rest is found by its name");
    assert_eq!(read("pause").outcome, None, "an outcome that is no more");

    let new = format.encode(month, "new", &[("new", Level::Some)]).unwrap().to_string();
    assert!(!format.decode(&new).unwrap().is_older);
    assert_eq!(FORMAT.decode(&new), Err(ReturnCodeError::Version), "the page is the older of the two");
}

#[test]
fn no_board_takes_one_or_keeps_it() {
    let nothing = ExtractedCodes::default();
    let mut numbers = Numbers(15);
    for at in 0..2_000 {
        let code_format = code_format(&format!("Workshop {}", at % 50));
        let code = code(&result(&mut numbers));
        let (text, bare) = (code.to_string(), bare(code));
        let fours: Vec<&str> = [0, 4, 8, 12].iter().map(|at| &bare[*at..at + 4]).collect();
        let written = [
            text.clone(),
            bare.clone(),
            fours.join("-"),
            fours.join(" "),
            text.to_lowercase(),
            text.replace('-', "-\n"),
            format!("My code: {text}!"),
        ];
        for chat in written {
            assert_eq!(extract(&code_format, &chat), nothing, "{chat}");
        }
        // And the other way round.
        let of_workshop = numbers.code(&code_format).to_string();
        assert_eq!(FORMAT.decode(&of_workshop), Err(ReturnCodeError::Length(12)));
        let both = extract(&code_format, &format!("{text}\n{of_workshop}\n"));
        assert_eq!((both.codes.len(), both.rejected.len()), (1, 0));
    }
}
