//! The way out for somebody who may have to close the page quickly: a real link, on every screen after the start.

use yew::{Html, html};

use crate::app::View;
use crate::text::keys;

/// It leads to the page that the embedder has named; without one it stays, and the check is blank.
pub fn exit(view: View) -> Html {
    let to = if view.instance.exit_url.is_empty() { "#".to_owned() } else { view.instance.exit_url.clone() };
    html! {
        <p class="exit">
            <a href={to} rel="nofollow noreferrer" part="exit" data-action="exit">{ view.text(keys::EXIT_LINK) }</a>
            <span class="hint">{ view.text(keys::EXIT_KEYS) }</span>
        </p>
    }
}
