//! A trainer's own case, as a link and a file bring it.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use boundary_check_content as built_in;
use boundary_check_workshop::own::{self, OwnCase};
use serde_json::Value;

/// What a link, an attribute and a file bring. What is no case is refused; what is read travels as a link and as a file, and
/// comes out as the same.
pub fn own(given: &[u8]) {
    let Some(text) = crate::text(given) else { return };
    let instrument = built_in::instrument();
    let _ = own::unpack(instrument, own::in_link(text).unwrap_or(text));
    let _ = own::from_attribute(instrument, text);
    assert!(!own::is_file(text) || text.contains("boundaryCases"));
    if let Ok(cases) = own::cases_in(instrument, text) {
        assert!((1..=20).contains(&cases.len()), "{}", cases.len());
        let file = own::to_file(instrument, cases.iter());
        assert_eq!(own::cases_in(instrument, &file).unwrap(), cases);
        cases.iter().for_each(travels);
    }
    // No engine guesses a compression: what it makes up is what was compressed, too.
    let link = format!("https://example.org/case.html?workshop=x#own={}", packed(text));
    if let Ok(own) = own::unpack(instrument, own::in_link(&link).unwrap()) {
        travels(&own);
    }
    if let Some(own) = serde_json::from_str::<Value>(text).ok().and_then(|it| OwnCase::read(instrument, &it).ok()) {
        travels(&own);
    }
}

fn travels(own: &OwnCase) {
    let instrument = built_in::instrument();
    let link = format!("#own={}", packed(&own.to_link(instrument)));
    assert_eq!(own::unpack(instrument, own::in_link(&link).unwrap()).as_ref(), Ok(own));
    assert!(own.case.id.starts_with("own-") && !own.written.title.is_empty() && !own.written.text.is_empty());
}

fn packed(text: &str) -> String {
    URL_SAFE_NO_PAD.encode(miniz_oxide::deflate::compress_to_vec(text.as_bytes(), 1))
}
