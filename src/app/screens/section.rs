//! The sections of a guidance: open, or folded under a heading that says what is in it; and the way to one.

use boundary_check_core::text::TextKey;
use yew::Html;
use yew::virtual_dom::VTag;

use crate::ui::{ViewContext, control, element, empty_element, group, texted};

/// A section with its heading, or nothing where it has no content.
pub(super) fn section(view: ViewContext, name: &'static str, title: TextKey, content: Vec<Html>) -> Html {
    let mut heading = texted("h3", "", view.text(title));
    heading.add_attribute("tabindex", "-1");
    held(empty_element("section", ""), name, heading.into(), content)
}

/// A section that folds, with a fact beside its heading; `open` says how it shows at first. What somebody makes of it
/// stays, for the attribute is the browser's from then on.
pub(super) fn fold(
    view: ViewContext,
    name: &'static str,
    title: TextKey,
    fact: &str,
    open: bool,
    content: Vec<Html>,
) -> Html {
    let fact = if fact.is_empty() { Html::default() } else { element("span", "fact", fact) };
    let summary = group("summary", "", vec![view.element("h3", "", title), fact]);
    let mut section = empty_element("details", "");
    if open {
        section.add_attribute("open", "");
    }
    held(section, name, summary, content)
}

fn held(mut section: VTag, name: &'static str, head: Html, mut content: Vec<Html>) -> Html {
    if content.is_empty() {
        return Html::default();
    }
    section.key = Some(name.into());
    section.add_attribute("class", ["section s-", name].concat());
    content.insert(0, head);
    section.add_children(content);
    section.into()
}

/// A button that leads to a section, or opens all of them: what folds is the script's (`element/folds.js`).
pub(super) fn jump(view: ViewContext, class: &'static str, name: &'static str, title: TextKey) -> Html {
    control("jump", name, class, view.text(title))
}
