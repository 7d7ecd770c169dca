//! `custom-elements.json`, which editors and catalogues read: the interface in the form of
//! <https://github.com/webcomponents/custom-elements-manifest>.

use serde_json::{Value, json};

use super::types;
use crate::interface::{Attribute, Event, Interface, Named, StyleProperty};
use crate::modules::ENTRY;

/// The version of the form.
const SCHEMA: &str = "2.1.0";

pub(super) fn manifest(interface: &Interface) -> Value {
    let Interface { tag, class, about, .. } = interface;
    let fields = interface.attributes.iter().map(field);
    let members: Vec<Value> = fields.chain(interface.methods.iter().map(method)).collect();
    let declaration = json!({
        "kind": "class",
        "name": class,
        "customElement": true,
        "tagName": tag,
        "description": about,
        "superclass": { "name": "HTMLElement" },
        "attributes": interface.attributes.iter().map(attribute).collect::<Vec<_>>(),
        "members": members,
        "events": interface.events.iter().map(event).collect::<Vec<_>>(),
        "slots": interface.slots.iter().map(named).collect::<Vec<_>>(),
        "cssParts": interface.parts.iter().map(named).collect::<Vec<_>>(),
        "cssProperties": interface.properties.iter().map(style_property).collect::<Vec<_>>(),
    });
    let class = json!({ "name": class, "module": ENTRY });
    json!({
        "schemaVersion": SCHEMA,
        "modules": [{
            "kind": "javascript-module",
            "path": ENTRY,
            "declarations": [declaration],
            "exports": [
                { "kind": "js", "name": interface.class, "declaration": class },
                { "kind": "custom-element-definition", "name": tag, "declaration": class },
            ],
        }],
    })
}

fn attribute(attribute: &Attribute) -> Value {
    let mut value = json!({
        "name": attribute.name,
        "description": attribute.about,
        "fieldName": attribute.property(),
        "type": { "text": types::written(attribute) },
    });
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

fn method(method: &Named) -> Value {
    let nothing = json!({ "type": { "text": "void" } });
    json!({ "kind": "method", "name": method.name, "description": method.about, "return": nothing })
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
