//! The types of the element: its class, its events, and the same as JSX for React.

use super::words::{doc, pascal, union};
use crate::interface::{Attribute, Event, Interface, Kind};

/// The blocks of `boundary-check.d.ts`.
pub(super) fn element(interface: &Interface) -> Vec<(&'static str, String)> {
    let events = interface.events.iter();
    let methods = interface.methods.iter().map(|it| format!("{}{}(): void;\n", doc(&it.about), it.name));
    vec![
        ("events", events.clone().map(event).collect::<Vec<_>>().join("\n")),
        ("event-map", events.map(|event| format!("\"{}\": {};\n", event.name, event_type(event))).collect()),
        ("class-about", doc(&interface.about)),
        ("members", interface.attributes.iter().map(accessors).chain(methods).collect()),
        ("tag", format!("\"{}\": {};", interface.tag, interface.class)),
    ]
}

/// The blocks of `react.d.ts`.
pub(super) fn react(interface: &Interface) -> Vec<(&'static str, String)> {
    let prop = |attribute: &Attribute, name: &str| {
        format!("{}\"{name}\"?: {} | undefined;\n", doc(&attribute.about), written(attribute))
    };
    let listener = |event: &Event| {
        let about = doc(&event.about);
        format!("{about}\"on{0}\"?: ((event: BoundaryCheckEventMap[\"{0}\"]) => void) | undefined;\n", event.name)
    };
    let attributes = interface.attributes.iter();
    // Names of one word are both at once.
    let renamed = attributes.clone().filter(|attribute| attribute.property() != attribute.name);
    vec![
        ("react-attributes", attributes.map(|attribute| prop(attribute, &attribute.name)).collect()),
        ("react-properties", renamed.map(|attribute| prop(attribute, &attribute.property())).collect()),
        ("react-events", interface.events.iter().map(listener).collect()),
        ("react-tag", format!("\"{}\": BoundaryCheckProps;", interface.tag)),
    ]
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
        Kind::Text | Kind::Url | Kind::Web | Kind::Language => "string".to_owned(),
        Kind::Months => "number".to_owned(),
        Kind::Choice => union(attribute.choices.iter().map(String::as_str)),
    }
}
