//! Codes in what people write: in the lines of a chat, a list, a mail. Of a line, the code is kept and nothing else.

use std::collections::BTreeMap;

use super::code::{GROUP, LENGTH, ResultCode, ResultCodeError, ResultCodeFormat};
use super::return_code;
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
    /// How many are codes of one other workshop: they are whole, and all leave the same over. They are not among the rejected.
    pub foreign: usize,
}

/// How many groups a code is written in.
const GROUPS: usize = LENGTH / GROUP;
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

/// So many codes with one mistake each do not leave the same over by chance.
const FEWEST_FOREIGN: usize = 3;

/// Finds the codes of a workshop in a text, line by line; one that a chat has broken over two lines, too.
pub fn extract(code_format: &ResultCodeFormat, text: &str) -> ExtractedCodes {
    let mut found = ExtractedCodes::default();
    // The words at the end of the line before that belong to no code.
    let mut tail: Vec<Word> = Vec::new();
    for line in text.lines() {
        let words = words(line);
        let mut at = match broken(code_format, &tail, &words) {
            Some((count, code)) => {
                found.codes.push(code);
                count
            }
            None => 0,
        };
        let mut free = at;
        while at < words.len() {
            let (count, is_code) = take(code_format, words.get(at..).unwrap_or_default(), &mut found);
            at += count;
            if is_code {
                free = at;
            }
        }
        // Two groups at most, and nothing behind them that could not stand within a code.
        let ends = line.chars().rev().take_while(|c| !c.is_ascii_alphanumeric());
        let open = ends.clone().count() <= GAP && ends.into_iter().all(is_gap);
        let from = free.max(words.len().saturating_sub(GROUPS - 1));
        tail = if open { words.into_iter().skip(from).collect() } else { Vec::new() };
    }
    found.set_foreign_apart(code_format);
    found
}

/// A code of which one or two groups end a line and the others begin the next; with how many words it takes from there.
fn broken(code_format: &ResultCodeFormat, tail: &[Word], words: &[Word]) -> Option<(usize, ResultCode)> {
    let groups = |words: &[Word]| -> Vec<usize> { words.iter().map(|word| word.text.len()).collect() };
    for before in 1..=tail.len() {
        let end = tail.get(tail.len() - before..)?;
        // They belong together on their own line, as they would on one.
        if !end.iter().skip(1).all(|word| word.follows) {
            continue;
        }
        for behind in 1..GROUPS {
            let Some(start) = words.get(..behind) else { break };
            if !start.iter().skip(1).all(|word| word.follows) {
                continue;
            }
            let lengths = [groups(end), groups(start)].concat();
            let whole = lengths.iter().all(|length| length % GROUP == 0) && lengths.iter().sum::<usize>() == LENGTH;
            let text = [joined(end, before), joined(start, behind)].concat();
            let plausible = text.bytes().any(|byte| byte.is_ascii_digit());
            if let Some(code) = code_format.decode(&text).ok().filter(|_| whole && plausible) {
                return Some((behind, code));
            }
        }
    }
    None
}

impl ExtractedCodes {
    /// Codes of another workshop are no typing mistakes: together they say one thing, and it is said once.
    fn set_foreign_apart(&mut self, code_format: &ResultCodeFormat) {
        let mut sizes: BTreeMap<u16, usize> = BTreeMap::new();
        for finding in self.rejected.iter().filter(|finding| finding.why == ResultCodeError::Checksum) {
            *sizes.entry(code_format.workshop_of(&finding.text)).or_default() += 1;
        }
        let Some((workshop, count)) = sizes.into_iter().max_by_key(|(_, count)| *count) else { return };
        if count >= FEWEST_FOREIGN {
            self.foreign = count;
            let is_foreign = |finding: &RejectedCode| {
                finding.why == ResultCodeError::Checksum && code_format.workshop_of(&finding.text) == workshop
            };
            self.rejected.retain(|finding| !is_foreign(finding));
        }
    }
}

/// Takes what begins with the first word; returns how many words that are, and whether they were taken for a code.
fn take(code_format: &ResultCodeFormat, words: &[Word], found: &mut ExtractedCodes) -> (usize, bool) {
    if let Some(count) = of_own_check(words) {
        return (count, true);
    }
    if let Some((count, code)) = code(code_format, words) {
        found.codes.push(code);
        return (count, true);
    }
    let Some((count, finding)) = nearly(code_format, words) else { return (1, false) };
    found.rejected.push(finding);
    (count, true)
}

/// How many words are somebody's return code, however it is grouped. It says what their own check came to: a board neither
/// counts it nor keeps it among what it could not read.
fn of_own_check(words: &[Word]) -> Option<usize> {
    let mut length = 0;
    let follow = words.iter().enumerate().take_while(|(at, word)| *at == 0 || word.follows);
    let ends = follow.map(|(at, word)| {
        length += word.text.len();
        (at + 1, length)
    });
    let (count, length) = ends.take_while(|(_, length)| *length <= return_code::LENGTH).last()?;
    if length != return_code::LENGTH {
        return None;
    }
    return_code::is_return_code(&joined(words, count)).then_some(count)
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
