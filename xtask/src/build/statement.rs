//! `accessibility.html`: the statement in `docs/accessibility.md` as a page of the site.

use std::path::Path;

use anyhow::{Result, bail};
use pulldown_cmark::{Options, Parser, html};

use super::{files, strip};

const STATEMENT: &str = "docs/accessibility.md";
const FRAME: &str = "src/page/accessibility.html";
const PAGE: &str = "accessibility.html";
const STYLE: &str = "accessibility.css";
const PLACE: &str = "<!-- @statement -->";

/// Writes the page with its style.
pub(super) fn write(root: &Path, folder: &Path) -> Result<()> {
    let frame = files::read(root, FRAME)?;
    let Some((before, after)) = frame.split_once(PLACE) else { bail!("{FRAME} has no line `{PLACE}`") };
    let statement = to_html(&files::read(root, STATEMENT)?);
    files::save(folder, PAGE, [before, &statement, after].concat())?;
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
