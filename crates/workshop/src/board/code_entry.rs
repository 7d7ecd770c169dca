//! Taking codes in: a field for anything that was copied out of a chat, and what came of it.

use boundary_check::ui::{button, element, empty_element, group, list, paragraph_with_id};
use boundary_check_core::codes::ResultCodeError;
use boundary_check_core::text::TextKey;
use boundary_check_core::text::workshop_keys as keys;
use yew::{Html, html};

use super::state::{Camera, ImportReport};
use super::view::{ViewContext, labelled, section};
use crate::qr_code::qr_code;

/// More codes than this fit into no picture that a camera reads: then there is the file.
const MOST_IN_A_PICTURE: usize = 150;

pub(super) fn code_entry(view: ViewContext) -> Html {
    let mut field = empty_element("textarea", "text");
    let attributes = [("name", "codes"), ("rows", "5"), ("autocomplete", "off"), ("spellcheck", "false")];
    for (name, value) in attributes.into_iter().chain([("aria-describedby", "codes-hint")]) {
        field.add_attribute(name, value);
    }
    let content = vec![
        html! { <div><div key={view.state.texts.to_string()}>{ labelled("codes", view.workshop_text(keys::BOARD_PASTE), field) }</div></div> },
        paragraph_with_id("codes-hint", "hint", view.workshop_text(keys::BOARD_PASTE_HINT)),
        group(
            "div",
            "actions",
            vec![button("add", "primary", view.workshop_text(keys::BOARD_ADD)), camera_switch(view)],
        ),
        camera(view),
        files(view),
        // Always in its place: Yew compares lists from their ends, and would draw the field anew.
        view.state.report.as_ref().map(|report| self::report(view, report)).unwrap_or_default(),
    ];
    section(view, "collect", keys::BOARD_COLLECT, content)
}

fn camera_switch(view: ViewContext) -> Html {
    match view.state.camera {
        Camera::On => Html::default(),
        _ => button("camera", "", view.workshop_text(keys::CAMERA_ON)),
    }
}

/// The camera's picture, which the board's script puts in its place, and how many codes there are by now.
fn camera(view: ViewContext) -> Html {
    let why = match view.state.camera {
        Camera::Off => return Html::default(),
        Camera::Refused => Some(keys::CAMERA_REFUSED),
        Camera::Missing => Some(keys::CAMERA_MISSING),
        Camera::On => None,
    };
    if let Some(why) = why {
        return html! { <p key="camera-why" class="notice">{ view.element("span", "", why) }</p> };
    }
    let count = view.plural(keys::SLIDE_COUNT, "count", view.state.codes.len());
    html! {
        <div key="camera" class="camera">
            <div key="picture" data-camera=""></div>
            <div key="beside">
                <p class="so-far">{ "✓ " }{ element("span", "", &count) }</p>
                { view.element("p", "hint", keys::CAMERA_HINT) }
                { group("div", "actions", vec![button("camera-off", "primary", view.workshop_text(keys::CAMERA_OFF))]) }
            </div>
        </div>
    }
}

/// Codes from a file, and to another device: in one picture for its camera, or as a file.
fn files(view: ViewContext) -> Html {
    let mut file = empty_element("input", "text");
    for (name, value) in [("type", "file"), ("multiple", ""), ("accept", ".txt,.csv,text/*")] {
        file.add_attribute(name, value);
    }
    let mut content = vec![labelled("file", view.workshop_text(keys::FILES_CHOOSE), file)];
    if !view.state.codes.is_empty() {
        content.push(view.element("p", "", keys::FILES_HAND_ON));
        if view.state.codes.len() <= MOST_IN_A_PICTURE {
            content.push(qr_code(&view.state.all_codes(), view.workshop_text(keys::FILES_QR)));
        }
        content.push(group("div", "actions", vec![button("save-codes", "", view.workshop_text(keys::FILES_SAVE))]));
    }
    html! {
        <details key="files" class="files">
            <summary>{ view.element("span", "", keys::FILES_TITLE) }</summary>
            { for content }
        </details>
    }
}

fn report(view: ViewContext, report: &ImportReport) -> Html {
    let mut content = vec![element("p", "", &summary(view, report))];
    if !report.rejected.is_empty() {
        content.push(view.element("p", "", keys::BOARD_BAD_LEAD));
        let bad = report.rejected.iter();
        let row = |(text, why): &(String, ResultCodeError)| {
            html! { <li>{ element("code", "", &grouped(text)) }{ " " }{ element("span", "", &reason(view, *why)) }</li> }
        };
        content.push(list("ul", "bad", bad.map(row).collect()));
        if let Some(more) = report.rejected_count.checked_sub(report.rejected.len()).filter(|more| *more > 0) {
            content.push(element("p", "", &view.plural(keys::BOARD_BAD_MORE, "count", more)));
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
pub(super) fn summary(view: ViewContext, report: &ImportReport) -> String {
    let nothing = report.added + report.known + report.foreign + report.rejected_count == 0;
    let renamed = report.renamed.as_ref().map(|name| view.filled(keys::BOARD_RENAMED, &[("name", name)]));
    if nothing && renamed.is_none() {
        return view.workshop_text(keys::BOARD_NONE).to_owned();
    }
    let counted = |key: TextKey, count: usize| view.plural(key, "count", count);
    let mut said: Vec<String> = renamed.into_iter().collect();
    if !nothing {
        said.push(counted(keys::BOARD_ADDED, report.added));
    }
    let more = [
        (keys::BOARD_KNOWN, report.known),
        (keys::BOARD_ELSEWHERE, report.elsewhere),
        (keys::BOARD_FOREIGN, report.foreign),
        (keys::BOARD_BAD, report.rejected_count),
    ];
    said.extend(more.into_iter().filter(|(_, count)| *count > 0).map(|(key, count)| counted(key, count)));
    said.join(" ")
}

fn reason(view: ViewContext, why: ResultCodeError) -> String {
    match why {
        ResultCodeError::Length(count) => view.plural(keys::BAD_LENGTH, "count", count),
        ResultCodeError::Character => view.workshop_text(keys::BAD_CHARACTER).to_owned(),
        ResultCodeError::Checksum => view.workshop_text(keys::BAD_CHECKSUM).to_owned(),
        ResultCodeError::Version => view.workshop_text(keys::BAD_VERSION).to_owned(),
    }
}
