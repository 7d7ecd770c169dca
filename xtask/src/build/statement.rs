//! `accessibility.html`: the statement in `docs/accessibility.md` as a page of the site.

use std::path::Path;

use anyhow::{Result, bail};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html};

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

/// A wide table scrolls in a box of its own, which the keyboard reaches: the page itself never scrolls sideways.
fn to_html(markdown: &str) -> String {
    let events = Parser::new_ext(markdown, Options::ENABLE_TABLES).flat_map(|event| match event {
        Event::Start(Tag::Table(_)) => vec![Event::Html(OPEN.into()), event],
        Event::End(TagEnd::Table) => vec![event, Event::Html("</div>\n".into())],
        other => vec![other],
    });
    let mut page = String::new();
    html::push_html(&mut page, events);
    page.replace("<th>", "<th scope=\"col\">")
}

const OPEN: &str = "<div class=\"table\" role=\"region\" aria-label=\"Table\" tabindex=\"0\">\n";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_stands_in_a_box_and_has_heads() {
        let page = to_html("# A\n\n| x | y |\n| - | - |\n| `1` | <b> |\n");
        assert!(page.starts_with("<h1>A</h1>") && page.contains("tabindex=\"0\">\n<table>"), "{page}");
        assert!(page.contains("<th scope=\"col\">x</th>") && page.contains("</table>\n</div>"), "{page}");
    }
}
