//! The way out for somebody who may have to close the page quickly: a real link, on every screen after the start.

use boundary_check_core::text::keys;
use yew::{Html, html};

use super::markup::marked;
use super::view::ViewContext;

/// It leads to `url`, which the embedder has named; with none it stays, and the check is blank.
pub fn exit(view: ViewContext, url: &str) -> Html {
    let to = if url.is_empty() { "#" } else { url };
    let link = html! {
        <a href={to.to_owned()} rel="nofollow noreferrer" part="exit">{ view.element("span", "", keys::EXIT_LINK) }</a>
    };
    html! {
        <p class="exit">
            { marked("", "exit", link) }
            { view.element("span", "hint", keys::EXIT_KEYS) }
        </p>
    }
}
