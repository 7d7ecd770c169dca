//! The answers that reach something, in as few words as a reader needs.

use boundary_check_core::instrument::{Kind, Question, Unsure};

use crate::codes;
use crate::variant::Variant;
use crate::words::*;

/// The answers whose risk fits: "6b/c", "“Once” or more", "“No” or “Not sure”"; `None` where none does.
pub(crate) fn reaching(
    variant: &Variant<'_>,
    at: u16,
    question: &Question,
    fits: impl Fn(u8) -> bool,
) -> Option<String> {
    let words = &variant.paper.words;
    let options = options(variant, question, &fits);
    let mut answers = match question.kind {
        Kind::Choice if options == 0 => Vec::new(),
        Kind::Choice => vec![codes::answers(variant, (at, options))],
        Kind::Frequency if is_the_upper_end(question, options) => {
            let first = words.quote(variant.label(question, options.trailing_zeros() as usize));
            vec![words.say(OR_MORE, &[("answer", &first)])]
        }
        _ => {
            let each = (0..question.options.len()).filter(|option| options & (1 << option) != 0);
            each.map(|option| words.quote(variant.label(question, option))).collect()
        }
    };
    if matches!(question.unsure, Unsure::Fails(risk) if fits(risk)) {
        answers.push(words.quote(variant.unsure()));
    }
    (!answers.is_empty()).then(|| words.any_of(&answers))
}

/// The options that can be offered and whose risk fits, as a bit set.
pub(crate) fn options(variant: &Variant<'_>, question: &Question, fits: impl Fn(u8) -> bool) -> u32 {
    let offered = question.options.iter().enumerate().filter(|(_, option)| variant.offers(option));
    let fitting = offered.filter(|(_, option)| fits(option.risk));
    fitting.fold(0, |set, (option, _)| set | 1 << option)
}

/// Two or more, up to the last, which can be said by the first of them.
fn is_the_upper_end(question: &Question, options: u32) -> bool {
    let all = (1_u32 << question.options.len()) - 1;
    options.count_ones() > 1 && options | ((1 << options.trailing_zeros()) - 1) == all
}
