//! What the page around the check is told: in plain words, and the outcome only by consent.

use boundary_check_core::instrument::{Outcome, OutcomeText};
use boundary_check_core::scoring::Assessment;
use boundary_check_core::text::keys;
use yew::Html;
use yew::virtual_dom::VTag;

use crate::app::host::{HostReport, Share};
use crate::app::settings::Settings;
use crate::ui::{ViewContext, element, mark, node, texted};

/// The name of the control by which a therapist agrees that the page is told the outcome.
pub(crate) const CONSENT: &str = "share";

/// What the page was told already, what it would be told, and the control where it asks for the outcome.
pub(super) fn share(view: ViewContext, settings: &Settings, assessment: &Assessment, report: &HostReport) -> Vec<Html> {
    let titled = |outcome: &Outcome| [("outcome", view.text(outcome.text(OutcomeText::Title)))];
    let mut content = vec![view.element("p", "", keys::TOLD_ALWAYS)];
    if report.completion(settings.share) {
        content.push(view.element("p", "", keys::TOLD_COMPLETION));
    }
    if let Some(known) = view.instrument.outcomes.iter().find(|outcome| report.outcome() == Some(&outcome.id)) {
        let done = view.filled(keys::CONSENT_DONE, &titled(known));
        let mut told = texted("p", "private", &done);
        told.add_attribute("tabindex", "-1");
        told.add_attribute("data-told", "");
        content.push(told.into());
    }
    if settings.share == Share::Outcome && report.may_ask() {
        content.push(view.element("p", "", keys::TOLD_OUTCOME));
        content.push(consent(&assessment.outcome.id, &view.filled(keys::CONSENT_ASK, &titled(assessment.outcome))));
    } else if content.len() == 1 {
        content.push(view.element("p", "", keys::TOLD_NOTHING));
    }
    content.push(kept(view, settings, ""));
    content
}

/// Who keeps what the page is told, where the page has said so.
pub(super) fn kept(view: ViewContext, settings: &Settings, class: &'static str) -> Html {
    if settings.share == Share::Nothing || settings.share_with.is_empty() {
        return Html::default();
    }
    element("p", class, &view.filled(keys::START_KEPT, &[("who", &settings.share_with)]))
}

/// The control holds the outcome that its text names: consent is to that and to no other.
fn consent(outcome: &str, text: &str) -> Html {
    let mut control = VTag::new("input");
    control.add_attribute("type", "checkbox");
    control.add_attribute("name", CONSENT);
    mark(&mut control, "", outcome);
    control.set_checked(false);
    let parts = vec![control.into(), element("span", "", text)];
    node("label", "consent", &[("class", "option consent")], parts)
}
