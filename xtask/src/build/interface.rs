//! The element's interface, from the one place that says it: `src/element/interface.json`, and
//! `styles/tokens.css` for the properties of its looks. The script, the types, the manifest and the
//! reference in the docs are all made from this.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::{Value, json};

const INTERFACE: &str = "src/element/interface.json";
const TOKENS: &str = "styles/tokens.css";
/// What begins the name of a public property.
const PREFIX: &str = "--boundary-check-";

/// Everything that an embedder can use of the element.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub(crate) struct Interface {
    pub(crate) tag: String,
    /// The name of the class in types.
    pub(crate) class: String,
    pub(crate) about: String,
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) methods: Vec<Named>,
    pub(crate) events: Vec<Event>,
    pub(crate) slots: Vec<Named>,
    pub(crate) parts: Vec<Named>,
    /// The public custom properties, from `tokens.css`.
    #[serde(skip)]
    pub(crate) properties: Vec<StyleProperty>,
}

/// An attribute, mirrored by a property of the same name in camel case.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub(crate) struct Attribute {
    pub(crate) name: String,
    pub(crate) kind: Kind,
    /// For [`Kind::Choice`]: what it may be, the default first.
    #[serde(default)]
    pub(crate) choices: Vec<String>,
    /// Whether it is for cases in workshops: the configurator leaves it out.
    #[serde(default)]
    pub(crate) workshop: bool,
    pub(crate) about: String,
}

impl Attribute {
    /// The name of the property, as `attributes.js` makes it.
    pub(crate) fn property(&self) -> String {
        let mut words = self.name.split('-');
        let mut name = words.next().unwrap_or_default().to_owned();
        for word in words {
            let mut letters = word.chars();
            name.extend(letters.next().map(|first| first.to_ascii_uppercase()));
            name.push_str(letters.as_str());
        }
        name
    }

    /// What the property gives where the attribute is not there, as JavaScript.
    pub(crate) fn unset(&self) -> String {
        match self.kind {
            Kind::Months => "null".to_owned(),
            _ => json!(self.choices.first().map_or("", String::as_str)).to_string(),
        }
    }
}

/// What an attribute may hold; `attributes.js` reads each kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Kind {
    /// Any text.
    Text,
    /// An address: http, https, mailto or tel.
    Url,
    /// An address of the web: http or https.
    Web,
    /// Whole months, 0 to 24.
    Months,
    /// One of its choices.
    Choice,
    /// A language tag, or `auto`.
    Language,
}

/// Something with a name and what it is.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub(crate) struct Named {
    pub(crate) name: String,
    pub(crate) about: String,
}

/// An event, with the type of its `detail` in TypeScript.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub(crate) struct Event {
    pub(crate) name: String,
    pub(crate) detail: String,
    pub(crate) about: String,
}

/// A public custom property.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct StyleProperty {
    pub(crate) name: String,
    pub(crate) default: String,
    pub(crate) about: String,
}

impl Interface {
    /// Reads both files.
    pub(crate) fn read(root: &Path) -> Result<Self> {
        let read = |name: &str| fs::read_to_string(root.join(name)).with_context(|| format!("cannot read {name}"));
        let mut interface: Self = serde_json::from_str(&read(INTERFACE)?).with_context(|| INTERFACE.to_owned())?;
        interface.properties = style_properties(&read(TOKENS)?);
        Ok(interface)
    }

    /// The attributes as `attributes.js` wants them: name to kind, or to the list of choices; those for workshops
    /// only where they are asked for.
    pub(crate) fn attributes_for_script(&self, workshop: bool) -> Value {
        let kind = |attribute: &Attribute| match attribute.kind {
            Kind::Text => json!("text"),
            Kind::Url => json!("url"),
            Kind::Web => json!("web"),
            Kind::Months => json!("months"),
            Kind::Language => json!("language"),
            Kind::Choice => json!(attribute.choices),
        };
        let wanted = self.attributes.iter().filter(|attribute| workshop || !attribute.workshop);
        wanted.map(|attribute| (attribute.name.clone(), kind(attribute))).collect()
    }

    /// The defaults of the public properties by name, as a frame's query names them: without what all begin with.
    pub(crate) fn defaults_for_script(&self) -> Value {
        let short = |property: &StyleProperty| property.name.trim_start_matches(PREFIX).to_owned();
        self.properties.iter().map(|property| (short(property), json!(property.default))).collect()
    }

    /// The public properties without their prefix, as the frame's address names them.
    pub(crate) fn short_properties(&self) -> Vec<&str> {
        self.properties.iter().filter_map(|property| property.name.strip_prefix(PREFIX)).collect()
    }
}

/// The lines of the form `--_x: var(--boundary-check-x, default); /* About */`.
fn style_properties(css: &str) -> Vec<StyleProperty> {
    let property = |line: &str| {
        let (_, rest) = line.split_once(": var(")?;
        let (name, rest) = rest.split_once(", ")?;
        let (default, about) = rest.split_once("); /* ")?;
        let about = about.strip_suffix(" */")?.to_owned();
        // A default may be another one's value; outside, only public names are known.
        let default = default.replace("var(--_", &format!("var({PREFIX}"));
        name.starts_with(PREFIX).then(|| StyleProperty { name: name.to_owned(), default, about })
    };
    css.lines().filter_map(property).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;

    #[test]
    fn the_interface_is_whole() {
        let root = Project::find().unwrap().root;
        let interface = Interface::read(&root).unwrap();
        let css = fs::read_to_string(root.join(TOKENS)).unwrap();
        assert_eq!(interface.properties.len(), css.matches(PREFIX).count(), "a line of {TOKENS} is of another form");
        let choice = |attribute: &&Attribute| (attribute.kind == Kind::Choice) == attribute.choices.is_empty();
        assert_eq!(interface.attributes.iter().find(choice), None, "choices and kind do not go together");
    }

    #[test]
    fn a_line_of_the_style_sheet_is_a_property() {
        let css = "  --_a: var(--boundary-check-a, light-dark(#fff, #000)); /* The ground */\n  --_b: 1px; /* No */\n";
        let [property] = style_properties(css).try_into().unwrap();
        assert_eq!(property.name, "--boundary-check-a");
        assert_eq!((property.default.as_str(), property.about.as_str()), ("light-dark(#fff, #000)", "The ground"));
    }
    #[test]
    fn an_attribute_has_a_property() {
        let json = r#"{"name": "friendship-wait-months", "kind": "months", "about": ""}"#;
        let attribute: Attribute = serde_json::from_str(json).unwrap();
        assert_eq!((attribute.property().as_str(), attribute.unset().as_str()), ("friendshipWaitMonths", "null"));
    }
}
