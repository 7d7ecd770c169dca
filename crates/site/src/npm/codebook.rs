//! `codebook.json`, what the command knows of the instrument: each question with the values of its column, each outcome, and
//! the parts of the form for experts in every language.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use crate::files::ENGLISH;
use crate::words::PageWords;
use crate::{files, paper, review};

const INSTRUMENT: &str = "content/instrument.json";
const LANGUAGE: &str = "content/en.json";

pub(super) fn codebook(root: &Path, words: &PageWords) -> Result<Value> {
    let read = |name: &str| -> Result<Value> {
        serde_json::from_str(&files::read(root, name)?).with_context(|| format!("{name} is not JSON"))
    };
    let (instrument, language, english) = (read(INSTRUMENT)?, read(LANGUAGE)?, paper::read(root, ENGLISH)?);
    let topics = || list(&instrument, "topics");
    let questions: Vec<Value> =
        topics().flat_map(|topic| list(topic, "questions")).map(|it| question(it, &language)).collect();
    let dimensions: Vec<&str> =
        topics().filter(|topic| text(topic, "/kind") == "dimension").map(|topic| text(topic, "/id")).collect();
    let outcome = |it: &Value| {
        let (id, caution) = (text(it, "/id"), it.get("caution"));
        (id.to_owned(), json!({ "caution": caution, "title": text(&language, &format!("/outcomes/{id}/title")) }))
    };
    let outcomes: Map<String, Value> = list(&instrument, "outcomes").map(outcome).collect();
    let forms = words.tags().map(|tag| Ok((tag.to_owned(), review::parts_of_form(root, tag)?)));
    Ok(json!({
        "version": english.version().to_string(),
        "hash": english.hash(),
        "questions": questions,
        "outcomes": outcomes,
        "dimensions": dimensions,
        "cases": english.outcomes_of_cases(),
        "forms": forms.collect::<Result<Map<String, Value>>>()?,
    }))
}

fn list<'v>(value: &'v Value, name: &str) -> impl Iterator<Item = &'v Value> {
    value.get(name).and_then(Value::as_array).into_iter().flatten()
}

fn text<'v>(value: &'v Value, place: &str) -> &'v str {
    value.pointer(place).and_then(Value::as_str).unwrap_or_default()
}

/// A question with what may stand in its column.
fn question(question: &Value, language: &Value) -> Value {
    let (id, kind) = (text(question, "/id"), text(question, "/kind"));
    let own = |value: &str| text(language, &format!("/questions/{id}/options/{value}")).to_owned();
    let said = |place: &str| text(language, &format!("/interface/{place}")).to_owned();
    let values: Vec<(String, String)> = match kind {
        "choice" => list(question, "options").map(|it| text(it, "/value")).map(|it| (it.to_owned(), own(it))).collect(),
        "frequency" => (0..4).map(|it| (it.to_string(), said(&format!("frequency/{it}")))).collect(),
        _ => ["yes", "no"].map(|it| (it.to_owned(), said(&format!("check/{it}")))).into(),
    };
    // Every question but a choice can be left unsure; a choice only where the instrument says so.
    let unsure = kind != "choice" || question.get("unsureAtMost").is_some();
    let unsure = unsure.then(|| ("unsure".to_owned(), said("unsure")));
    let values: Vec<Value> =
        values.into_iter().chain(unsure).map(|(value, label)| json!({ "value": value, "label": label })).collect();
    let required = question.get("required") == Some(&json!(true)) && list(question, "askedWhen").next().is_none();
    let words = text(language, &format!("/questions/{id}/text"));
    json!({ "id": id, "kind": kind, "text": words, "required": required, "values": values })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_has_its_values_and_every_value_a_meaning() {
        let root = crate::repository();
        let book = codebook(&root, &PageWords::read(&root).unwrap()).unwrap();
        let questions: Vec<&Value> = list(&book, "questions").collect();
        assert!(questions.len() > 30, "{}", questions.len());
        for question in questions {
            let values: Vec<&Value> = list(question, "values").collect();
            assert!(values.len() > 1 && !text(question, "/text").is_empty(), "{question}");
            assert!(
                values.iter().all(|it| !text(it, "/value").is_empty() && !text(it, "/label").is_empty()),
                "{question}"
            );
        }
        let values = |id: &str| -> Vec<&str> {
            let question = list(&book, "questions").find(|it| text(it, "/id") == id);
            list(question.unwrap(), "values").map(|it| text(it, "/value")).collect()
        };
        assert_eq!(values("focus-talk"), ["0", "1", "2", "3", "unsure"]);
        assert_eq!(values("limits-role"), ["yes", "no", "unsure"]);
        assert_eq!(values("balance-freedom"), ["yes", "no", "unsure"]);
        assert!(values("vulnerable").contains(&"unsure") && !values("role").contains(&"unsure"));
        assert!(!text(&book, "/outcomes/stop/title").is_empty());
        assert_eq!(book["forms"]["de"].as_object().unwrap().len(), book["forms"]["en"].as_object().unwrap().len());
    }
}
