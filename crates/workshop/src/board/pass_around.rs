//! One device goes round: the check of the case alone, and a way for the trainer to end it.

use boundary_check::ui::{button, element, group};
use boundary_check_core::codes::Round;
use boundary_check_core::text::workshop_keys as keys;
use yew::virtual_dom::VTag;
use yew::{Html, html};

use super::view::ViewContext;
use crate::own::plain;

pub(super) fn pass_around(view: ViewContext) -> Html {
    let mut check = VTag::new("boundary-check");
    let round = if view.state.round == Round::First { "1" } else { "2" };
    let own = view.state.own_case().map(|held| plain(&held.own.to_json(view.instrument)));
    let case = own.as_deref().or_else(|| view.state.case().map(|case| &*case.id)).unwrap_or_default();
    let attributes = [("case", case), ("workshop", &view.state.workshop), ("round", round), ("pass-around", "on")];
    for (name, value) in attributes.into_iter().chain(own.as_ref().map(|_| ("own-cases", "on"))) {
        check.add_attribute(name, value.to_owned());
    }
    html! {
        <section class="pass" data-panel="pass">
            { Html::from(check) }
            { element("p", "hint", &view.plural(keys::PASS_COUNT, "count", view.state.codes.len())) }
            { group("div", "actions", vec![button("end-pass", "", view.workshop_text(keys::PASS_END))]) }
        </section>
    }
}
