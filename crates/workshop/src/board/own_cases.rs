//! Cases of the trainer's own: writing one, answering it for its key, and keeping it.

use boundary_check::ui::ViewContext as CheckContext;
use boundary_check::ui::{button, element, empty_element, group, list, marked, node, paragraph_with_id};
use boundary_check_core::codes::answer_key;
use boundary_check_core::instrument::{OutcomeText, QuestionText};
use boundary_check_core::text::{TextKey, workshop_keys as keys};
use yew::Html;
use yew::virtual_dom::VTag;

use super::state::OwnNote;
use super::view::{ViewContext, labelled};
use crate::own::{Fault, FileFault, MAX_CASES, MAX_TEXT, MAX_TITLE, plain};

/// What stands below the choice of a case: what can be done with those that are there, and the fold to write one.
pub(super) fn own_cases(view: ViewContext) -> Html {
    let kept = if view.state.own.is_empty() { Html::default() } else { group("div", "actions", kept(view)) };
    group("div", "", vec![kept, fold(view)])
}

fn fold(view: ViewContext) -> Html {
    let hint = view.filled(keys::OWN_TEXT_HINT, &[("most", &view.number(MAX_TEXT))]);
    let content = vec![
        view.element("summary", "", keys::OWN_TITLE),
        view.element("p", "", keys::OWN_LEAD),
        labelled("own-title", view.workshop_text(keys::OWN_NAME), title(view)),
        labelled("own-text", view.workshop_text(keys::OWN_TEXT), text(view)),
        paragraph_with_id("own-hint", "hint", &hint),
        group("div", "actions", vec![button("own-answer", "", view.workshop_text(keys::OWN_ANSWER))]),
        said(view),
        file(view),
    ];
    // Open as long as there is something to read in it; else it is as the trainer has left it.
    let is_open = view.state.own_note.is_some() || view.state.draft.title.len() + view.state.draft.text.len() > 0;
    let attributes: &[(&'static str, &str)] =
        if is_open { &[("class", "own"), ("open", "")] } else { &[("class", "own")] };
    node("details", "own", attributes, content)
}

fn title(view: ViewContext) -> VTag {
    let mut field = empty_element("input", "text");
    for (name, value) in [("name", "own-title"), ("autocomplete", "off"), ("dir", "auto")] {
        field.add_attribute(name, value);
    }
    field.add_attribute("maxlength", MAX_TITLE.to_string());
    field.set_value(view.state.draft.title.clone());
    field
}

fn text(view: ViewContext) -> VTag {
    let mut field = empty_element("textarea", "text");
    let attributes = [("name", "own-text"), ("rows", "8"), ("autocomplete", "off"), ("dir", "auto")];
    for (name, value) in attributes.into_iter().chain([("aria-describedby", "own-hint")]) {
        field.add_attribute(name, value);
    }
    field.add_attribute("maxlength", MAX_TEXT.to_string());
    field.set_value(view.state.draft.text.clone());
    field
}

/// What came of the last try; always there, so that it is announced.
fn said(view: ViewContext) -> Html {
    let words = view.state.own_note.as_ref().map(|note| self::note(view, note)).unwrap_or_default();
    node("p", "said", &[("role", "status"), ("class", "said")], vec![element("span", "", &words)])
}

fn file(view: ViewContext) -> Html {
    let mut file = empty_element("input", "text");
    for (name, value) in [("type", "file"), ("accept", ".json,application/json")] {
        file.add_attribute(name, value);
    }
    labelled("own-file", view.workshop_text(keys::OWN_FILE), file)
}

/// What can be done with those that are there.
fn kept(view: ViewContext) -> Vec<Html> {
    let mut actions = vec![button("save-cases", "", view.workshop_text(keys::OWN_SAVE))];
    if view.state.own_case().is_some() {
        actions.push(button("print-case", "", view.workshop_text(keys::OWN_PRINT)));
        actions.push(button("own-change", "", view.workshop_text(keys::OWN_CHANGE)));
        // Its codes would be nobody's.
        if !view.state.has_codes_of_case() {
            actions.push(button("own-remove", "", view.workshop_text(keys::OWN_REMOVE)));
        }
    }
    actions
}

fn note(view: ViewContext, note: &OwnNote) -> String {
    match note {
        OwnNote::Fault(fault) => self::fault(view, fault),
        OwnNote::File(FileFault::Form) => view.workshop_text(keys::OWN_NO_FILE).to_owned(),
        OwnNote::File(FileFault::TooMany) | OwnNote::Full => {
            view.filled(keys::OWN_FULL, &[("most", &view.number(MAX_CASES))])
        }
        OwnNote::File(FileFault::Case(number, fault)) => {
            let place = [("number", &*view.number(*number)), ("what", &*self::fault(view, fault))];
            view.filled(keys::OWN_AT, &place)
        }
        OwnNote::Held(count) => view.plural(keys::OWN_HELD, "count", *count),
    }
}

fn fault(view: ViewContext, fault: &Fault) -> String {
    let most = |key: TextKey, most: usize| view.filled(key, &[("most", &view.number(most))]);
    match fault {
        Fault::Damaged | Fault::Refused => view.workshop_text(keys::OWN_DAMAGED).to_owned(),
        Fault::Edition => view.workshop_text(keys::OWN_EDITION).to_owned(),
        Fault::Title => most(keys::OWN_BAD_TITLE, MAX_TITLE),
        Fault::Text => most(keys::OWN_BAD_TEXT, MAX_TEXT),
        Fault::Key(id) => {
            let question = view.instrument.questions.iter().find(|question| question.id == *id);
            let words = question.map_or(&**id, |it| view.texts.get(it.text(QuestionText::Text)));
            view.filled(keys::OWN_BAD_KEY, &[("question", words)])
        }
    }
}

/// The check of what was written, to be answered for its key.
pub(super) fn author(view: ViewContext) -> Html {
    let mut check = VTag::new("boundary-check");
    let case = plain(&view.state.draft.to_json(view.instrument));
    // No answer to it is kept: it is the trainer's own, and the next person finds a clean start.
    for (name, value) in [("case", &*case), ("own-cases", "on"), ("pass-around", "on")] {
        check.add_attribute(name, value.to_owned());
    }
    let content = vec![
        Html::from(check),
        group("div", "actions", vec![button("own-back", "", view.workshop_text(keys::OWN_BACK))]),
    ];
    node("section", "author", &[("class", "pass"), ("data-panel", "author")], content)
}

/// The case that shows with its whole key, for paper; on the screen it stands elsewhere.
pub(super) fn printed(view: ViewContext) -> Html {
    let Some(held) = view.state.own_case() else { return Html::default() };
    let written = &held.own.written;
    let outcome = view.instrument.outcomes.get(usize::from(held.own.case.outcome));
    let title = outcome.map_or("", |outcome| view.texts.get(outcome.text(OutcomeText::Title)));
    let key = answer_key(view.instrument, &held.own.case);
    let check = CheckContext::new(view.instrument, view.texts, &key, view.locale());
    let answered = view.instrument.questions.iter().enumerate().filter_map(|(at, question)| {
        let line = [check.question(question), " ", check.answer(question, key.get(at)?)].concat();
        Some(marked("question", &question.id, element("li", "", &line)))
    });
    let mut story = empty_element("div", "story");
    story.add_attribute("dir", "auto");
    story.add_children(written.paragraphs().map(|paragraph| element("p", "", paragraph)).collect::<Vec<_>>());
    let content = vec![
        element("h2", "", &written.title),
        view.element("p", "", keys::OWN_BY),
        story.into(),
        element("p", "", &view.filled(keys::BOARD_KEY_OUTCOME, &[("outcome", title)])),
        list("ul", "answers", answered.collect()),
    ];
    group("div", "own-sheet", content)
}
