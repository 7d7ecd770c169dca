//! `review.html`, and `review.de.html` and so on: the form on which experts judge the instrument, and see where several of
//! them agree; and `interview.html`, sheets for cognitive interviews. A page a language, made from the instrument; a
//! translation stands beside the English that it was made from.

use std::path::Path;

use anyhow::{Context, Result};
use boundary_check_paper::{Item, Judged, Part, Said};
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;
use serde_json::json;

use crate::files::ENGLISH;
use crate::parts::Parts;
use crate::words::PageWords;
use crate::{files, integrity, paper, strip};

const FOLDER: &str = "crates/site/pages/review";
const STEM: &str = "review";
const INTERVIEW: &str = "interview";
/// The outcomes of the cases, which the page asks for when it compares: a form without them is a blind one.
const KEYS: &str = "review-keys.json";
/// How many characters tell the wording of an item from its other wordings.
const MARK: usize = 8;

/// An item with the mark of its wording, and in English where that is another language.
#[derive(Serialize)]
struct Marked {
    id: String,
    title: String,
    caution: Option<u8>,
    often: bool,
    texts: Vec<Said>,
    wording: String,
    english: Option<Item>,
}

/// A topic with its items.
#[derive(Serialize)]
struct Topic {
    title: String,
    lead: String,
    items: Vec<Marked>,
}

/// Everything that is judged, as the template wants it.
#[derive(Serialize)]
struct Form {
    notation: String,
    period: String,
    topics: Vec<Topic>,
    rules: Vec<Marked>,
    outcomes: Vec<Marked>,
    causes: Vec<Marked>,
    alerts: Vec<Marked>,
    cases: Vec<Marked>,
}

/// Writes the pages in each language, with their styles and script.
pub(crate) fn write(root: &Path, parts: &Parts, folder: &Path) -> Result<()> {
    write_pages(root, &parts.words, folder)?;
    for name in [STEM, INTERVIEW] {
        let style = format!("{name}.css");
        files::save(folder, &style, strip::css(&files::read(root, &format!("styles/{style}"))?))?;
    }
    files::save(folder, "review.js", parts.script(&format!("{FOLDER}/{STEM}.js"), false)?)
}

fn write_pages(root: &Path, words: &PageWords, folder: &Path) -> Result<()> {
    let template = |stem: &str| files::read(root, &format!("{FOLDER}/{stem}.html"));
    let english = paper::read(root, ENGLISH)?;
    let (version, say) = (english.version(), say(&files::translation(root, "content/pages", ENGLISH)?)?);
    let values = |tag: &str| {
        let (judged, translated) = (Value::from(Serde(form(root, tag)?)), tag != ENGLISH);
        Ok(context! { judged, version, say => &say, translated, ending => ending(tag) })
    };
    words.write_each_with(folder, STEM, &template(STEM)?, values)?;
    words.write_each_with(folder, INTERVIEW, &template(INTERVIEW)?, values)?;
    files::save(folder, KEYS, json!(english.outcomes_of_cases()).to_string())
}

/// What stands before `.html` in the address of a page in a language.
fn ending(tag: &str) -> String {
    if tag == ENGLISH { String::new() } else { format!(".{tag}") }
}

/// The names of what the script says.
fn say(pages: &serde_json::Value) -> Result<Vec<String>> {
    let said = pages.pointer("/experts/say").and_then(serde_json::Value::as_object);
    Ok(said.context("there is no `experts.say` among the words of the pages")?.keys().cloned().collect())
}

/// What is judged in a language.
fn form(root: &Path, tag: &str) -> Result<Form> {
    let of = |tag: &str| Ok::<_, anyhow::Error>(paper::read(root, tag)?.judged());
    let english = if tag == ENGLISH { None } else { Some(of(ENGLISH)?) };
    let Judged { notation, period, topics, rules, outcomes, causes, alerts, cases } = of(tag)?;
    let each = |items: Vec<Item>| items.into_iter().map(|item| marked(item, english.as_ref())).collect::<Vec<_>>();
    let topic = |Part { title, lead, items }: Part| Topic { title, lead, items: each(items) };
    Ok(Form {
        notation,
        period,
        topics: topics.into_iter().map(topic).collect(),
        rules: each(rules),
        outcomes: each(outcomes),
        causes: each(causes),
        alerts: each(alerts),
        cases: each(cases),
    })
}

