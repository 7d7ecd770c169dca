//! The address of the page around, and what it says.

use js_sys::Reflect;

/// A part of the page's address, such as `search`; empty where there is none.
fn part(name: &str) -> String {
    let place = Reflect::get(&js_sys::global(), &"location".into());
    let part = place.and_then(|place| Reflect::get(&place, &name.into()));
    part.ok().and_then(|part| part.as_string()).unwrap_or_default()
}

/// Whether the page's query has this part, such as `key=shown`.
pub(crate) fn asks(wanted: &str) -> bool {
    part("search").trim_start_matches('?').split('&').any(|part| part == wanted)
}

/// What the page's fragment says under a name; a fragment never reaches a server.
pub(crate) fn fragment(name: &str) -> Option<String> {
    let fragment = part("hash");
    let mut parts = fragment.trim_start_matches('#').split('&').filter_map(|part| part.split_once('='));
    let (_, value) = parts.find(|(known, _)| *known == name)?;
    js_sys::decode_uri_component(value).ok().map(String::from)
}

/// The address of the page without its fragment.
pub(crate) fn page() -> String {
    let whole = part("href");
    whole.split_once('#').map_or(whole.clone(), |(page, _)| page.to_owned())
}

/// A text as a part of an address.
pub(crate) fn encoded(text: &str) -> String {
    String::from(js_sys::encode_uri_component(text))
}
