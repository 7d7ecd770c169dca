//! Codes in what people write: found in every format of chat, and nothing else of the line kept.

use boundary_check_core::codes::{ResultCodeError, WorkshopLink, extract, workshop_link};

use super::{Numbers, bare, code_format};

/// Each way of writing a code, from its three groups.
const WRITTEN: [fn(&str, &str, &str) -> String; 12] = [
    |a, b, c| format!("{a}-{b}-{c}"),
    |a, b, c| format!("{a}{b}{c}"),
    |a, b, c| format!("{a} {b} {c}"),
    |a, b, c| format!("{a} - {b} - {c}"),
    |a, b, c| format!("{a}–{b}–{c}"),
    |a, b, c| format!("{a}\u{2011}{b}\u{2011}{c}"),
    |a, b, c| format!("{a}.{b}.{c}"),
    |a, b, c| format!("\u{200e}{a}\u{a0}{b}\u{a0}{c}\u{200f}"),
    |a, b, c| format!("{a}-{b}-{c}").to_lowercase(),
    |a, b, c| format!("{a}{b} {c}"),
    |a, b, c| format!("*{a}-{b}-{c}*"),
    |a, b, c| format!("\"{a}-{b}-{c}\","),
];

/// Each format of a line around it.
const LINES: [fn(&str) -> String; 12] = [
    |code| code.to_owned(),
    |code| format!("Anna: {code}"),
    |code| format!("Anna Jensen  10:02 AM\r\n{code}\r\n"),
    |code| format!("10:02:15 From Anna B. to Everyone: {code}"),
    |code| format!("10:02:15\t From  Anna : {code}"),
    |code| format!("[24/11/2026, 10:02:15] Anna 4: {code}"),
    |code| format!("24.11.26, 10:02 - Anna: my code is {code}, thanks!"),
    |code| format!("<anna@example.org> {code} :)"),
    |code| format!("| 17 | {code} | ok |"),
    |code| format!("Søren Ærø 2: {code}"),
    |code| format!("(2) {code}; see you at 11:30"),
    |code| format!("> {code}"),
];

#[test]
fn finds_the_code_in_every_format() {
    let code_format = code_format("Spring day");
    let mut numbers = Numbers(21);
    for line in LINES {
        for write in WRITTEN {
            for _ in 0..20 {
                let code = numbers.code(&code_format);
                let text = code.to_string();
                let groups: Vec<&str> = text.split('-').collect();
                let text = line(&write(groups[0], groups[1], groups[2]));
                let found = extract(&code_format, &text);
                assert_eq!((found.codes, found.rejected), (vec![code], vec![]), "{text:?}");
            }
        }
    }
}

#[test]
fn finds_many_on_a_line_and_on_many_lines() {
    let code_format = code_format("Spring day");
    let mut numbers = Numbers(22);
    let codes: Vec<_> = (0..30).map(|_| numbers.code(&code_format)).collect();
    for between in [" ", ", ", "; ", "\n", "\t", " / ", "\r\n\r\n", "  "] {
        let text = codes.iter().map(ToString::to_string).collect::<Vec<_>>().join(between);
        assert_eq!(extract(&code_format, &text).codes, codes, "{between:?}");
    }
}

#[test]
fn a_mistyped_code_is_listed_with_the_reason_and_without_the_rest_of_its_line() {
    let code_format = code_format("Spring day");
    let code = bare(Numbers(23).code(&code_format));
    let (a, b, c) = (&code[..4], &code[4..8], &code[8..]);
    let wrong = if c.starts_with('7') { "8" } else { "7" };
    for (line, text, why) in [
        (format!("Anna: {a}-{b}-{wrong}{}", &c[1..]), format!("{a}{b}{wrong}{}", &c[1..]), ResultCodeError::Checksum),
        (format!("Anna: {a}-{b}-{}", &c[..3]), format!("{a}{b}{}", &c[..3]), ResultCodeError::Length(11)),
        (format!("Anna: {a}-{b}-{c}9, sorry"), format!("{code}9"), ResultCodeError::Length(13)),
        (format!("Anna: {a}-{b}-{}U", &c[..3]), format!("{a}{b}{}U", &c[..3]), ResultCodeError::Character),
        ("Anna: 7K2M-9QXA-4TCE".to_owned(), "7K2M9QXA4TCE".to_owned(), ResultCodeError::Checksum),
    ] {
        let found = extract(&code_format, &line);
        assert_eq!(found.codes, [], "{line}");
        let rejected: Vec<_> = found.rejected.iter().map(|finding| (finding.text.clone(), finding.why)).collect();
        assert_eq!(rejected, [(text, why)], "{line}");
    }
}

#[test]
fn plain_talk_holds_no_code() {
    let code_format = code_format("Spring day");
    for line in [
        "",
        "Good morning all, this is the code from today?",
        "I said it was 'reset', what about you?",
        "Meeting 2026-11-24 at 10:15, room 4711, call +45 12 34 56 78",
        "https://example.org/workshop.html?workshop=Spring%20day&case=the-phone",
        "some more info from them when they were here last time",
        "ÆØÅ æøå 漢字 🙂🙂",
        "anna.jensen.2026@example.org",
        "123456789012 1234 5678 9012",
        "--- ... ___ -.-",
    ] {
        let found = extract(&code_format, line);
        assert_eq!((found.codes.len(), found.rejected.len()), (0, 0), "{line}: {:?}", found.rejected);
    }
}

