//! `custom-elements.json`, which editors and catalogues read: the interface of both elements in the form of
//! <https://github.com/webcomponents/custom-elements-manifest>.

use serde_json::{Value, json};

use super::types;
use crate::interface::{Attribute, Element, Event, Interface, Method, Named, StyleProperty};
use crate::modules::ENTRY;
use crate::{board, certificate};

/// The version of the form.
const SCHEMA: &str = "2.1.0";

pub(super) fn manifest(interface: &Interface) -> Value {
    let module = |element: &Element, path: &str, properties: &[StyleProperty]| {
        let Element { tag, class, .. } = element;
        let named = json!({ "name": class, "module": path });
        json!({
            "kind": "javascript-module",
            "path": path,
            "declarations": [declaration(element, properties)],
            "exports": [
                { "kind": "js", "name": class, "declaration": named },
                { "kind": "custom-element-definition", "name": tag, "declaration": named },
            ],
        })
    };
    json!({
        "schemaVersion": SCHEMA,
        "modules": [
            module(&interface.check, ENTRY, &interface.properties),
            module(&interface.board, board::SCRIPT, &interface.properties),
            module(&interface.certificate, certificate::SCRIPT, &[]), // it looks as the page does
        ],
    })
}

fn declaration(element: &Element, properties: &[StyleProperty]) -> Value {
    let fields = element.reflected().map(field);
    let members: Vec<Value> = fields.chain(element.methods.iter().map(method)).collect();
    json!({
        "kind": "class",
        "name": element.class,
        "customElement": true,
        "tagName": element.tag,
        "description": element.about,
        "superclass": { "name": "HTMLElement" },
        "attributes": element.attributes.iter().map(attribute).collect::<Vec<_>>(),
        "members": members,
        "events": element.events.iter().map(event).collect::<Vec<_>>(),
        "slots": element.slots.iter().map(named).collect::<Vec<_>>(),
        "cssParts": element.parts.iter().map(named).collect::<Vec<_>>(),
        "cssProperties": properties.iter().map(style_property).collect::<Vec<_>>(),
    })
}

fn attribute(attribute: &Attribute) -> Value {
    let mut value = json!({
        "name": attribute.name,
        "description": attribute.about,
        "type": { "text": types::written(attribute) },
    });
    if let (Some(object), true) = (value.as_object_mut(), attribute.purpose.is_reflected()) {
        object.insert("fieldName".to_owned(), json!(attribute.property()));
    }
    if let (Some(object), Some(default)) = (value.as_object_mut(), attribute.choices.first()) {
        object.insert("default".to_owned(), json!(default));
    }
    value
}

fn field(attribute: &Attribute) -> Value {
    json!({
        "kind": "field",
        "name": attribute.property(),
        "description": attribute.about,
        "attribute": attribute.name,
        "reflects": true,
        "type": { "text": types::read(attribute) },
        "default": attribute.unset(),
    })
}

fn method(method: &Method) -> Value {
    let nothing = json!({ "type": { "text": "void" } });
    let parameter = |(name, kind): (&str, &str)| json!({ "name": name, "type": { "text": kind } });
    let parameters: Vec<Value> = method.takes.split_once(": ").map(parameter).into_iter().collect();
    json!({
        "kind": "method",
        "name": method.name,
        "description": method.about,
        "parameters": parameters,
        "return": nothing,
    })
}

fn event(event: &Event) -> Value {
    let kind = format!("CustomEvent<{}>", event.detail);
    json!({ "name": event.name, "description": event.about, "type": { "text": kind } })
}

fn named(named: &Named) -> Value {
    json!({ "name": named.name, "description": named.about })
}

fn style_property(property: &StyleProperty) -> Value {
    json!({ "name": property.name, "description": property.about, "default": property.default })
}
