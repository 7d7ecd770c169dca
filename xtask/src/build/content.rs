//! Texts for the entry module, which must speak before any wasm has arrived: each literal
//! `"@content:interface.failed@"` in it becomes the text at that place of `content/en.json`.

use anyhow::{Context, Result, bail};
use serde_json::Value;

const START: &str = "\"@content:";
const END: &str = "@\"";

/// Replaces every placeholder of `script` by its text in `texts`, as a JavaScript string literal.
///
/// An error names the placeholder that has no text, or that is not a whole double-quoted literal.
pub(super) fn fill(script: &str, texts: &Value) -> Result<String> {
    let mut filled = String::with_capacity(script.len());
    let mut rest = script;
    while let Some((before, after)) = rest.split_once(START) {
        let (path, behind) =
            after.split_once(END).with_context(|| format!("{START}{} has no {END}", first_line(after)))?;
        filled.push_str(before);
        filled.push_str(&literal(path, texts)?);
        rest = behind;
    }
    filled.push_str(rest);
    match filled.split_once("@content:") {
        Some((_, after)) => bail!(
            "`@content:{}` is not a placeholder: expected a whole literal like \"@content:a.b@\"",
            first_line(after)
        ),
        None => Ok(filled),
    }
}

fn literal(path: &str, texts: &Value) -> Result<String> {
    let found = path.split('.').try_fold(texts, |value, key| value.get(key));
    match found {
        // A JSON string is a JavaScript string, too.
        Some(Value::String(text)) => Ok(Value::from(text.as_str()).to_string()),
        Some(other) => bail!("`{path}` is {other}, expected a text"),
        None => bail!("there is no text at `{path}`"),
    }
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_placeholder_becomes_a_string_literal() {
        let texts = json!({"interface": {"failed": "It didn't \"start\".\nSorry"}, "a": "A"});
        let script = "say(\"@content:interface.failed@\", \"@content:a@\"); mail('@');";
        let expected = "say(\"It didn't \\\"start\\\".\\nSorry\", \"A\"); mail('@');";
        assert_eq!(fill(script, &texts).unwrap(), expected);
    }

    #[test]
    fn a_placeholder_without_a_text_is_an_error_that_names_it() {
        let texts = json!({"interface": {"failed": 3}});
        let error = |script: &str| fill(script, &texts).unwrap_err().to_string();
        assert!(error("\"@content:interface.gone@\"").contains("`interface.gone`"));
        assert!(error("\"@content:interface.failed@\"").contains("is 3, expected a text"));
        assert!(error("\"@content:interface\nx").contains("interface has no"));
        assert!(error("'@content:interface.failed@'").contains("is not a placeholder"));
    }
}
