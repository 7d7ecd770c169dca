//! JSON as a tree that keeps the order of its keys and refuses a key that stands twice.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::ContentError;

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum OrderedJson {
    Text(String),
    List(Vec<OrderedJson>),
    Map(Vec<(String, OrderedJson)>),
    /// A number, a truth value or null, described in words.
    Other(String),
}

impl OrderedJson {
    pub(super) fn parse(file: &str, json: &str) -> Result<OrderedJson, ContentError> {
        let mut deserializer = serde_json::Deserializer::from_str(json);
        let tree = serde_path_to_error::deserialize(&mut deserializer)
            .map_err(|error| ContentError::from_json(file, &error.path().to_string(), error.inner()))?;
        deserializer.end().map_err(|error| ContentError::from_json(file, ".", &error))?;
        Ok(tree)
    }

    /// What this is, for an error.
    pub(super) fn describe(&self) -> String {
        match self {
            OrderedJson::Text(text) => format!("the text \"{text}\""),
            OrderedJson::List(_) => "a list".to_owned(),
            OrderedJson::Map(_) => "an object".to_owned(),
            OrderedJson::Other(what) => what.clone(),
        }
    }
}

impl<'de> Deserialize<'de> for OrderedJson {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TreeVisitor)
    }
}

struct TreeVisitor;

impl<'de> Visitor<'de> for TreeVisitor {
    type Value = OrderedJson;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_str<E>(self, text: &str) -> Result<OrderedJson, E> {
        Ok(OrderedJson::Text(text.to_owned()))
    }

    fn visit_bool<E>(self, value: bool) -> Result<OrderedJson, E> {
        Ok(OrderedJson::Other(value.to_string()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<OrderedJson, E> {
        Ok(OrderedJson::Other(format!("the number {value}")))
    }

    fn visit_u64<E>(self, value: u64) -> Result<OrderedJson, E> {
        Ok(OrderedJson::Other(format!("the number {value}")))
    }

    fn visit_f64<E>(self, value: f64) -> Result<OrderedJson, E> {
        Ok(OrderedJson::Other(format!("the number {value}")))
    }

    fn visit_unit<E>(self) -> Result<OrderedJson, E> {
        Ok(OrderedJson::Other("null".to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<OrderedJson, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = seq.next_element()? {
            list.push(item);
        }
        Ok(OrderedJson::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<OrderedJson, A::Error> {
        let mut entries: Vec<(String, OrderedJson)> = Vec::new();
        while let Some((key, value)) = map.next_entry::<String, OrderedJson>()? {
            if entries.iter().any(|(known, _)| *known == key) {
                return Err(A::Error::custom(format!("the key `{key}` twice, expected each key once")));
            }
            entries.push((key, value));
        }
        Ok(OrderedJson::Map(entries))
    }
}
