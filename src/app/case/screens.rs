//! The story of a case: on the start in place of what the plain check says, and again above the questions.

use yew::{Html, html};

use super::{Run, Setting};
use crate::app::view::{View, button, element, heading, screen, tagged};
use crate::cases::CaseText;
use crate::components::language_picker;
use crate::text::workshop_keys as keys;
use crate::text::{fill, items};

/// The first screen of a case; `None` for the plain check.
pub(in crate::app) fn start(view: View, run: &Run) -> Option<Html> {
    let setting = view.instance.case.0.as_ref()?;
    let own = |key| setting.texts.get(key);
    let private = match setting.scheme {
        Some(_) if setting.pass_around => keys::CASE_PRIVATE_PASS,
        Some(_) => keys::CASE_PRIVATE_WORKSHOP,
        None => keys::CASE_PRIVATE,
    };
    let mut parts = vec![heading(own(setting.case.text(CaseText::Title))), element("p", "hint", own(keys::CASE_LEAD))];
    if setting.scheme.is_some() {
        let name = fill(own(keys::CASE_WORKSHOP), &[("name", &setting.workshop)]);
        parts.push(html! {
            <p class="workshop"><bdi>{ name }</bdi>{ " · " }{ own(super::round_key(run.round)) }</p>
        });
    }
    parts.push(story(setting));
    parts.push(element("p", "", own(keys::CASE_AS)));
    parts.push(element("p", "private", own(private)));
    parts.push(button("begin", "primary", view.text(crate::text::keys::START_BEGIN)));
    parts.push(language_picker(view));
    Some(screen("start", None, parts))
}

/// The story, folded away; nothing for the plain check.
pub(in crate::app) fn reminder(view: View) -> Html {
    let Some(setting) = &view.instance.case.0 else { return Html::default() };
    html! {
        <details class="again">
            <summary>{ setting.texts.get(keys::CASE_AGAIN) }</summary>
            { story(setting) }
        </details>
    }
}

fn story(setting: &Setting) -> Html {
    let mut story = tagged("div", "story");
    let paragraphs = items(setting.texts.get(setting.case.text(CaseText::Story)));
    story.add_children(paragraphs.map(|paragraph| element("p", "", paragraph)).collect::<Vec<_>>());
    story.into()
}