#[test]
fn a_letter_of_another_alphabet_is_no_part_of_a_code() {
    let code_format = code_format("Spring day");
    let code = bare(Numbers(24).code(&code_format));
    for line in [format!("é{code}"), format!("{code}é"), format!("x{code}"), format!("{code}{code}")] {
        assert_eq!(extract(&code_format, &line).codes, [], "{line}");
    }
}

/// A narrow chat breaks a code where it likes: between its groups.
#[test]
fn a_code_broken_over_two_lines_is_found() {
    let code_format = code_format("Spring day");
    let mut numbers = Numbers(26);
    for _ in 0..200 {
        let (code, other) = (numbers.code(&code_format), numbers.code(&code_format));
        let text = code.to_string();
        let groups: Vec<&str> = text.split('-').collect();
        let [a, b, c] = groups[..] else { unreachable!() };
        for broken in [
            format!("{a}-{b}-\n{c}"),
            format!("{a}-\r\n{b}-{c}"),
            format!("Anna: {a} {b}\n{c} thanks"),
            format!("{other} and {a}\u{2011}{b}\u{2011}\n{c}"),
            format!("> {a}{b}-\n> {c}"),
        ] {
            if !text.bytes().any(|byte| byte.is_ascii_digit()) {
                continue;
            }
            let found = extract(&code_format, &broken);
            assert!(found.codes.contains(&code), "{broken:?}: {:?}", found.codes);
            assert_eq!(found.codes.len(), 1 + usize::from(broken.starts_with(&other.to_string())), "{broken:?}");
        }
        // Not over a line between them, nor where other words stand at the break.
        for apart in [format!("{a}-{b}-\n\n{c}"), format!("{a}-{b}- and\n{c}"), format!("{a}-{b}!!!!\n{c}")] {
            assert_eq!(extract(&code_format, &apart).codes, [], "{apart:?}");
        }
    }
}

/// Thirty codes of a misspelt workshop are one mistake, and the link mends it.
#[test]
fn codes_of_another_workshop_are_one_finding() {
    let (ours, theirs) = (code_format("Spring day"), code_format("Spring dya"));
    let mut numbers = Numbers(27);
    let chat: String = (0..29).map(|n| format!("Person {n}: {}\n", numbers.code(&theirs))).collect();
    let found = extract(&ours, &chat);
    assert_eq!((found.codes.len(), found.rejected.len()), (0, 0));
    assert!((27..=29).contains(&found.foreign), "{}", found.foreign);
    // Beside one’s own, and beside one that is mistyped.
    let own = numbers.code(&ours);
    let found = extract(&ours, &format!("{chat}{own}\n7K2M-9QXA-4TCE"));
    assert_eq!((found.codes, found.rejected.len()), (vec![own], 1));
    let two: String = chat.lines().take(2).collect::<Vec<_>>().join("\n");
    assert_eq!(extract(&ours, &two).foreign, 0, "two may be mistyped");
}

#[test]
fn a_link_names_its_workshop() {
    let found = |text: &str| workshop_link(text);
    let named = |workshop: &str, case: Option<&str>| {
        Some(WorkshopLink { workshop: workshop.to_owned(), case: case.map(str::to_owned) })
    };
    let link = "https://example.org/case.html?case=new-baby&workshop=Odense%2021%20May%20%26%20more&round=1";
    assert_eq!(found(link), named("Odense 21 May & more", Some("new-baby")));
    assert_eq!(found(&format!("Anna: open {link} please")), named("Odense 21 May & more", Some("new-baby")));
    assert_eq!(found("x/workshop.html#workshop=%C3%85rhus&case=the-choir&round=2"), named("Århus", Some("the-choir")));
    assert_eq!(found("case.html?workshop=A+day"), named("A day", None));
    for none in [
        "",
        "workshop=Spring",
        "x?case=new-baby",
        "x?workshop=",
        "x?workshop=%20",
        "x?workshop=%E0%A4",
        "x?workshop=%zz",
    ] {
        assert_eq!(found(none), None, "{none}");
    }
}

/// Whatever stands in a text, finding ends and takes time in proportion: 1 MB of the worst in a moment.
#[test]
fn any_text_is_worked_through() {
    let code_format = code_format("Spring day");
    for worst in ["a ", "A-", "0", "7K2M-", "- ", "é", "\u{200e}", "7K2M9QXA4TC\n", "1234 "] {
        let text = worst.repeat(1_000_000 / worst.len());
        let found = extract(&code_format, &text);
        assert!(found.codes.len() < 50, "{worst:?}");
    }
    let mut numbers = Numbers(25);
    for _ in 0..20_000 {
        let text: String = (0..60).filter_map(|_| char::from_u32(numbers.next(0x250) as u32)).collect();
        extract(&code_format, &text);
    }
}
