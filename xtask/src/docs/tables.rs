//! The tables of the reference, as Markdown.

use boundary_check_site::interface::{Attribute, Element, Event, Interface, Kind, Method, Named, StyleProperty};

/// Every table by its name.
pub(super) fn all(interface: &Interface) -> Vec<(&'static str, String)> {
    let Interface { check, board, certificate, properties } = interface;
    vec![
        ("attributes", attributes(check)),
        ("methods", methods(check)),
        ("events", events(check)),
        ("slots", table(["slot", "what it is"], check.slots.iter().map(named))),
        ("parts", parts(check)),
        ("properties", table(["property", "default", "what it is for"], properties.iter().map(style_property))),
        ("board-attributes", attributes(board)),
        ("board-methods", methods(board)),
        ("board-events", events(board)),
        ("board-parts", parts(board)),
        ("certificate-attributes", attributes(certificate)),
        ("certificate-parts", parts(certificate)),
    ]
}

fn attributes(element: &Element) -> String {
    table(["attribute", "property", "value", "default", "what it is for"], element.attributes.iter().map(attribute))
}

fn methods(element: &Element) -> String {
    table(["method", "what it does"], element.methods.iter().map(method))
}

fn events(element: &Element) -> String {
    table(["event", "`detail`", "when"], element.events.iter().map(event))
}

fn parts(element: &Element) -> String {
    table(["part", "what it is"], element.parts.iter().map(named))
}

fn table<const N: usize>(head: [&str; N], rows: impl Iterator<Item = [String; N]>) -> String {
    let mut table = format!("| {} |\n|{}\n", head.join(" | "), "---|".repeat(N));
    for row in rows {
        table.push_str("| ");
        table.push_str(&row.join(" | "));
        table.push_str(" |\n");
    }
    table
}

fn attribute(attribute: &Attribute) -> [String; 5] {
    let value = match attribute.kind {
        Kind::Flag => "it is there, or not".to_owned(),
        Kind::Text => "a text".to_owned(),
        Kind::Url => "an address: `https:`, `http:`, `mailto:` or `tel:`".to_owned(),
        Kind::Web => "an address: `https:` or `http:`".to_owned(),
        Kind::Address => "an address: `https:`, `http:`, or one as seen from the page".to_owned(),
        Kind::Months => "whole months, 0 to 24".to_owned(),
        Kind::Language => "a tag, or `auto`".to_owned(),
        Kind::Study => "1 to 40 of `a`–`z`, `A`–`Z`, digits, `_` and `-`, but no `-` first".to_owned(),
        Kind::Choice => attribute.choices.iter().map(|choice| code(choice)).collect::<Vec<_>>().join(", "),
    };
    let default = attribute.choices.first().map_or_else(|| "none".to_owned(), |choice| code(choice));
    let property = if attribute.purpose.is_reflected() { code(&attribute.property()) } else { "none".to_owned() };
    [code(&attribute.name), property, value, default, words(&attribute.about)]
}

fn method(method: &Method) -> [String; 2] {
    let parameter = method.takes.split(':').next().unwrap_or_default();
    [code(&format!("{}({parameter})", method.name)), words(&method.about)]
}

fn event(event: &Event) -> [String; 3] {
    [code(&event.name), code(&event.detail), words(&event.about)]
}

fn named(named: &Named) -> [String; 2] {
    let name = if named.name.is_empty() { "the one without a name".to_owned() } else { code(&named.name) };
    [name, words(&named.about)]
}

/// Colours have two defaults.
fn style_property(property: &StyleProperty) -> [String; 3] {
    let colours = property.default.strip_prefix("light-dark(").and_then(|rest| rest.strip_suffix(')'));
    let default = match colours.and_then(|colours| colours.split_once(", ")) {
        Some((light, dark)) => format!("{} light, {} dark", code(light), code(dark)),
        None => code(&property.default),
    };
    [code(&property.name), default, words(&property.about)]
}

/// As code; a bar would end the cell.
fn code(text: &str) -> String {
    format!("`{}`", text.replace('|', "\\|"))
}

/// As text, in which a tag is no tag.
fn words(text: &str) -> String {
    text.replace('|', "\\|").replace('<', "&lt;")
}
