//! The choice of what goes on paper, by the browser's own controls: the style sheet looks which are checked.

use boundary_check_core::cases::CaseText;
use boundary_check_core::text::workshop_keys as keys;

use crate::html::{block, escape, text};
use crate::sources::Paper;
use crate::variant::Variant;
use crate::words::*;

/// What can be printed, and whether it is without being asked for.
const PARTS: [(&str, Word, bool); 3] =
    [("form", SHOW_FORM, true), ("guide", SHOW_GUIDE, true), ("key", SHOW_KEY, false)];

/// The form with both choices.
pub(crate) fn chooser(paper: &Paper, variants: &[Variant<'_>]) -> String {
    let words = &paper.words;
    let mut cases = radio("none", &empty("everybody"), words.get(NO_CASE), true);
    // Shorter ones, with what can be asked about such a person: one sheet.
    for variant in variants.iter().filter(|it| it.option.is_some()) {
        let label = words.say(EMPTY_FOR, &[("who", variant.who())]);
        cases += &radio(variant.class(), &empty(variant.class()), &label, false);
    }
    for case in &paper.cases {
        let variant = variants.iter().find(|it| it.option == paper.option_of(case));
        cases += &radio(
            &case.id,
            &mark(variant.map_or("everybody", Variant::class)),
            paper.stories.get(case.text(CaseText::Title)),
            false,
        );
    }
    let parts = PARTS.map(|(name, label, checked)| control("checkbox", "part", name, "", words.get(label), checked));
    let cases = text("legend", words.get(CHOOSE_CASE)) + &block("div.options", &cases);
    let parts = text("legend", words.get(CHOOSE_PARTS)) + &block("div.options", &parts.concat());
    format!(
        "<form autocomplete=\"off\">\n{}{}{}</form>\n",
        block("fieldset", &cases),
        block("fieldset", &(parts + &text("p.hint.needs-case", words.get(KEY_NEEDS_CASE)))),
        block("div.print", &(text("p", words.get(PRINT)) + &button(paper.stories.get(keys::BOARD_PRINT))))
    )
}

/// Prints, where scripts run: one of them shows it.
fn button(label: &str) -> String {
    format!("<button type=\"button\" hidden=\"\">{}</button>\n", escape(label))
}

/// The marks of a control that chooses an empty form.
fn empty(variant: &str) -> String {
    [&mark(variant), " empty"].concat()
}

/// The mark of a control that chooses a variant.
pub(crate) fn mark(variant: &str) -> String {
    format!("as-{variant}")
}

fn radio(id: &str, marks: &str, label: &str, checked: bool) -> String {
    control("radio", "case", id, marks, label, checked)
}

fn control(kind: &str, name: &str, value: &str, class: &str, label: &str, checked: bool) -> String {
    let checked = if checked { " checked=\"\"" } else { "" };
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    let label = escape(label);
    format!(
        "<label><input type=\"{kind}\" name=\"{name}\" value=\"{value}\" id=\"{name}-{value}\"{class}{checked}/> <span>{label}</span></label>\n"
    )
}
