//! The projector view: the case, the group's picture, the discussion points, one at a time and in large type.

use yew::{Html, html};

use super::picture;
use super::setup::invitation;
use super::state::Slide;
use super::view::View;
use crate::app::{button, element, group, heading, list};
use crate::cases::CaseText;
use crate::text::items;
use crate::text::workshop_keys as keys;

pub(super) fn projector(view: View, slide: Slide) -> Html {
    let Some(case) = view.state.case() else { return Html::default() };
    let text = |text: CaseText| view.own(case.text(text));
    let content = match slide {
        Slide::Case => {
            let mut content: Vec<Html> = vec![heading(text(CaseText::Title))];
            let story = items(text(CaseText::Story)).map(|paragraph| element("p", "", paragraph)).collect();
            let join = view.state.scheme().map(|_| invitation(view)).unwrap_or_default();
            content.push(group("div", "beside", vec![group("div", "story", story), join]));
            content
        }
        Slide::Outcomes | Slide::Levels => {
            let wanted = if slide == Slide::Outcomes { picture::Part::Outcomes } else { picture::Part::Levels };
            let mut content = vec![heading(view.own(keys::PICTURE_TITLE))];
            content.extend(picture::tables(view, &[wanted]));
            content
        }
        Slide::Points => {
            let points = items(text(CaseText::Points)).map(|point| element("li", "", point)).collect();
            vec![heading(view.own(keys::POINTS_TITLE)), list("ol", "points", points)]
        }
    };
    let place = [("step", &*view.number(slide.number())), ("total", &*view.number(Slide::ALL.len()))];
    html! {
        <section class="projector" data-panel="projector" data-slide={slide.number().to_string()}>
            <div class="slide">{ for content }</div>
            <div class="actions">
                { button("slide-back", "", view.own(keys::SLIDE_BACK)) }
                { button("slide-on", "primary", view.own(keys::SLIDE_ON)) }
                { button("full-screen", "", view.own(keys::SLIDE_FULL)) }
                { button("work", "", view.own(keys::SLIDE_CLOSE)) }
                <p class="hint">{ view.filled(keys::SLIDE_PLACE, &place) }{ " " }{ view.own(keys::SLIDE_KEYS) }</p>
            </div>
        </section>
    }
}
