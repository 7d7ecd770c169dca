//! The pages with the check on them: what shows there until it is ready is written once, in
//! `content/waiting.html`, with the texts of the start that takes its place. And texts in HTML.

use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::files;

/// The place in a page.
const PLACE: &str = "        <!-- @waiting -->\n";
/// What goes there.
const WAITING: &str = "content/waiting.html";
const END: &str = "@";

/// Reads a page of the sources and puts in what waits for the check.
pub(crate) fn read(root: &Path, name: &str) -> Result<String> {
    let page = files::read(root, name)?;
    let Some((before, after)) = page.split_once(PLACE) else { bail!("{name} has no line `{}`", PLACE.trim()) };
    Ok([before, &files::read(root, WAITING)?, after].concat())
}

/// Replaces each place, which begins with `start` as in `@content:a.b@`, by the text there, written as HTML.
pub(crate) fn fill(html: &str, start: &str, content: &Value) -> Result<String> {
    let mut filled = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once(start) {
        let (path, behind) = after.split_once(END).with_context(|| format!("{start} has no {END} behind it"))?;
        let text = path.split('.').try_fold(content, |value, key| value.get(key)).and_then(Value::as_str);
        let text = text.with_context(|| format!("there is no text at `{path}`"))?;
        filled.push_str(before);
        filled.push_str(&escaped(text));
        rest = behind;
    }
    filled.push_str(rest);
    Ok(filled)
}

/// A text as HTML writes it between tags.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_text_is_written_as_html_and_a_missing_one_is_named() {
        let content = json!({"a": {"b": "Tea & <cake>"}});
        assert_eq!(fill("<p>@content:a.b@</p>", "@content:", &content).unwrap(), "<p>Tea &amp; &lt;cake></p>");
        assert!(fill("@content:a.c@", "@content:", &content).unwrap_err().to_string().contains("`a.c`"));
    }
}
