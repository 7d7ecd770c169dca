//! `accessibility.html` and `evidence.html`: what `docs/accessibility.md` and `docs/evidence.md` state, as pages of the site.

use std::path::Path;

use anyhow::{Result, bail};
use minijinja::{Value, context};
use pulldown_cmark::{Options, Parser, html};

use crate::words::PageWords;
use crate::{files, strip};

/// By their names in `docs` and in the site.
const STATEMENTS: [&str; 2] = ["accessibility", "evidence"];
const FRAME: &str = "crates/site/pages/page/accessibility.html";
const STYLE: &str = "accessibility.css";

/// Writes the pages with their style.
pub(crate) fn write(root: &Path, folder: &Path, words: &PageWords) -> Result<()> {
    let frame = files::read(root, FRAME)?;
    for name in STATEMENTS {
        let (source, page) = (format!("docs/{name}.md"), format!("{name}.html"));
        let statement = files::read(root, &source)?;
        let Some(title) = statement.lines().find_map(|line| line.strip_prefix("# ")) else {
            bail!("{source} has no title")
        };
        let values = context! { title, statement => Value::from_safe_string(to_html(&statement)) };
        files::save(folder, &page, words.fill(&page, &frame, values)?)?;
    }
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
