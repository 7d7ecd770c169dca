//! How hard a text is to read: the FORCAST grade, which counts words of one syllable.
//!
//! Syllables come from `syllarust` (the CMU dictionary, rules for what is not in it). Where words
//! cannot be said at a glance – numbers, initials such as NCBTMB, compounds – they count as long, so
//! that a grade is never flattered.

/// FORCAST: 20 less a tenth of the one-syllable words among 150; here among all words of the text.
pub fn forcast(text: &str) -> f64 {
    let words: Vec<&str> = words(text).collect();
    let short = words.iter().filter(|word| is_one_syllable(word)).count();
    20.0 - 15.0 * short as f64 / words.len() as f64
}

/// Words as one reads them: apostrophes and hyphens do not part them.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    let inside = |c: char| c.is_alphanumeric() || c == '\'' || c == '’' || c == '-';
    let trimmed = |word: &'_ str| !word.trim_matches(['\'', '’', '-']).is_empty();
    text.split(move |c| !inside(c)).map(|word| word.trim_matches(['\'', '’', '-'])).filter(move |word| trimmed(word))
}

pub fn is_one_syllable(word: &str) -> bool {
    let initials = word.chars().count() > 1 && word.chars().all(|c| c.is_uppercase());
    let plain = word.chars().all(|c| c.is_alphabetic() || c == '\'' || c == '’');
    plain && !initials && syllarust::count_syllables(&word.replace('’', "'").to_lowercase()) == 1
}

/// "Two sentences": each ends with a stop, a question mark or an exclamation mark.
pub fn sentences(text: &str) -> usize {
    let ends = |c: char| matches!(c, '.' | '?' | '!');
    let mut chars = text.chars().peekable();
    let mut count = 0;
    while let Some(c) = chars.next() {
        if ends(c) && chars.peek().is_none_or(|next| next.is_whitespace()) {
            count += 1;
        }
    }
    count
}

#[test]
fn syllables_are_counted_as_they_are_said() {
    let one = [
        "a",
        "the",
        "one",
        "once",
        "through",
        "asked",
        "changed",
        "kept",
        "touched",
        "clear",
        "course",
        "friends",
        "breathe",
        "strengths",
        "whole",
        "rules",
        "safe",
        "use",
        "talked",
        "don't",
        "it's",
        "they've",
        "here’s",
        "while",
        "weigh",
        "please",
        "thanks",
        "clothes",
        "eye",
        "says",
    ];
    let more = [
        "client", "massage", "being", "idea", "into", "wanted", "needed", "little", "table", "rhythm", "quiet",
        "doing", "someone", "family", "area", "boundary", "agreed", "create", "diary", "business", "going", "other's",
        "open", "trial", "alone", "anyone", "every", "balance", "under-18", "NCBTMB",
    ];
    let wrong: Vec<&&str> = one.iter().filter(|word| !is_one_syllable(word)).collect();
    assert!(wrong.is_empty(), "one syllable: {wrong:?}");
    let wrong: Vec<&&str> = more.iter().filter(|word| is_one_syllable(word)).collect();
    assert!(wrong.is_empty(), "more than one: {wrong:?}");
    assert_eq!(one.len() + more.len(), 60);
}

#[test]
fn words_are_parted_where_one_reads_them_apart() {
    let text = "It’s “yours”: stop – then rest, under-18 or not.";
    assert_eq!(words(text).collect::<Vec<_>>(), ["It’s", "yours", "stop", "then", "rest", "under-18", "or", "not"]);
}

#[test]
fn the_grade_is_five_for_short_words_alone_and_twenty_for_long_ones_alone() {
    assert!((forcast("You can stop and rest now.") - 5.0).abs() < 1e-9);
    assert!((forcast("Therapists consider relationships carefully.") - 20.0).abs() < 1e-9);
    assert!((forcast("They listen and consider.") - 12.5).abs() < 1e-9);
}

#[test]
fn sentences_end_with_a_mark() {
    assert_eq!(sentences("Stop now. Then rest!"), 2);
    assert_eq!(sentences("Read version 1.5 first."), 1);
    assert_eq!(sentences("No mark"), 0);
}
