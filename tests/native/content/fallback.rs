//! A translation that lacks a text speaks English there, and only there.

use boundary_check_content as built_in;
use boundary_check_core::content::{self, with_fallback};
use serde_json::{Value, json};

use super::ENGLISH;

const DANISH: &str = include_str!("../../../content/da.json");

fn merged(translation: &Value, english: &Value) -> Value {
    with_fallback("da.json", &translation.to_string(), &english.to_string()).unwrap()
}

#[test]
fn what_cannot_be_used_is_english() {
    let english =
        json!({"a": "One", "b": {"c": ["x", "y"], "d": "{count} of {total}"}, "e": {"one": "a", "other": "{n} b"}});
    let with = |translation: Value| merged(&translation, &english);
    let whole =
        json!({"a": "En", "b": {"c": ["æ", "ø"], "d": "{total}: {count}"}, "e": {"few": "z", "other": "{n} c"}});
    assert_eq!(with(whole.clone()), whole);
    assert_eq!(with(json!({})), english);
    for (place, wrong) in [("/a", json!("")), ("/a", json!(" En")), ("/a", json!(["En"])), ("/a", json!("{n}"))] {
        let mut translation = whole.clone();
        *translation.pointer_mut(place).unwrap() = wrong.clone();
        assert_eq!(with(translation).pointer(place), english.pointer(place), "{wrong}");
    }
    let mut short = whole.clone();
    short["b"]["c"] = json!(["æ"]);
    assert_eq!(with(short)["b"]["c"], json!(["x", "y"]));
    let mut no_other = whole.clone();
    no_other["e"] = json!({"one": "c"});
    assert_eq!(with(no_other)["e"], english["e"]);
    let mut more = whole.clone();
    more["gone"] = json!("Væk");
    assert_eq!(with(more), whole);
}

#[test]
fn a_language_with_any_text_missing_compiles_with_the_english_one() {
    let (english, danish): (Value, Value) =
        (serde_json::from_str(ENGLISH).unwrap(), serde_json::from_str(DANISH).unwrap());
    for place in [
        "/interface/start/begin",
        "/questions/role/options/client",
        "/interface/guidance/wait/left",
        "/outcomes/stop/title",
    ] {
        let (parent, key) = place.rsplit_once('/').unwrap();
        let mut lacking = danish.clone();
        lacking.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(key).unwrap();
        let merged = merged(&lacking, &english);
        assert_eq!(merged.pointer(place), english.pointer(place), "{place}");
        content::translation("da.json", &merged.to_string(), built_in::instrument()).unwrap();
    }
}

#[test]
fn a_file_that_is_no_json_is_named() {
    let error = with_fallback("da.json", "{", "{}").unwrap_err().to_string();
    assert!(error.starts_with("da.json, at line 1"), "{error}");
}

#[test]
fn a_file_of_another_edition_is_no_translation() {
    use boundary_check_core::text::Texts;
    let whole = with_fallback("da.json", DANISH, ENGLISH).unwrap().to_string();
    let language = content::translation("da.json", &whole, built_in::instrument()).unwrap();
    let file = language.file(built_in::STAMP);
    let texts = Texts::stamped(&file, built_in::STAMP).unwrap();
    let [questions, guidance] = language.files(built_in::STAMP, built_in::instrument().outcomes[0].texts);
    let joined = [&*questions, &*guidance].join("\n");
    assert_eq!(Texts::stamped(&joined, built_in::STAMP), Some(texts.clone()), "in two files");
    assert_eq!(Texts::stamped(&questions, built_in::STAMP), None, "half");
    assert_eq!(texts, Texts::from_compiled(language.compiled));
    let cut: String = file.chars().take(2000).collect();
    assert_eq!(Texts::stamped(&cut, built_in::STAMP), None, "cut off");
    // As many texts, in another order: the stamp of their catalogue is another one.
    let mut catalogue = content::catalogue(built_in::instrument());
    assert_eq!(content::stamp(&catalogue), built_in::STAMP);
    catalogue.swap(3, 4);
    let other = content::stamp(&catalogue);
    assert_ne!(other, built_in::STAMP);
    assert_eq!(Texts::stamped(&file, &other), None);
}
