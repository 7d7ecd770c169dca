//! What is wrong with the texts is said, not printed.

use serde_json::{Value, json};

use crate::sources::Files;

fn error(change: impl FnOnce(&mut Value)) -> String {
    let mut files = Files::own();
    let mut words: Value = serde_json::from_str(&files.words).unwrap();
    change(&mut words);
    files.words = words.to_string();
    files.paper().err().map(|error| format!("{error:#}")).unwrap_or_default()
}

#[test]
fn each_text_is_there_and_has_its_placeholders() {
    assert_eq!(error(|_| {}), "");
    assert!(error(|it| drop(it["paper"].as_object_mut().unwrap().remove("rule"))).contains("`paper.rule` is missing"));
    assert!(error(|it| it["paper"]["other"] = json!("x")).contains("`paper.other`"));
    assert!(error(|it| it["paper"]["range"] = json!("{first}")).contains("`paper.range`"));
    assert!(error(|it| it["paper"]["form-lead"] = json!("x")).contains("a list of texts"));
    assert!(error(|it| it["language"] = json!("da")).contains("another language"));
}
