//! The interface of the elements, from the one place that says it: `src/element/interface.json`, and
//! `styles/tokens.css` for the properties of their looks. The script, the types, the manifest and the
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

/// Everything that an embedder can use of the elements.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Interface {
    /// `<boundary-check>`.
    pub check: Element,
    /// `<boundary-board>`.
    pub board: Element,
    /// `<boundary-certificate>`.
    pub certificate: Element,
    /// The public custom properties, from `tokens.css`; the first two elements have them.
    #[serde(skip)]
    pub properties: Vec<StyleProperty>,
}

/// What an embedder can use of one element.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Element {
    /// The tag of the element.
    pub tag: String,
    /// The name of the class in types.
    pub class: String,
    /// What it is, in a sentence or two.
    pub about: String,
    /// The attributes, in the order of the docs.
    pub attributes: Vec<Attribute>,
    /// The methods.
    pub methods: Vec<Method>,
    /// The events.
    pub events: Vec<Event>,
    /// The slots; the default one has no name.
    pub slots: Vec<Named>,
    /// The parts of the shadow tree that pages may style.
    pub parts: Vec<Named>,
}

/// An attribute, which a property of the same name in camel case reflects.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Attribute {
    /// Its name in HTML.
    pub name: String,
    /// Whose concern it is.
    #[serde(rename = "for")]
    pub purpose: Purpose,
    /// What it may hold.
    pub kind: Kind,
    /// For [`Kind::Choice`]: what it may be, the default first.
    #[serde(default)]
    pub choices: Vec<String>,
    /// What it does, in a sentence or more.
    pub about: String,
}

impl Attribute {
    /// The name of the property, as `attributes.js` makes it.
    pub fn property(&self) -> String {
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
    pub fn unset(&self) -> String {
        match self.kind {
            Kind::Months => "null".to_owned(),
            _ => json!(self.choices.first().map_or("", String::as_str)).to_string(),
        }
    }
}

/// What an attribute is for. Who reads it follows from this, and no list of names besides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// What an association sets: `score` takes it, too.
    Policy,
    /// How the element itself is to be.
    Setting,
    /// For workshops: the configurator leaves it out.
    Workshop,
    /// For cases, and read by their own module alone, so that the check's script does not carry it: it has no property.
    Case,
    /// For tests: it has no property, and nothing that a page is made with offers it.
    Test,
}

impl Purpose {
    /// Whether an attribute for this has a property.
    pub fn is_reflected(self) -> bool {
        !matches!(self, Self::Case | Self::Test)
    }

    const ALL: [(&'static str, Self); 3] =
        [("policy", Self::Policy), ("setting", Self::Setting), ("workshop", Self::Workshop)];
}

/// What an attribute may hold; `attributes.js` reads each kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// It is there, or not.
    Flag,
    /// Any text.
    Text,
    /// An address: http, https, mailto or tel.
    Url,
    /// An address of the web: http or https.
    Web,
    /// An address of the web, perhaps as seen from the page: who uses it makes it whole.
    Address,
    /// Whole months, 0 to 24.
    Months,
    /// One of its choices.
    Choice,
    /// A language tag, or `auto`.
    Language,
    /// The id of a study.
    Study,
}

/// Something with a name and what it is.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Named {
    /// Its name.
    pub name: String,
    /// What it is.
    pub about: String,
}

/// A method; it gives nothing back.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Method {
    /// Its name.
    pub name: String,
    /// Its parameter in TypeScript; empty for none.
    #[serde(default)]
    pub takes: String,
    /// What it does.
    pub about: String,
}

/// An event, with the type of its `detail` in TypeScript.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Event {
    /// Its name, with the prefix.
    pub name: String,
    /// The type of its detail.
    pub detail: String,
    /// When it is dispatched.
    pub about: String,
}

/// A public custom property.
#[derive(Debug, Clone, PartialEq)]
pub struct StyleProperty {
    /// Its name, with the prefix.
    pub name: String,
    /// Its value where a page sets none.
    pub default: String,
    /// What it styles.
    pub about: String,
}

impl Element {
    /// Its attributes that are for one thing, in their order.
    pub fn attributes_for(&self, purpose: Purpose) -> impl Iterator<Item = &Attribute> {
        self.attributes.iter().filter(move |attribute| attribute.purpose == purpose)
    }