/// By its id, the wording and the title of each part of the form in a language.
pub(crate) fn parts_of_form(root: &Path, tag: &str) -> Result<serde_json::Value> {
    let form = form(root, tag)?;
    let topics = form.topics.iter().flat_map(|topic| &topic.items);
    let rest = [&form.rules, &form.outcomes, &form.causes, &form.alerts, &form.cases].into_iter().flatten();
    let part = |it: &Marked| (it.id.clone(), json!({ "wording": it.wording, "title": it.title }));
    Ok(topics.chain(rest).map(part).collect::<serde_json::Map<_, _>>().into())
}

fn marked(Item { id, title, caution, often, texts }: Item, english: Option<&Judged>) -> Marked {
    let english = english.and_then(|judged| judged.items().find(|item| item.id == id)).cloned();
    let said = json!([title, texts, english]).to_string();
    let wording = integrity::edition(said.as_bytes()).chars().take(MARK).collect();
    Marked { id, title, caution, often, texts, wording, english }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    fn marks(form: &Form) -> BTreeMap<&str, &str> {
        let topics = form.topics.iter().flat_map(|topic| &topic.items);
        let rest = [&form.rules, &form.outcomes, &form.causes, &form.alerts, &form.cases].into_iter().flatten();
        topics.chain(rest).map(|item| (item.id.as_str(), item.wording.as_str())).collect()
    }

    #[test]
    fn every_part_of_the_instrument_can_be_judged_in_every_language_beside_its_english() {
        let root = crate::repository();
        let instrument: serde_json::Value =
            serde_json::from_str(&files::read(&root, "content/instrument.json").unwrap()).unwrap();
        let ids = |kind: &str, place: &serde_json::Value| {
            let ids = place.as_array().into_iter().flatten().map(|it| format!("{kind}.{}", it["id"].as_str().unwrap()));
            ids.collect::<Vec<_>>()
        };
        let mut expected: BTreeSet<String> = [("outcome", "outcomes"), ("cause", "causes"), ("alert", "alerts")]
            .into_iter()
            .flat_map(|(kind, place)| ids(kind, &instrument[place]))
            .collect();
        for topic in instrument["topics"].as_array().unwrap() {
            expected.extend(ids("question", &topic["questions"]));
        }
        let english = form(&root, ENGLISH).unwrap();
        let known = marks(&english);
        let missing: Vec<_> = expected.iter().filter(|id| !known.contains_key(id.as_str())).collect();
        assert!(missing.is_empty(), "{missing:?}");
        assert_eq!(known.keys().filter(|id| id.starts_with("rule.")).count(), english.rules.len());
        assert!(english.rules.len() > 10, "{}", english.rules.len());
        for tag in ["de", "ar"] {
            let other = form(&root, tag).unwrap();
            assert_eq!(marks(&other).keys().collect::<Vec<_>>(), known.keys().collect::<Vec<_>>(), "{tag}");
            assert!(marks(&other).iter().all(|(id, mark)| known[id] != *mark), "{tag}: a mark of other words");
            assert!(other.causes.iter().all(|item| item.english.as_ref().is_some_and(|it| it.title != item.title)));
        }
        assert!(english.alerts.iter().all(|item| item.english.is_none()));
    }

    #[test]
    fn the_pages_are_whole_and_say_nothing_of_what_the_check_says_about_the_cases() {
        let (root, folder) = (crate::repository(), tempfile::tempdir().unwrap());
        write_pages(&root, &PageWords::read(&root).unwrap(), folder.path()).unwrap();
        let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
        for (name, tag) in [("review.html", "en"), ("review.ar.html", "ar"), ("interview.de.html", "de")] {
            let page = read(name);
            assert!(page.contains(&format!("<html lang=\"{tag}\"")) && !page.contains("{{") && !page.contains("{%"));
            assert_eq!(page.matches(" id=\"question.focus-talk\"").count(), usize::from(name.starts_with("review")));
            assert_eq!(page.contains("class=\"english\""), name == "review.ar.html", "{name}");
            let ids: Vec<&str> = page.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
            assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{name}: an id is there twice");
            assert!(!page.contains(" style=\"") && !page.contains("<script>"), "{name} needs what a policy forbids");
        }
        let keys: BTreeMap<String, String> = serde_json::from_str(&read(KEYS)).unwrap();
        let case = read("review.html");
        let cases = case.split_once("id=\"cases\"").unwrap().1.split_once("id=\"own\"").unwrap().0;
        assert_eq!(cases.matches("<article").count(), keys.len());
        assert!(!cases.contains("selected"), "an outcome is chosen already");
    }
}
