//! Codes in what people write: in the lines of a chat, a list, a mail. Of a line, the code is kept and nothing else.

use super::code::{LENGTH, ResultCode, ResultCodeError, ResultCodeFormat};
use super::unseen::is_invisible;

/// What looks like a code, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RejectedCode {
    /// The characters, without what stands between them; upper case.
    pub text: String,
    /// Why it does not count.
    pub why: ResultCodeError,
}

/// What was found in a text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ExtractedCodes {
    /// The codes, in the order of the text; one that stands there twice is here twice.
    pub codes: Vec<ResultCode>,
    /// What looks like a code and is none.
    pub rejected: Vec<RejectedCode>,
}

/// At most so many signs stand between two groups of one code.
const GAP: usize = 3;
/// What has fewer or more characters looks like no code, not even like a mistyped one.
const NEARLY: std::ops::RangeInclusive<usize> = LENGTH - 2..=LENGTH + 2;

/// Letters and digits with nothing between them, and whether they may belong to the code before them.
struct Word<'t> {
    text: &'t str,
    follows: bool,
    hyphen: bool,
}

/// Finds the codes of a workshop in a text, line by line.
pub fn extract(code_format: &ResultCodeFormat, text: &str) -> ExtractedCodes {
    let mut found = ExtractedCodes::default();
    for line in text.lines() {
        let words = words(line);
        let mut at = 0;
        while at < words.len() {
            at += take(code_format, words.get(at..).unwrap_or_default(), &mut found);
        }
    }
    found
}

/// Takes what begins with the first word; returns how many words that are.
fn take(code_format: &ResultCodeFormat, words: &[Word], found: &mut ExtractedCodes) -> usize {
    if let Some((count, code)) = code(code_format, words) {
        found.codes.push(code);
        return count;
    }
    let Some((count, finding)) = nearly(code_format, words) else { return 1 };
    found.rejected.push(finding);
    count
}

/// How many words belong together, from the first on, and how many characters they have: longer and longer, up to
/// what may still be a code. Most words of a chat begin none, so nothing is joined before its length fits.
fn phrases(words: &[Word]) -> impl Iterator<Item = (usize, usize)> {
    let phrase = words.iter().enumerate().take_while(|(at, word)| *at == 0 || word.follows);
    let mut length = 0;
    phrase
        .map(move |(at, word)| {
            length += word.text.len();
            (at + 1, length)
        })
        .take_while(|(_, length)| length <= NEARLY.end())
}

/// The characters of the first words, with nothing between them.
fn joined(words: &[Word], count: usize) -> String {
    words.iter().take(count).map(|word| word.text).collect()
}

/// A code that begins with the first word. Four letters three times may be plain words, and one in 32768 such
/// would pass: what holds no digit has to be written as codes
/// are, in groups or in capitals.
fn code(code_format: &ResultCodeFormat, words: &[Word]) -> Option<(usize, ResultCode)> {
    let (count, _) = phrases(words).find(|(_, length)| *length == LENGTH)?;
    let text = joined(words, count);
    let written_so = count == 1 || in_groups(words.get(..count)?);
    let plausible = written_so
        || text.bytes().any(|byte| byte.is_ascii_digit())
        || !text.bytes().any(|byte| byte.is_ascii_lowercase());
    Some((count, code_format.decode(&text).ok().filter(|_| plausible)?))
}

fn in_groups(words: &[Word]) -> bool {
    words.len() == 3 && words.iter().all(|word| word.text.len() == 4)
}

/// What was meant for a code: letters and digits, in one word or in three groups, of about the right length, with
/// hyphens or in capitals. A name with a year or a number behind it is none: it is not to be listed, for it would stay.
fn nearly(code_format: &ResultCodeFormat, words: &[Word]) -> Option<(usize, RejectedCode)> {
    let alike = |(count, length): &(usize, usize)| NEARLY.contains(length) && shaped(words, *count);
    let (count, _) = phrases(words).filter(alike).last()?;
    let text = joined(words, count);
    let mixed = text.bytes().any(|byte| byte.is_ascii_digit()) && text.bytes().any(|byte| byte.is_ascii_alphabetic());
    let meant = mixed && (count > 1 && hyphenated(words, count) || !text.bytes().any(|byte| byte.is_ascii_lowercase()));
    let why = code_format.decode(&text).err()?;
    meant.then(|| (count, RejectedCode { text: text.to_ascii_uppercase(), why }))
}

/// Whether there is a hyphen before each of so many words but the first.
fn hyphenated(words: &[Word], count: usize) -> bool {
    words.iter().take(count).skip(1).all(|word| word.hyphen)
}

/// Whether so many words are written as a code is: one word, or three groups, with hyphens or of four each.
fn shaped(words: &[Word], count: usize) -> bool {
    let group = words.get(..count).unwrap_or_default();
    let ends_there = words.get(count).is_none_or(|next| !next.hyphen);
    ends_there && (count == 1 || count == 3 && hyphenated(words, count) || in_groups(group))
}

/// Splits a line into words. Only spaces, hyphens, dots and what cannot be seen may stand within a code.
fn words(line: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word> = Vec::new();
    let mut rest = line;
    while let Some(start) = rest.find(|c: char| c.is_ascii_alphanumeric()) {
        let (between, from) = rest.split_at(start);
        let end = from.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(from.len());
        let (text, behind) = from.split_at(end);
        // A letter that no code has may be the end of a name: what follows is no part of a code then.
        let part_of_more = |c: Option<char>| c.is_some_and(|c| !is_gap(c) && !c.is_ascii() && c.is_alphanumeric());
        let follows =
            !words.is_empty() && !between.is_empty() && between.chars().count() <= GAP && between.chars().all(is_gap);
        if !part_of_more(between.chars().last()) && !part_of_more(behind.chars().next()) {
            words.push(Word { text, follows, hyphen: follows && between.chars().any(is_hyphen) });
        } else {
            words.push(Word { text: "", follows: false, hyphen: false });
        }
        rest = behind;
    }
    words
}

fn is_hyphen(c: char) -> bool {
    c == '-' || ('\u{2010}'..='\u{2015}').contains(&c) || c == '\u{2212}'
}

fn is_gap(c: char) -> bool {
    is_hyphen(c) || c.is_whitespace() || matches!(c, '.' | '_') || is_invisible(c)
}
