//! The types of the elements: their classes, their events, and the same as JSX for React.

use super::words::{Blocks, doc, pascal, union};
use crate::interface::{Attribute, Element, Event, Interface, Kind, Method};

/// The blocks of `boundary-check.d.ts`, of `board.d.ts` or of `certificate.d.ts`; one without events has none for them.
pub(super) fn element(element: &Element) -> Blocks {
    let events = element.events.iter();
    let mut blocks = Blocks::from([
        ("events", events.clone().map(event).collect::<Vec<_>>().join("\n")),
        ("event_map", events.map(|event| format!("\"{}\": {};\n", event.name, event_type(event))).collect()),
        ("class_about", doc(&element.about)),
        ("members", element.reflected().map(accessors).chain(element.methods.iter().map(method)).collect()),
        ("tag", format!("\"{}\": {};", element.tag, element.class)),
    ]);
    blocks.retain(|_, block| !block.is_empty());
    blocks
}

/// The blocks of `react.d.ts`.
pub(super) fn react(interface: &Interface) -> Blocks {
    Blocks::from([
        ("check", props(&interface.check)),
        ("board", props(&interface.board)),
        ("certificate", props(&interface.certificate)),
    ])
}

/// What an element takes in JSX: attributes by their names, properties by theirs, and listeners.
fn props(element: &Element) -> String {
    let prop = |attribute: &Attribute, name: &str| {
        format!("{}\"{name}\"?: {} | undefined;\n", doc(&attribute.about), written(attribute))
    };
    let map = element.class.replace("Element", "EventMap");
    let listener = |event: &Event| {
        let about = doc(&event.about);
        format!("{about}\"on{0}\"?: ((event: {map}[\"{0}\"]) => void) | undefined;\n", event.name)
    };
    let attributes = element.attributes.iter();
    // Names of one word are both at once.
    let renamed = element.reflected().filter(|attribute| attribute.property() != attribute.name);
    let named = attributes.map(|attribute| prop(attribute, &attribute.name));
    let renamed = renamed.map(|attribute| prop(attribute, &attribute.property()));
    named.chain(renamed).chain(element.events.iter().map(listener)).collect()
}

/// The name of an event's type.
pub(super) fn event_type(event: &Event) -> String {
    format!("{}Event", pascal(&event.name))
}

fn event(event: &Event) -> String {
    // An object without fields; `{}` itself would be anything but null.
    let detail = if event.detail == "{}" { "Record<string, never>" } else { &event.detail };
    format!("{}export type {} = CustomEvent<{detail}>;\n", doc(&event.about), event_type(event))
}

fn method(method: &Method) -> String {
    format!("{}{}({}): void;\n", doc(&method.about), method.name, method.takes)
}

/// A property that reads what counts, and may be given what the attribute may hold.
fn accessors(attribute: &Attribute) -> String {
    let (about, name, written) = (doc(&attribute.about), attribute.property(), written(attribute));
    format!("{about}get {name}(): {};\nset {name}(value: {written} | null | undefined);\n", read(attribute))
}

/// The type of what the property of an attribute gives; unset, it is its default.
pub(super) fn read(attribute: &Attribute) -> String {
    match attribute.kind {
        Kind::Months => "number | null".to_owned(),
        _ => written(attribute),
    }
}

/// The type of what may be set.
pub(super) fn written(attribute: &Attribute) -> String {
    match attribute.kind {
        Kind::Text | Kind::Url | Kind::Web | Kind::Address | Kind::Language | Kind::Study => "string".to_owned(),
        Kind::Months => "number".to_owned(),
        Kind::Flag => "boolean | \"\"".to_owned(),
        Kind::Choice => union(attribute.choices.iter().map(String::as_str)),
    }
}
