//! What a trainer reads beforehand: the story, what its key comes to, and the points to talk about. Folded away, for a
//! board may be on the screen.

use boundary_check::ui::{element, group, list};
use boundary_check_core::instrument::OutcomeText;
use boundary_check_core::text::workshop_keys as keys;
use yew::{Html, html};

use super::view::ViewContext;

pub(super) fn trainer_notes(view: ViewContext) -> Html {
    let Some(case) = view.state.case() else { return Html::default() };
    let outcome = view.instrument.outcomes.get(usize::from(case.outcome));
    let title = outcome.map_or("", |outcome| view.texts.get(outcome.text(OutcomeText::Title)));
    html! {
        <details key="prepare" class="prepare">
            <summary>{ view.element("span", "", keys::BOARD_PREPARE) }</summary>
            { group("div", "story", view.story().into_iter().map(|paragraph| element("p", "", paragraph)).collect()) }
            { element("p", "", &view.filled(keys::BOARD_KEY_OUTCOME, &[("outcome", title)])) }
            { for points(view) }
        </details>
    }
}

/// What to talk about; a case of the trainer's own has no such list.
fn points(view: ViewContext) -> Vec<Html> {
    let points: Vec<Html> = view.points().into_iter().map(|point| element("li", "", point)).collect();
    if points.is_empty() {
        return points;
    }
    vec![element("h4", "", view.workshop_text(keys::POINTS_TITLE)), list("ol", "points", points)]
}
