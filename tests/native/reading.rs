//! How hard a text is to read, as a school grade: FORCAST counts words of one syllable (Caylor and others, 1973), and
//! Flesch–Kincaid the syllables of a word and the words of a sentence (Kincaid and others, 1975).
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

/// Flesch–Kincaid, over texts of which each ends at least one sentence: 0.39 for each word of a sentence, and 11.8 for each
/// syllable of a word, less 15.59.
pub fn flesch_kincaid(texts: &[String]) -> f64 {
    let (mut count, mut syllables) = (0, 0);
    for word in texts.iter().flat_map(|text| words(text)) {
        count += 1;
        syllables += syllables_of(word);
    }
    let sentences: usize = texts.iter().map(|text| sentences(text).max(1)).sum();
    0.39 * count as f64 / sentences as f64 + 11.8 * syllables as f64 / count as f64 - 15.59
}

/// The syllables of a word; initials are said letter by letter, and a compound in its parts.
fn syllables_of(word: &str) -> usize {
    let initials = word.chars().count() > 1 && word.chars().all(|c| c.is_uppercase());
    if initials {
        return word.chars().count();
    }
    let said = |part: &str| syllarust::count_syllables(&part.replace('’', "'").to_lowercase()).max(1);
    word.split('-').filter(|part| !part.is_empty()).map(said).sum()
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
fn long_sentences_and_long_words_raise_the_grade() {
    let grade = |texts: &[&str]| flesch_kincaid(&texts.iter().map(|&text| text.to_owned()).collect::<Vec<_>>());
    // Six words of one syllable in one sentence.
    assert!((grade(&["You can stop and rest now."]) - (0.39 * 6.0 + 11.8 - 15.59)).abs() < 1e-9);
    // The same in two sentences, one of them without a mark.
    assert!((grade(&["You can stop", "and rest now."]) - (0.39 * 3.0 + 11.8 - 15.59)).abs() < 1e-9);
    // Two words, of three syllables and one.
    assert!((grade(&["Therapists rest."]) - (0.39 * 2.0 + 11.8 * 2.0 - 15.59)).abs() < 1e-9);
    assert_eq!(syllables_of("NCBTMB"), 6);
}

#[test]
fn sentences_end_with_a_mark() {
    assert_eq!(sentences("Stop now. Then rest!"), 2);
    assert_eq!(sentences("Read version 1.5 first."), 1);
    assert_eq!(sentences("No mark"), 0);
}
