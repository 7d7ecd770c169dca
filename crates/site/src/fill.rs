//! Values for scripts, which the build knows and their sources do not: each literal such as
//! `"@content:interface.failed@"` becomes the JSON value at that place.

use anyhow::{Context, Result, bail};
use serde_json::Value;

const START: &str = "\"@";
const END: &str = "@\"";

/// Replaces every placeholder of `script`: the value of `"@build:a.b@"` stands in `values` under `build`, `a`,
/// `b`. JSON is JavaScript, too.
///
/// An error names the placeholder that has no value.
pub(crate) fn fill(script: &str, values: &Value) -> Result<String> {
    let mut filled = String::with_capacity(script.len());
    let mut rest = script;
    while let Some((before, after)) = rest.split_once(START) {
        let (path, behind) = after
            .split_once(END)
            .with_context(|| format!("{START}{} has no {END}", after.lines().next().unwrap_or_default()))?;
        let found = path.split([':', '.']).try_fold(values, |value, key| value.get(key));
        let Some(found) = found else { bail!("there is nothing at `{path}`") };
        filled.push_str(before);
        filled.push_str(&found.to_string());
        rest = behind;
    }
    filled.push_str(rest);
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_placeholder_becomes_its_value() {
        let values =
            json!({"content": {"failed": "It didn't \"start\".\nSorry"}, "build": {"list": ["a"], "none": null}});
        let script = "say(\"@content:failed@\", \"@build:list@\", \"@build:none@\"); mail('@');";
        let expected = "say(\"It didn't \\\"start\\\".\\nSorry\", [\"a\"], null); mail('@');";
        assert_eq!(fill(script, &values).unwrap(), expected);
    }

    #[test]
    fn a_placeholder_without_a_value_is_an_error_that_names_it() {
        let error = |script: &str| fill(script, &json!({})).unwrap_err().to_string();
        assert!(error("\"@content:interface.gone@\"").contains("`content:interface.gone`"));
        assert!(error("\"@content:interface\nx").contains("interface has no"));
    }
}
