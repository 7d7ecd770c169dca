//! `accessibility.html`: the statement in `docs/accessibility.md` as a page of the site.

use std::path::Path;

use anyhow::{Result, bail};
use minijinja::{Value, context};
use pulldown_cmark::{Options, Parser, html};

use crate::words::PageWords;
use crate::{files, strip};

const STATEMENT: &str = "docs/accessibility.md";
const FRAME: &str = "crates/site/pages/page/accessibility.html";
const PAGE: &str = "accessibility.html";
const STYLE: &str = "accessibility.css";

/// Writes the page with its style.
pub(crate) fn write(root: &Path, folder: &Path, words: &PageWords) -> Result<()> {
    let (frame, statement) = (files::read(root, FRAME)?, files::read(root, STATEMENT)?);
    let Some(title) = statement.lines().find_map(|line| line.strip_prefix("# ")) else {
        bail!("{STATEMENT} has no title")
    };
    let values = context! { title, statement => Value::from_safe_string(to_html(&statement)) };
    files::save(folder, PAGE, words.fill(PAGE, &frame, values)?)?;
    files::save(folder, STYLE, strip::css(&files::read(root, &format!("styles/{STYLE}"))?))
}

/// On a narrow screen the style sheet stands the cells of a row below one another: roles keep the table one then.
fn to_html(markdown: &str) -> String {
    let mut page = String::new();
    html::push_html(&mut page, Parser::new_ext(markdown, Options::ENABLE_TABLES));
    let roles = [
        ("<table>", "<table role=\"table\">"),
        ("<thead>", "<thead role=\"rowgroup\">"),
        ("<tbody>", "<tbody role=\"rowgroup\">"),
        ("<tr>", "<tr role=\"row\">"),
        ("<th>", "<th role=\"columnheader\" scope=\"col\">"),
        ("<td>", "<td role=\"cell\">"),
    ];
    roles.iter().fold(page, |page, (plain, told)| page.replace(plain, told))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_has_heads_and_keeps_its_roles() {
        let page = to_html("# A\n\n| x | y |\n| - | - |\n| `1` | b |\n");
        assert!(page.starts_with("<h1>A</h1>") && page.contains("<table role=\"table\">"), "{page}");
        assert!(page.contains("<th role=\"columnheader\" scope=\"col\">x</th>"), "{page}");
        assert!(page.contains("<td role=\"cell\"><code>1</code></td>"), "{page}");
    }
}
