//! The way out for somebody who may have to close the page quickly: a real link, on every screen after the start.

use boundary_check_core::text::keys;
use yew::Html;

use super::markup::{group, marked, node};
use super::view::ViewContext;

/// It leads to `url`, which the embedder has named; with none it stays, and the check is blank.
pub fn exit(view: ViewContext, url: &str) -> Html {
    let to = if url.is_empty() { "#" } else { url };
    let attributes = [("href", to), ("rel", "nofollow noreferrer"), ("part", "exit")];
    let link = node("a", "exit", &attributes, vec![view.element("span", "", keys::EXIT_LINK)]);
    group("p", "exit", vec![marked("", "exit", link), view.element("span", "hint", keys::EXIT_KEYS)])
}
