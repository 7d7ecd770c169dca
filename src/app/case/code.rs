//! The result code on the guidance of a case: shown on request, or passed on with the device.

use yew::{Html, html};

use super::{Run, Setting};
use crate::app::view::{View, button, element, group};
use crate::components::qr;
use crate::scoring::Assessment;
use crate::text::fill;
use crate::text::workshop_keys as keys;
use crate::workshop::{Response, ResultCode, Round};

/// The section; nothing where there is no workshop.
pub(super) fn section(view: View, setting: &Setting, assessment: &Assessment, run: &Run) -> Html {
    let Some(code) = code(view.instrument, setting, assessment, run) else { return Html::default() };
    let own = |key| setting.texts.get(key);
    let (title, content) = if setting.pass_around {
        let pass = vec![button("pass-on", "primary", own(keys::PASS_ON))];
        let content = vec![element("p", "", own(keys::PASS_LEAD)), group("div", "actions", pass)];
        (own(keys::PASS_TITLE).to_owned(), content)
    } else {
        let mut content = vec![element("p", "", own(keys::CODE_LEAD))];
        content.push(if run.shown { shown(setting, code) } else { Html::default() });
        content.push(group("div", "actions", actions(setting, run)));
        let round = view.number(if run.round == Round::First { 1 } else { 2 });
        (fill(own(keys::CODE_TITLE), &[("round", &round)]), content)
    };
    html! {
        <section class="section code" data-section="result-code">
            { element("h3", "", &title) }
            { for content }
        </section>
    }
}

fn actions(setting: &Setting, run: &Run) -> Vec<Html> {
    let own = |key| setting.texts.get(key);
    // The next round comes after the code of this one: whoever presses it early has a way back.
    let other = match run.round {
        Round::First if run.shown => button("second-round", "", own(keys::CODE_SECOND)),
        Round::First => Html::default(),
        Round::Second => button("first-round", "", own(keys::CODE_FIRST)),
    };
    let first = match run.shown {
        false => button("show-code", "primary", own(keys::CODE_SHOW)),
        true if super::act::clipboard().is_some() => button("copy-code", "", own(keys::CODE_COPY)),
        true => Html::default(),
    };
    vec![first, other]
}

/// The code in large letters, and for a camera. A press marks it whole.
fn shown(setting: &Setting, code: ResultCode) -> Html {
    let text = code.to_string();
    html! {
        <div class="shown">
            <p class="letters" data-code="" tabindex="-1">{ text.clone() }</p>
            { qr(&text, setting.texts.get(keys::CODE_QR)) }
        </div>
    }
}

/// The code of this person's reading; `None` where there is no workshop. Only a case gets here.
pub(super) fn code(
    instrument: &crate::instrument::Instrument,
    setting: &Setting,
    assessment: &Assessment,
    run: &Run,
) -> Option<ResultCode> {
    let response = Response::of(setting.at, run.round, instrument, assessment);
    Some(setting.scheme.as_ref()?.write(&response, run.random()))
}
