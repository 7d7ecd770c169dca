//! What the page around the check is told: in plain words, and the outcome only by consent.

use yew::virtual_dom::VTag;
use yew::{Html, html};

use super::Share;
use super::view::{View, element};
use crate::instrument::OutcomeText;
use crate::scoring::Assessment;
use crate::text::keys;

/// The name of the control by which a therapist agrees that the page is told the outcome.
pub(super) const CONSENT: &str = "share";

/// The sentences about it, and the control where the page asks for the outcome; `agreed` once it was told.
pub(super) fn share(view: View, assessment: &Assessment, agreed: bool) -> Vec<Html> {
    let share = view.instance.share;
    let mut content =
        vec![view.element("p", "", keys::TOLD_ALWAYS), view.element("p", "", keys::TOLD_NOTHING.plus(share as u16))];
    if share == Share::Outcome {
        let outcome = [("outcome", view.text(assessment.outcome.text(OutcomeText::Title)))];
        content.push(if agreed {
            element("p", "private", &view.filled(keys::CONSENT_DONE, &outcome))
        } else {
            consent(&view.filled(keys::CONSENT_ASK, &outcome))
        });
    }
    content
}

fn consent(text: &str) -> Html {
    let mut control = VTag::new("input");
    control.add_attribute("type", "checkbox");
    control.add_attribute("name", CONSENT);
    control.set_checked(false);
    html! { <label class="option consent">{ Html::from(control) }<span>{ text }</span></label> }
}
