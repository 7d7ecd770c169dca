//! The same questions in SurveyJS, a page a topic, as its own documentation has it: two scripts, one style
//! sheet, a JSON definition.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, process};

use boundary_check_e2e::answers::{english, instrument};
use boundary_check_e2e::places;
use serde_json::{Value, json};

const PAGE: &str = r#"<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>The same questions in SurveyJS</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="survey-core.fontless.min.css">
    <script defer src="survey.core.min.js"></script>
    <script defer src="survey-js-ui.min.js"></script>
    <script defer src="survey.js"></script>
  </head>
  <body><div id="survey"></div></body>
</html>
"#;

/// What npm brings.
const FILES: [&str; 3] =
    ["survey-core/survey-core.fontless.min.css", "survey-core/survey.core.min.js", "survey-js-ui/survey-js-ui.min.js"];

/// A folder that is removed when this is dropped.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    fn save(&self, name: &str, bytes: &[u8]) {
        fs::write(self.0.join(name), bytes).expect("the folder for temporary files can be written to");
        fs::write(self.0.join(format!("{name}.br")), brotli(bytes)).expect("and so can its brotli");
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // Left behind, it lies with the temporary files.
        drop(fs::remove_dir_all(&self.0));
    }
}

/// Writes the page and everything that it loads, compressed as the site is.
pub(crate) fn write() -> Folder {
    let folder = Folder(env::temp_dir().join(format!("boundary-check-bench-{}", process::id())));
    fs::create_dir_all(folder.path()).expect("the folder for temporary files can be written to");
    for file in FILES {
        let from = places::npm_file(&places::package().join("bench"), file);
        let name = file.rsplit('/').next().expect("a file has a name");
        folder.save(name, &fs::read(from).expect("what npm installed can be read"));
    }
    let start = "new Survey.Model(definition).render(document.getElementById('survey'));";
    folder.save("survey.js", format!("const definition = {};\n{start}\n", definition()).as_bytes());
    folder.save("index.html", PAGE.as_bytes());
    folder
}

/// Brotli at its strongest, as `cargo xtask build` compresses.
fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut compressed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut compressed, 1 << 16, 11, 22);
    writer.write_all(bytes).expect("memory can be written to");
    drop(writer);
    compressed
}

/// The instrument as a definition of SurveyJS.
fn definition() -> Value {
    let (instrument, english) = (instrument(), english());
    let start = &english["interface"]["start"];
    let lines = ["for", "time", "privacy", "is-not"].map(|key| format!("<p>{}</p>", text(&start[key])));
    let mut pages = vec![json!({
        "name": "start",
        "elements": [{ "type": "html", "name": "intro", "html": lines.concat() }],
    })];
    for topic in list(&instrument["topics"]) {
        let texts = &english["topics"][text(&topic["id"])];
        let questions: Vec<Value> =
            list(&topic["questions"]).iter().map(|question| radio_group(question, &english)).collect();
        pages.push(json!({
            "name": topic["id"],
            "title": texts["title"],
            "description": texts["lead"],
            "elements": questions,
        }));
    }
    json!({
        "title": english["interface"]["start"]["title"],
        "firstPageIsStartPage": true,
        "startSurveyText": start["begin"],
        "pageNextText": english["interface"]["action"]["next"],
        "pagePrevText": english["interface"]["action"]["back"],
        "showProgressBar": true,
        "progressBarType": "pages",
        "pages": pages,
    })
}

fn radio_group(question: &Value, english: &Value) -> Value {
    let id = text(&question["id"]);
    let texts = &english["questions"][id];
    let interface = &english["interface"];
    let (mut choices, unsure) = match text(&question["kind"]) {
        "frequency" => (["0", "1", "2", "3"].map(|key| choice(key, &interface["frequency"][key])).to_vec(), true),
        "check" => (["yes", "no"].map(|key| choice(key, &interface["check"][key])).to_vec(), true),
        _ => {
            let options = list(&question["options"]).iter().map(|option| text(&option["value"]));
            let choices = options.map(|value| choice(value, &texts["options"][value])).collect();
            (choices, question["unsureAtMost"].is_string())
        }
    };
    if unsure {
        choices.push(choice("unsure", &interface["unsure"]));
    }
    let mut group = json!({
        "type": "radiogroup",
        "name": id,
        "title": texts["text"],
        "isRequired": true,
        "choices": choices,
    });
    for (key, value) in [("description", &texts["hint"]), ("visibleIf", &json!(visible_if(&question["askedWhen"])))] {
        if value.as_str().is_some_and(|value| !value.is_empty()) {
            group[key] = value.clone();
        }
    }
    group
}

fn choice(value: &str, words: &Value) -> Value {
    json!({ "value": value, "text": words })
}

/// A condition of the instrument (one of several sets of allowed answers) in SurveyJS's language.
fn visible_if(asked_when: &Value) -> String {
    let one = |question: &String, values: &Value| {
        let equal = |value: &Value| format!("{{{question}}} = '{}'", text(value));
        format!("({})", list(values).iter().map(equal).collect::<Vec<_>>().join(" or "))
    };
    let all = |set: &Value| {
        let conditions = set.as_object().into_iter().flatten().map(|(question, values)| one(question, values));
        format!("({})", conditions.collect::<Vec<_>>().join(" and "))
    };
    list(asked_when).iter().map(all).collect::<Vec<_>>().join(" or ")
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
