//! What a trainer reads beforehand: the story, what its key comes to, and the points to talk about. Folded away, for a
//! board may be on the screen.

use yew::{Html, html};

use super::view::View;
use crate::app::{element, group, list};
use crate::cases::CaseText;
use crate::instrument::OutcomeText;
use crate::text::items;
use crate::text::workshop_keys as keys;

pub(super) fn prepare(view: View) -> Html {
    let Some(case) = view.state.case() else { return Html::default() };
    let text = |text: CaseText| items(view.own(case.text(text)));
    let outcome = view.instrument.outcomes.get(usize::from(case.outcome));
    let title = outcome.map_or("", |outcome| view.texts.get(outcome.text(OutcomeText::Title)));
    html! {
        <details class="prepare" data-section="prepare">
            <summary>{ view.own(keys::BOARD_PREPARE) }</summary>
            { group("div", "story", text(CaseText::Story).map(|paragraph| element("p", "", paragraph)).collect()) }
            { element("p", "", &view.filled(keys::BOARD_KEY_OUTCOME, &[("outcome", title)])) }
            { element("h4", "", view.own(keys::POINTS_TITLE)) }
            { list("ol", "points", text(CaseText::Points).map(|point| element("li", "", point)).collect()) }
        </details>
    }
}
