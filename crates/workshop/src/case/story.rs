//! The story of a case: on the start in place of what the plain check says, and again above the questions.

use boundary_check::app::state::Memory;
use boundary_check::ui::{element, empty_element, heading, screen};
use boundary_check_core::codes::Round;
use boundary_check_core::text::{TextKey, fill, workshop_keys as keys};
use yew::{Html, html};

use super::memory;
use super::settings::{CaseSettings, Source};
use crate::own::Fault;

/// The first screen of a case.
pub(super) fn start(settings: &CaseSettings, memory: &Memory) -> Html {
    let own = |key| settings.texts.get(key);
    if let Source::Unreadable(fault) = &settings.source {
        // The style sheet takes the button away that would lead on.
        let why = element("p", "notice unreadable", own(unreadable(fault)));
        return screen("start", "", vec![heading(own(keys::OWN_UNREADABLE)), why]);
    }
    let private = match settings.code_format {
        Some(_) if settings.pass_around => keys::CASE_PRIVATE_PASS,
        Some(_) => keys::CASE_PRIVATE_WORKSHOP,
        None => keys::CASE_PRIVATE,
    };
    let lead = if settings.written().is_some() { keys::OWN_BY } else { keys::CASE_LEAD };
    let mut parts = vec![heading(settings.title()), element("p", "hint by", own(lead))];
    parts.extend(place(settings, memory::round(memory)));
    parts.push(story(settings));
    parts.push(element("p", "", own(keys::CASE_AS)));
    parts.push(element("p", "private", own(private)));
    screen("start", "", parts)
}

/// Which workshop and which round it is, and the story, folded away.
pub(super) fn reminder(settings: &CaseSettings) -> Html {
    html! {
        <>
            { for place(settings, settings.round_now()) }
            { for settings.written().map(|_| element("p", "hint by", settings.texts.get(keys::OWN_BY))) }
            <details key="story" class="again">
                <summary>{ element("span", "", settings.texts.get(keys::CASE_AGAIN)) }</summary>
                { story(settings) }
            </details>
        </>
    }
}

/// Which workshop and which round it is; nothing without one.
fn place(settings: &CaseSettings, round: Round) -> Option<Html> {
    settings.code_format.as_ref()?;
    let own = |key| settings.texts.get(key);
    let name = fill(own(keys::CASE_WORKSHOP), &[("name", &settings.workshop)]);
    Some(html! {
        <p key="workshop" class="workshop">{ element("bdi", "", &name) }{ " · " }{ element("span", "", own(round_key(round))) }</p>
    })
}

fn story(settings: &CaseSettings) -> Html {
    let mut story = empty_element("div", "story");
    if let Some(written) = settings.written() {
        // It may be in another language than the page.
        story.add_attribute("dir", "auto");
        if !written.language.is_empty() {
            story.add_attribute("lang", written.language.clone());
        }
    }
    let paragraphs = settings.paragraphs().into_iter();
    story.add_children(paragraphs.map(|paragraph| element("p", "", paragraph)).collect::<Vec<_>>());
    story.into()
}

/// The key of the text that says why a case cannot be shown.
fn unreadable(fault: &Fault) -> TextKey {
    match fault {
        Fault::Refused => keys::OWN_REFUSED,
        Fault::Edition => keys::OWN_EDITION,
        Fault::Damaged | Fault::Title | Fault::Text | Fault::Key(_) => keys::OWN_DAMAGED,
    }
}

/// The key of a round's name.
fn round_key(round: Round) -> TextKey {
    if round == Round::First { keys::ROUND_FIRST } else { keys::ROUND_SECOND }
}
