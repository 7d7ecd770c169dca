//! The page of a case, `case.html`, on which participants of a workshop answer it.

use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::parts::Parts;
use crate::{files, strip};

const FOLDER: &str = "crates/site/pages/case";
const PAGE: &str = "case.html";
const SCRIPT: &str = "case.js";
const STYLE: &str = "case.css";
/// The place of the list of cases.
const PLACE: &str = "          <!-- @cases -->\n";

/// Writes the page with its script and its style; the check's own scripts have to lie beside it.
pub(crate) fn write(root: &Path, parts: &Parts, folder: &Path) -> Result<()> {
    let html = with_list(&files::read(root, &format!("{FOLDER}/{PAGE}"))?, parts.cases())?;
    parts.words.write(folder, PAGE, &html)?;
    files::save(folder, SCRIPT, parts.script(&format!("{FOLDER}/{SCRIPT}"), false)?)?;
    files::save(folder, STYLE, strip::css(&files::read(root, &format!("styles/{STYLE}"))?))
}

/// A page with the list of cases in its place.
pub(crate) fn with_list(page: &str, cases: &Value) -> Result<String> {
    let Some((before, after)) = page.split_once(PLACE) else { bail!("a page has no line `{}`", PLACE.trim()) };
    Ok([before, &list(cases)?, after].concat())
}

/// A link to each case, in their order; its title is a place to fill.
fn list(cases: &Value) -> Result<String> {
    let ids = cases.get("cases").and_then(Value::as_array).into_iter().flatten();
    let row = |case: &Value| {
        let id = case.get("id").and_then(Value::as_str).context("a case has no id")?;
        Ok(format!("          <li><a href=\"?case={id}\" data-case=\"{id}\">@cases:{id}.title@</a></li>\n"))
    };
    ids.map(row).collect()
}