    /// Its attributes that a page is made with: all but those for tests.
    pub fn offered(&self) -> impl Iterator<Item = &Attribute> + Clone {
        self.attributes.iter().filter(|attribute| attribute.purpose != Purpose::Test)
    }

    /// Its attributes that a property reflects.
    pub fn reflected(&self) -> impl Iterator<Item = &Attribute> + Clone {
        self.offered().filter(|attribute| attribute.purpose.is_reflected())
    }

    /// The attributes as scripts want them: by what they are for, name to kind, or to the list of choices.
    pub fn attributes_for_script(&self) -> Value {
        let kind = |attribute: &Attribute| match attribute.kind {
            // A study is read where it is used (`pilot/study.js`), so that no page waits for that.
            Kind::Text | Kind::Address | Kind::Study => json!("text"),
            Kind::Url => json!("url"),
            Kind::Web => json!("web"),
            Kind::Months => json!("months"),
            Kind::Language => json!("language"),
            Kind::Choice => json!(attribute.choices),
            Kind::Flag => Value::Null, // for tests alone, which no table has
        };
        let table = |purpose| -> Value {
            self.attributes_for(purpose).map(|attribute| (attribute.name.clone(), kind(attribute))).collect()
        };
        Purpose::ALL.into_iter().map(|(name, purpose)| (name.to_owned(), table(purpose))).collect()
    }
}

impl Interface {
    /// Reads both files.
    pub fn read(root: &Path) -> Result<Self> {
        let read = |name: &str| fs::read_to_string(root.join(name)).with_context(|| format!("cannot read {name}"));
        let mut interface: Self = serde_json::from_str(&read(INTERFACE)?).with_context(|| INTERFACE.to_owned())?;
        interface.properties = style_properties(&read(TOKENS)?);
        Ok(interface)
    }

    /// The defaults of the public properties by name, as a frame's query names them: without what all begin with.
    pub fn defaults_for_script(&self) -> Value {
        let short = |property: &StyleProperty| property.name.trim_start_matches(PREFIX).to_owned();
        self.properties.iter().map(|property| (short(property), json!(property.default))).collect()
    }

    /// The public properties without their prefix, as the frame's address names them.
    pub fn short_properties(&self) -> Vec<&str> {
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

    #[test]
    fn the_interface_is_whole() {
        let root = crate::repository();
        let interface = Interface::read(&root).unwrap();
        let css = fs::read_to_string(root.join(TOKENS)).unwrap();
        assert_eq!(interface.properties.len(), css.matches(PREFIX).count(), "a line of {TOKENS} is of another form");
        let choice = |attribute: &&Attribute| (attribute.kind == Kind::Choice) == attribute.choices.is_empty();
        let mut attributes = interface.check.attributes.iter().chain(&interface.board.attributes);
        assert_eq!(attributes.find(choice), None, "choices and kind do not go together");
    }

    #[test]
    fn the_policy_of_the_interface_is_that_of_the_engine() {
        let interface = Interface::read(&crate::repository()).unwrap();
        let mut named: Vec<String> = interface.check.attributes_for(Purpose::Policy).map(Attribute::property).collect();
        let mut taken = boundary_check_core::scoring::Policy::FIELDS.map(str::to_owned);
        named.sort();
        taken.sort();
        assert_eq!(named, taken);
        assert_eq!(interface.board.attributes_for(Purpose::Policy).count(), 0);
    }

    #[test]
    fn a_script_is_told_the_attributes_by_what_they_are_for() {
        let table = Interface::read(&crate::repository()).unwrap().board.attributes_for_script();
        assert_eq!(
            table,
            json!({
                "policy": {},
                "setting": { "theme": ["auto", "light", "dark", "page"], "language": "language" },
                "workshop": { "workshop": "text", "case": "text", "page": "text" },
            })
        );
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
        let json = r#"{"name": "friendship-wait-months", "for": "policy", "kind": "months", "about": ""}"#;
        let attribute: Attribute = serde_json::from_str(json).unwrap();
        assert_eq!((attribute.property().as_str(), attribute.unset().as_str()), ("friendshipWaitMonths", "null"));
    }
}
