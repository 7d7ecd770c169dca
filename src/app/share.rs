//! What the page around the check is told: in plain words, and the outcome only by consent.

use yew::virtual_dom::VTag;
use yew::{Html, html};

use super::Share;
use super::tell::Told;
use super::view::View;
use crate::instrument::{Outcome, OutcomeText};
use crate::scoring::Assessment;
use crate::text::keys;

/// The name of the control by which a therapist agrees that the page is told the outcome.
pub(super) const CONSENT: &str = "share";

/// What the page was told already, what it would be told, and the control where it asks for the outcome.
pub(super) fn share(view: View, assessment: &Assessment, told: &Told) -> Vec<Html> {
    let share = view.instance.share;
    let titled = |outcome: &Outcome| [("outcome", view.text(outcome.text(OutcomeText::Title)))];
    let mut content = vec![view.element("p", "", keys::TOLD_ALWAYS)];
    if told.completion() {
        content.push(view.element("p", "", keys::TOLD_COMPLETION));
    }
    if let Some(known) = view.instrument.outcomes.iter().find(|outcome| told.outcome() == Some(&outcome.id)) {
        let done = view.filled(keys::CONSENT_DONE, &titled(known));
        content.push(html! { <p class="private" tabindex="-1" data-told="">{ done }</p> });
    }
    if share == Share::Outcome && told.may_ask() {
        content.push(view.element("p", "", keys::TOLD_OUTCOME));
        content.push(consent(&assessment.outcome.id, &view.filled(keys::CONSENT_ASK, &titled(assessment.outcome))));
    } else if content.len() == 1 {
        content.push(view.element("p", "", keys::TOLD_NOTHING));
    }
    content
}

/// The control holds the outcome that its text names: consent is to that and to no other.
fn consent(outcome: &str, text: &str) -> Html {
    let mut control = VTag::new("input");
    control.add_attribute("type", "checkbox");
    control.add_attribute("name", CONSENT);
    control.add_attribute("value", outcome.to_owned());
    control.set_checked(false);
    html! { <label class="option consent">{ Html::from(control) }<span>{ text }</span></label> }
}
