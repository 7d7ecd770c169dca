//! The cases of workshops as their files have them.

use std::fs;

use serde_json::Value;

use crate::answers::Answers;
use crate::places;

/// One case.
#[derive(Clone, Debug)]
pub struct Case {
    /// Its id.
    pub id: String,
    /// Its title in English.
    pub title: String,
    /// The id of the outcome that its key comes to.
    pub outcome: String,
    key: Vec<(String, String)>,
}

impl Case {
    /// The answers of its key.
    pub fn answers(&self) -> Answers {
        self.answers_but(&[])
    }

    /// The answers of its key but for these.
    pub fn answers_but(&self, changes: &[(&str, &str)]) -> Answers {
        let key = self.key.iter().map(|(question, answer)| (question.as_str(), answer.as_str()));
        Answers::with(&key.chain(changes.iter().copied()).collect::<Vec<_>>())
    }
}

/// All cases in their order.
pub fn all() -> Vec<Case> {
    let (cases, texts) = (read("cases.json"), read("en.json"));
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let one = |case: &Value| {
        let id = text(&case["id"]);
        let key = case["answerKey"].as_object().into_iter().flatten();
        Case {
            title: text(&texts["cases"][&id]["title"]),
            outcome: text(&case["outcome"]),
            key: key.map(|(question, answer)| (question.clone(), text(answer))).collect(),
            id,
        }
    };
    cases["cases"].as_array().into_iter().flatten().map(one).collect()
}

/// The case with this id.
pub fn named(id: &str) -> Case {
    all().into_iter().find(|case| case.id == id).unwrap_or_else(|| panic!("there is no case `{id}`"))
}

fn read(name: &str) -> Value {
    let file = places::repository().join("content/workshop").join(name);
    let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{name} cannot be read: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name} is not JSON: {error}"))
}
