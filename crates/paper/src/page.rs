//! The page: the choice, and below it the sheets, of which the style sheet shows what is chosen.

use boundary_check_core::text::{fill, keys};

use crate::html::{block, escape, text};
use crate::sources::Paper;
use crate::variant::Variant;
use crate::words::*;
use crate::{case, chooser, form, guide};

/// All of the page. `languages` is a list of links to the others.
pub(crate) fn page(paper: &Paper, languages: &str) -> String {
    let (words, variants) = (&paper.words, Variant::all(paper));
    let home = escape(paper.texts.get(keys::START_TITLE));
    let (title, description) = (escape(words.get(TITLE)), escape(words.get(DESCRIPTION)));
    let intro = text("h1", words.get(TITLE))
        + &text("p.lead", words.get(LEAD))
        + &text("p.hint", &paper.review)
        + &text("p.old", words.get(OLD_BROWSER));
    let main = block(
        "main",
        &(block("div.intro", &(intro + &chooser::chooser(paper, &variants))) + &sheets(paper, &variants)),
    );
    let languages = navigation(paper, languages);
    format!(
        r#"<!DOCTYPE html>
<html lang="{}" dir="{}">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>{title} – {home}</title>
<meta name="description" content="{description}"/>
<meta name="referrer" content="no-referrer"/>
<link rel="icon" href="favicon.svg" type="image/svg+xml"/>
<link rel="stylesheet" href="tokens.css"/>
<link rel="stylesheet" href="page.css"/>
<link rel="stylesheet" href="paper.css"/>
<script type="module" src="paper.js"></script>
</head>
<body>
<header><a class="home" href="./"><img src="favicon.svg" alt=""/>{home}</a></header>
{languages}{main}</body>
</html>
"#,
        escape(&paper.language),
        escape(&paper.direction),
    )
}

/// The links to the other languages, by the name that the check's picker has.
fn navigation(paper: &Paper, links: &str) -> String {
    if links.is_empty() {
        return String::new();
    }
    let label = escape(paper.texts.get(keys::LANGUAGE_CHOOSE));
    format!(
        "<nav class=\"languages\" aria-labelledby=\"languages\"><p id=\"languages\">{label}</p><ul>{links}</ul></nav>\n"
    )
}

/// A sheet; on paper it says where it comes from, and by which rules it goes.
fn sheet(paper: &Paper, class: &str, inside: &str) -> String {
    let version = paper.instrument.version.to_string();
    let values = [("version", &*version), ("hash", &paper.instrument.hash)];
    let version = fill(paper.texts.get(keys::RECORD_VERSION), &values);
    let brand = text("p.brand", &[paper.texts.get(keys::START_TITLE), " · ", &version].concat());
    block(&format!("section.sheet.{class}"), &(brand + inside))
}

fn sheets(paper: &Paper, variants: &[Variant<'_>]) -> String {
    let mut sheets = String::new();
    let of = |at| variants.iter().find(|it| it.option == at);
    for each in &paper.cases {
        if let Some(variant) = of(paper.option_of(each)) {
            sheets += &sheet(paper, &format!("form.case.of.of-{}", each.id), &case::told(variant, each));
        }
    }
    for variant in variants {
        let class = variant.class();
        sheets += &sheet(paper, &format!("form.for.for-{class}"), &form::form(variant));
        sheets += &sheet(paper, &format!("guide.for.for-{class}"), &guide::guide(variant));
    }
    for each in &paper.cases {
        if let Some(variant) = of(paper.option_of(each)) {
            sheets += &sheet(paper, &format!("key.of.of-{}", each.id), &case::key(variant, each));
        }
    }
    sheets
}

/// The lines of the style sheet that know the cases and the variants.
pub(crate) fn style(paper: &Paper) -> String {
    let variants = Variant::all(paper);
    let variants =
        variants.iter().map(|it| (format!(".{}", chooser::mark(it.class())), format!(".for-{}", it.class())));
    let cases = paper.cases.iter().map(|it| (format!("[value=\"{}\"]", it.id), format!(".of-{}", it.id)));
    let lines = variants
        .chain(cases)
        .map(|(control, shown)| format!(":root:has({control}:checked) {shown} {{ display: block; }}\n"));
    lines.collect()
}
