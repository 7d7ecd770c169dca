//! Taking codes in: a field for anything that was copied out of a chat, and what came of it.

use boundary_check::ui::{button, element, group, identified, list, tagged};
use boundary_check_core::codes::CodeError;
use boundary_check_core::text::Key;
use boundary_check_core::text::workshop_keys as keys;
use yew::{Html, html};

use super::state::Report;
use super::view::{View, labelled, section};

pub(super) fn collect(view: View) -> Html {
    let mut field = tagged("textarea", "text");
    let attributes = [("name", "codes"), ("rows", "5"), ("autocomplete", "off"), ("spellcheck", "false")];
    for (name, value) in attributes.into_iter().chain([("aria-describedby", "codes-hint")]) {
        field.add_attribute(name, value);
    }
    let content = vec![
        html! { <div><div key={view.state.texts.to_string()}>{ labelled("codes", view.own(keys::BOARD_PASTE), field) }</div></div> },
        identified("codes-hint", "hint", view.own(keys::BOARD_PASTE_HINT)),
        group("div", "actions", vec![button("add", "primary", view.own(keys::BOARD_ADD))]),
        // Always in its place: Yew compares lists from their ends, and would draw the field anew.
        view.state.report.as_ref().map(|report| self::report(view, report)).unwrap_or_default(),
    ];
    section(view, "collect", keys::BOARD_COLLECT, content)
}

fn report(view: View, report: &Report) -> Html {
    let mut content = vec![element("p", "", &said(view, report))];
    if !report.bad.is_empty() {
        content.push(view.element("p", "", keys::BOARD_BAD_LEAD));
        let bad = report.bad.iter();
        let row = |(text, why): &(String, CodeError)| {
            html! { <li>{ element("code", "", &grouped(text)) }{ " " }{ element("span", "", &reason(view, *why)) }</li> }
        };
        content.push(list("ul", "bad", bad.map(row).collect()));
        if let Some(more) = report.bad_count.checked_sub(report.bad.len()).filter(|more| *more > 0) {
            content.push(element("p", "", &view.counted(keys::BOARD_BAD_MORE, "count", more)));
        }
    }
    group("div", "report", content)
}

/// In groups, as codes are written: so it can be looked for in the chat.
fn grouped(text: &str) -> String {
    let groups: Vec<String> =
        text.as_bytes().chunks(4).map(|group| String::from_utf8_lossy(group).into_owned()).collect();
    groups.join("-")
}

/// What came of it in one sentence or several, also to be announced.
pub(super) fn said(view: View, report: &Report) -> String {
    let nothing = report.added + report.known + report.bad_count == 0;
    if nothing {
        return view.own(keys::BOARD_NONE).to_owned();
    }
    let counted = |key: Key, count: usize| view.counted(key, "count", count);
    let mut said = vec![counted(keys::BOARD_ADDED, report.added)];
    let more = [
        (keys::BOARD_KNOWN, report.known),
        (keys::BOARD_ELSEWHERE, report.elsewhere),
        (keys::BOARD_BAD, report.bad_count),
    ];
    said.extend(more.into_iter().filter(|(_, count)| *count > 0).map(|(key, count)| counted(key, count)));
    said.join(" ")
}

fn reason(view: View, why: CodeError) -> String {
    match why {
        CodeError::Length(count) => view.counted(keys::BAD_LENGTH, "count", count),
        CodeError::Character => view.own(keys::BAD_CHARACTER).to_owned(),
        CodeError::Check => view.own(keys::BAD_CHECK).to_owned(),
    }
}
