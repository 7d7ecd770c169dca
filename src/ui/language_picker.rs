//! The choice of a language.

use boundary_check_content as built_in;
use boundary_check_core::text::keys;
use yew::Html;

use super::markup::{group, node};
use super::view::ViewContext;

/// The name of the control.
pub const LANGUAGE: &str = "language";

/// `current` is the tag of the language in use. There is nothing to choose where there is one language only.
pub fn language_picker(view: ViewContext, current: &str) -> Html {
    let languages = built_in::languages();
    let options = languages.iter().map(|(tag, name)| {
        let attributes = [("value", *tag), ("lang", tag), ("selected", "")];
        let attributes = attributes.get(..if *tag == current { 3 } else { 2 }).unwrap_or_default();
        node("option", tag, attributes, vec![(*name).into()])
    });
    let mut parts = Vec::new();
    if languages.len() > 1 {
        parts.push(node("label", "label", &[("for", LANGUAGE)], vec![view.element("span", "", keys::LANGUAGE_CHOOSE)]));
        parts.push(node("select", LANGUAGE, &[("id", LANGUAGE), ("name", LANGUAGE)], options.collect()));
    }
    group("div", "languages", parts)
}
