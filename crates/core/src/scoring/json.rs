//! Answers and policy from JSON, results as JSON: the same forms as in JavaScript.

use serde::ser::{Serialize, SerializeMap, SerializeStruct, Serializer};
use serde_json::{Map, Value};

use super::{Answers, Assessment, InputValue, Policy, Reason, ScoringError};
use crate::instrument::{Instrument, Level, Question, Topic};

impl Answers {
    /// Takes answers from a JSON object, question id to answer.
    ///
    /// # Errors
    ///
    /// [`ScoringError::NotAnObject`], or as [`from_values`](Self::from_values).
    pub fn from_json(instrument: &Instrument, json: &Value) -> Result<Self, ScoringError> {
        let object = object("answers", json)?;
        Self::from_values(instrument, object.iter().map(|(id, value)| (id.as_str(), InputValue::from(value))))
    }
}

impl Policy {
    /// Takes a policy from a JSON object; fields that it does not know are refused.
    ///
    /// # Errors
    ///
    /// [`ScoringError::NotAnObject`] or [`ScoringError::InvalidPolicy`].
    pub fn from_json(json: &Value) -> Result<Self, ScoringError> {
        let mut policy = Policy::default();
        let object = object("policy", json)?;
        for (field, value) in object {
            let given = InputValue::from(value);
            policy.set(field, &given)?;
        }
        Ok(policy)
    }
}

fn object<'v>(what: &'static str, json: &'v Value) -> Result<&'v Map<String, Value>, ScoringError> {
    json.as_object().ok_or_else(|| match InputValue::from(json) {
        InputValue::Text(_) => ScoringError::NotAnObject { what, given: "a text".to_owned() },
        InputValue::Other(given) => ScoringError::NotAnObject { what, given },
        InputValue::Number(number) => ScoringError::NotAnObject { what, given: format!("the number {number}") },
        InputValue::Undefined => ScoringError::NotAnObject { what, given: "nothing".to_owned() },
    })
}

impl<'v> From<&'v Value> for InputValue<'v> {
    fn from(value: &'v Value) -> Self {
        match value {
            Value::String(text) => InputValue::Text(text),
            Value::Number(number) => match whole(number) {
                Some(whole) => InputValue::Number(whole),
                None => InputValue::Other(format!("the number {number}")),
            },
            Value::Null => InputValue::Other("null".to_owned()),
            Value::Bool(value) => InputValue::Other(value.to_string()),
            Value::Array(_) => InputValue::Other("a list".to_owned()),
            Value::Object(_) => InputValue::Other("an object".to_owned()),
        }
    }
}

/// JavaScript has one kind of number: there `2.0` is the whole number 2, and so it is here.
fn whole(number: &serde_json::Number) -> Option<u32> {
    let value = number.as_f64()?;
    (value.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&value)).then_some(value as u32)
}

impl Serialize for Assessment<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Assessment", 12)?;
        object.serialize_field("version", &self.version)?;
        object.serialize_field("hash", &self.hash)?;
        object.serialize_field("outcome", &self.outcome.id)?;
        object.serialize_field("caution", &self.outcome.caution)?;
        object.serialize_field("atLeast", &self.at_least.id)?;
        object.serialize_field("atMost", &self.at_most.id)?;
        object.serialize_field("profile", &Profile(&self.profile))?;
        object.serialize_field("alongside", &self.alongside.iter().map(|outcome| &outcome.id).collect::<Vec<_>>())?;
        object.serialize_field("alerts", &self.alerts.iter().map(|alert| &alert.id).collect::<Vec<_>>())?;
        object.serialize_field("reasons", &self.reasons)?;
        object.serialize_field("changes", &self.changes.iter().map(|set| ids(set)).collect::<Vec<_>>())?;
        object.serialize_field("findOut", &ids(&self.find_out))?;
        object.end()
    }
}

fn ids<'q>(questions: &[&'q Question]) -> Vec<&'q str> {
    questions.iter().map(|question| &*question.id).collect()
}

impl Serialize for Reason<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Reason", 2)?;
        object.serialize_field("outcome", &self.outcome.id)?;
        object.serialize_field("questions", &ids(&self.questions))?;
        object.end()
    }
}

struct Profile<'p, 'i>(&'p [(&'i Topic, Level)]);

impl Serialize for Profile<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (topic, level) in self.0 {
            map.serialize_entry(&topic.id, level.id())?;
        }
        map.end()
    }
}
