//! The result code on the guidance of a case: shown at once, for it carries no name, or passed on with the device.

use boundary_check::app::state::Memory;
use boundary_check::ui::{ViewContext, button, element, group};
use boundary_check_core::codes::{CaseResult, ResultCode, Round};
use boundary_check_core::instrument::Instrument;
use boundary_check_core::scoring::Assessment;
use boundary_check_core::text::fill;
use boundary_check_core::text::workshop_keys as keys;
use yew::{Html, html};

use super::memory;
use super::settings::CaseSettings;
use crate::clipboard::{can_share, clipboard};
use crate::qr_code::qr_code;

/// The section; nothing where there is no workshop.
pub(super) fn section(view: ViewContext, settings: &CaseSettings, assessment: &Assessment, memory: &Memory) -> Html {
    let Some(code) = result_code(view.instrument, settings, assessment, memory) else { return Html::default() };
    let own = |key| settings.texts.get(key);
    let (title, content) = if settings.pass_around {
        let pass = vec![button("pass-on", "primary", own(keys::PASS_ON))];
        let content = vec![element("p", "", own(keys::PASS_LEAD)), group("div", "actions", pass)];
        (own(keys::PASS_TITLE).to_owned(), content)
    } else {
        let content = vec![
            shown(settings, code),
            group("div", "actions", actions(settings, memory)),
            element("p", "hint", own(keys::CODE_LEAD)),
        ];
        let round = view.number(if memory::round(memory) == Round::First { 1 } else { 2 });
        (fill(own(keys::CODE_TITLE), &[("round", &round)]), content)
    };
    html! {
        <section key="code" class="section code">
            { element("h3", "", &title) }
            { for content }
        </section>
    }
}

/// In place of the code: the trainer has answered the case, and takes these answers as its key.
pub(super) fn own_key(settings: &CaseSettings) -> Html {
    let own = |key| settings.texts.get(key);
    let take = vec![button("take-key", "primary", own(keys::OWN_KEY_TAKE))];
    let content = vec![
        element("h3", "", own(keys::OWN_KEY_TITLE)),
        element("p", "", own(keys::OWN_KEY_LEAD)),
        group("div", "actions", take),
    ];
    group("div", "of-case", vec![group("section", "section code", content)])
}

fn actions(settings: &CaseSettings, memory: &Memory) -> Vec<Html> {
    let own = |key| settings.texts.get(key);
    // Whoever presses for the next round too early has a way back.
    let other = match memory::round(memory) {
        Round::First => button("second-round", "", own(keys::CODE_SECOND)),
        Round::Second => button("first-round", "", own(keys::CODE_FIRST)),
    };
    let copy = match clipboard() {
        Some(_) => button("copy-code", "primary", own(keys::CODE_COPY)),
        None => Html::default(),
    };
    let send = if can_share() { button("send-code", "primary", own(keys::CODE_SEND)) } else { Html::default() };
    vec![send, copy, other]
}

/// The code in large letters, and for a camera. A press marks it whole.
fn shown(settings: &CaseSettings, code: ResultCode) -> Html {
    let text = code.to_string();
    html! {
        <div class="shown">
            <p key={&*text} class="letters" data-code="" tabindex="-1">{ text.clone() }</p>
            { qr_code(&text, settings.texts.get(keys::CODE_QR)) }
        </div>
    }
}

/// The code of this person's reading; `None` where there is no workshop. Only a case gets here.
pub(super) fn result_code(
    instrument: &Instrument,
    settings: &CaseSettings,
    assessment: &Assessment,
    memory: &Memory,
) -> Option<ResultCode> {
    let response = CaseResult::of(settings.at, memory::round(memory), instrument, assessment);
    Some(settings.code_format.as_ref()?.encode(&response, memory::salt(memory)))
}
