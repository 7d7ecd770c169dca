//! The link for participants in what people paste: a board can take its name from it.

use super::MAX_NAME_LENGTH;

/// What a link of a workshop says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkshopLink {
    /// The name of the workshop.
    pub workshop: String,
    /// The id of the case, if it names one.
    pub case: Option<String>,
}

/// The first link in a text that names a workshop.
pub fn workshop_link(text: &str) -> Option<WorkshopLink> {
    text.split_whitespace().find_map(|word| {
        let (_, query) = word.split_once(['?', '#'])?;
        let value = |name: &str| {
            let mut parts = query.split(['&', '#']).filter_map(|part| part.split_once('='));
            parts.find(|(known, _)| *known == name).and_then(|(_, value)| decoded(value))
        };
        let workshop: String = value("workshop")?.chars().filter(|c| !c.is_control()).take(MAX_NAME_LENGTH).collect();
        (!workshop.trim().is_empty()).then(|| WorkshopLink { workshop, case: value("case") })
    })
}

/// A part of an address without its escapes; `None` where it is no text.
fn decoded(part: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let mut digit = || char::from(rest.next()?).to_digit(16);
                (digit()? * 16 + digit()?) as u8
            }
            other => other,
        });
    }
    String::from_utf8(bytes).ok()
}
