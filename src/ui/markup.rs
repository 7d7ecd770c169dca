//! The few forms of markup that recur.
//!
//! **Keys.** An element that holds a text has the text as its key: another text is another node. So everything that a
//! screen says changes at once, also under a page translator that has put words of its own in the place of a text node,
//! which Yew would go on changing where nobody sees it. What a list holds has keys, too: an item keeps its node, and with
//! it the focus, when another appears or goes.

use yew::virtual_dom::{Key, VNode, VTag, VText};
use yew::{Html, NodeRef};

/// Says what an element is, or what a press on it means, by a kind and a value, in a property of its node: what recorders
/// write down are attributes, and none may say which question it is, which answer, which outcome. Where tests have asked
/// for it, `element/hooks.js` makes attributes of them; natively, only tests draw.
pub fn mark(element: &mut VTag, kind: &str, value: &str) {
    let mark = [kind, "=", value].concat();
    #[cfg(target_arch = "wasm32")]
    element.add_property("_mark", wasm_bindgen::JsValue::from_str(&mark));
    #[cfg(not(target_arch = "wasm32"))]
    element.add_attribute("data-mark", mark);
}

/// [`mark`] for an element that is made already.
pub fn marked(kind: &str, value: &str, element: Html) -> Html {
    let mut element = element;
    if let Some(tag) = tag(&mut element) {
        mark(tag, kind, value);
    }
    element
}

/// The element's own part, while nobody else holds it.
fn tag(element: &mut Html) -> Option<&mut VTag> {
    match element {
        VNode::VTag(tag) => std::rc::Rc::get_mut(tag),
        _ => None,
    }
}

/// The classes that are parts, too: pages may style them. Sections are none: how many there are depends on the
/// outcome, and a style sheet could tell of it, by the files that it asks for.
const PARTS: [&str; 4] = ["screen", "heading", "lead", "actions"];

/// An empty element with its class.
pub fn empty_element(tag: &'static str, class: &'static str) -> VTag {
    let mut element = VTag::new(tag);
    if !class.is_empty() {
        element.add_attribute("class", class);
    }
    if PARTS.contains(&class) {
        element.add_attribute("part", class);
    }
    element
}

/// An element that holds a text, which is its key.
pub fn texted(tag: &'static str, class: &'static str, text: &str) -> VTag {
    let mut element = empty_element(tag, class);
    element.key = Some(Key::from(text));
    element.add_child(VText::new(text.to_owned()).into());
    element
}

/// An element with a text.
pub fn element(tag: &'static str, class: &'static str, text: &str) -> Html {
    texted(tag, class, text).into()
}

/// An element around others; those that are nothing are left out. Its class is its key.
pub fn group(tag: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    let mut element = empty_element(tag, class);
    element.key = (!class.is_empty()).then(|| Key::from(class));
    filled(element, children)
}

fn filled(mut element: VTag, children: Vec<Html>) -> Html {
    let is_nothing = |child: &Html| matches!(child, VNode::VList(list) if list.is_empty());
    element.add_children(children.into_iter().filter(|child| !is_nothing(child)));
    element.into()
}

/// An element with these attributes around others, and its key among its siblings. Yew's macro for the same costs the
/// reader's download more.
pub fn node(tag: &'static str, key: &str, attributes: &[(&'static str, &str)], children: Vec<Html>) -> Html {
    let mut node = VTag::new(tag);
    node.key = Some(Key::from(key));
    for (name, value) in attributes {
        node.add_attribute(name, (*value).to_owned());
    }
    filled(node, children)
}

/// A drawing of paths, for those who see it; a text beside it says the same.
pub(super) fn drawing(class: &'static str, paths: &[&str], view_box: &str) -> Html {
    let path = |(at, path): (usize, &&str)| node("path", &at.to_string(), &[("d", path)], Vec::new());
    let attributes = [("class", class), ("viewBox", view_box), ("aria-hidden", "true"), ("focusable", "false")];
    node("svg", class, &attributes, paths.iter().enumerate().map(path).collect())
}

/// Gives an element a key among its siblings.
pub fn keyed(key: &str, element: Html) -> Html {
    let mut element = element;
    if let Some(tag) = tag(&mut element) {
        tag.key = Some(Key::from(key));
    }
    element
}

/// Lets a component find an element once it is drawn.
pub fn found_by(reference: &NodeRef, element: Html) -> Html {
    let mut element = element;
    if let Some(tag) = tag(&mut element) {
        tag.node_ref = reference.clone();
    }
    element
}

/// A list around its items. WebKit drops the list role where the bullets are styled away.
pub fn list(tag: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    let mut element = empty_element(tag, class);
    element.add_attribute("role", "list");
    filled(element, children)
}

/// A paragraph that something may refer to.
pub fn paragraph_with_id(id: &'static str, class: &'static str, text: &str) -> Html {
    let mut paragraph = texted("p", class, text);
    paragraph.add_attribute("id", id);
    paragraph.into()
}

/// The heading of a screen: it takes the focus on each step.
pub fn heading(text: &str) -> Html {
    described_heading(text, "")
}

/// A heading of a screen with which is read what stands at these ids.
pub fn described_heading(text: &str, by: &'static str) -> Html {
    let mut heading = texted("h2", "heading", text);
    if !by.is_empty() {
        heading.add_attribute("aria-describedby", by);
    }
    heading.add_attribute("tabindex", "-1");
    heading.add_attribute("data-heading", "");
    heading.into()
}

/// A button that the root component listens for by its action, which is its key.
pub fn button(action: &'static str, class: &'static str, text: &str) -> Html {
    control("", action, class, text)
}

/// A button with a [`mark`], whose value is its key.
pub fn control(kind: &str, value: &'static str, class: &'static str, text: &str) -> Html {
    let mut button = empty_element("button", class);
    button.key = Some(Key::from(value));
    button.add_child(element("span", "", text));
    button.add_attribute("type", "button");
    button.add_attribute("part", if class == "primary" { "button primary" } else { "button" });
    mark(&mut button, kind, value);
    button.into()
}

/// A screen, marked with its name, and with what it is about.
pub fn screen(name: &'static str, about: &str, children: Vec<Html>) -> Html {
    let mut section = empty_element("section", "screen");
    mark(&mut section, name, about);
    filled(section, children)
}
