//! Naming the workshop and choosing the case: then there is a link for the participants, and its QR code.

use boundary_check::ui::{button, element, empty_element, group};
use boundary_check_content as built_in;
use boundary_check_core::cases::CaseText;
use boundary_check_core::codes::{MAX_NAME_LENGTH, Round};
use boundary_check_core::text::workshop_keys as keys;
use yew::{Html, html};

use super::own_cases::own_cases;
use super::view::{ViewContext, labelled, section};
use crate::address::{self, encoded};
use crate::own::PACKED;
use crate::qr_code::qr_code;

/// What a link says where participants are to see the key before the discussion.
const SHOWS_ANSWER_KEY: &str = "&key=shown";
/// Of a longer link, the fields of a QR code are finer than a phone sees from a chair.
const LONGEST_IN_A_PICTURE: usize = 1_000;

pub(super) fn workshop_setup(view: ViewContext) -> Html {
    let link = if view.state.code_format().is_some() {
        group("div", "", vec![rounds(view), share_answer_key(view), invitation(view), bookmark(view)])
    } else {
        view.element("p", "hint", keys::BOARD_NAMELESS)
    };
    section(view, "setup", keys::BOARD_SETUP, vec![name(view), case(view), own_cases(view), link])
}

fn name(view: ViewContext) -> Html {
    let mut input = empty_element("input", "text");
    for (name, value) in [("name", "workshop"), ("autocomplete", "off")] {
        input.add_attribute(name, value);
    }
    input.add_attribute("maxlength", MAX_NAME_LENGTH.to_string());
    input.set_value(view.state.workshop.clone());
    let fixed = !view.state.codes.is_empty();
    if fixed {
        input.add_attribute("readonly", "");
    }
    input.add_attribute("aria-describedby", "workshop-hint");
    let field = labelled("workshop", view.workshop_text(keys::BOARD_NAME), input);
    let hint = view.workshop_text(if fixed { keys::BOARD_NAME_FIXED } else { keys::BOARD_NAME_HINT });
    html! { <>{ field }<p class="hint" id="workshop-hint">{ element("span", "", hint) }</p></> }
}

fn case(view: ViewContext) -> Html {
    let mut select = empty_element("select", "text");
    select.add_attribute("name", "case");
    let built = built_in::cases().iter().map(|case| (&*case.id, view.workshop_text(case.text(CaseText::Title))));
    let own = view.state.own.iter().map(|held| (&*held.own.case.id, &*held.own.written.title));
    for (at, (id, title)) in built.chain(own).enumerate() {
        let mut option = empty_element("option", "");
        option.add_attribute("value", id.to_owned());
        if at == view.state.case {
            option.add_attribute("selected", "");
        }
        option.key = Some(id.to_owned().into());
        option.add_child(title.to_owned().into());
        select.add_child(option.into());
    }
    labelled("case", view.workshop_text(keys::BOARD_CASE), select)
}

fn rounds(view: ViewContext) -> Html {
    let round = |round: Round, value: &'static str, key| {
        let mut control = empty_element("input", "");
        for (name, value) in [("type", "radio"), ("name", "round"), ("value", value)] {
            control.add_attribute(name, value);
        }
        control.set_checked(view.state.round == round);
        html! { <label class="option">{ Html::from(control) }{ view.element("span", "", key) }</label> }
    };
    html! {
        <fieldset class="question">
            { view.element("legend", "", keys::BOARD_LINK_ROUND) }
            <div class="options short">
                { round(Round::First, "1", keys::ROUND_FIRST) }
                { round(Round::Second, "2", keys::ROUND_SECOND) }
            </div>
        </fieldset>
    }
}

/// Whether participants are shown the key before the discussion: not unless somebody wants it.
fn share_answer_key(view: ViewContext) -> Html {
    let mut control = empty_element("input", "");
    for (name, value) in [("type", "checkbox"), ("name", "share-key")] {
        control.add_attribute(name, value);
    }
    control.set_checked(view.state.shares_answer_key);
    let words = view.element("span", "", keys::BOARD_LINK_KEY);
    html! { <label key="share-key" class="option tick">{ Html::from(control) }{ words }</label> }
}

/// The link for the participants, with its QR code.
pub(super) fn invitation(view: ViewContext) -> Html {
    let link = link(view);
    let copied = match view.copied {
        None => String::new(),
        Some(done) => view.workshop_text(if done { keys::BOARD_COPIED } else { keys::BOARD_NOT_COPIED }).to_owned(),
    };
    html! {
        <div key="invitation" class="invitation">
            { link_qr(view, &link) }
            <div>
                <p><a key={&*link} class="link-text" href={link.clone()} target="_blank" rel="noopener">{ link.clone() }</a></p>
                { group("div", "actions", vec![button("copy", "", view.workshop_text(keys::BOARD_COPY))]) }
                <p class="hint" role="status">{ element("span", "", &copied) }</p>
                { element("p", "hint", view.workshop_text(keys::BOARD_LINK_HINT)) }
            </div>
        </div>
    }
}

/// The link for a camera; a long one is too fine a picture for the phones of a room.
pub(super) fn link_qr(view: ViewContext, link: &str) -> Html {
    if link.len() > LONGEST_IN_A_PICTURE {
        return view.element("p", "hint", keys::OWN_LONG);
    }
    qr_code(link, view.workshop_text(keys::BOARD_LINK_QR))
}

/// The board's own address: with the name, the case and the round, and no code.
fn bookmark(view: ViewContext) -> Html {
    let case = view.state.case().map_or_else(String::new, |case| encoded(&case.id));
    let round = if view.state.round == Round::First { "1" } else { "2" };
    let name: Vec<&str> = view.state.workshop.split_whitespace().collect();
    let link =
        [&address::page(), "#workshop=", &encoded(&name.join(" ")), "&case=", &case, "&round=", round, &own(view, "&")]
            .concat();
    let words = view.element("span", "", keys::BOARD_BOOKMARK);
    html! {
        <p key="bookmark" class="hint"><a key={&*link} class="bookmark" href={link.clone()}>{ words }</a>{ " " }{ view.element("span", "", keys::BOARD_BOOKMARK_HINT) }</p>
    }
}

/// The address at which participants answer the case.
pub(super) fn link(view: ViewContext) -> String {
    link_for(view, view.state.round)
}

/// The address at which participants answer the case in a round.
pub(super) fn link_for(view: ViewContext, round: Round) -> String {
    let case = view.state.case().map_or_else(String::new, |case| encoded(&case.id));
    let round = if round == Round::First { "1" } else { "2" };
    // The spaces around and between words make no difference to the codes.
    let name: Vec<&str> = view.state.workshop.split_whitespace().collect();
    let (page, workshop) = (&view.settings.page, encoded(&name.join(" ")));
    let key = if view.state.shares_answer_key { SHOWS_ANSWER_KEY } else { "" };
    let case = if view.state.own_case().is_some() { String::new() } else { ["case=", &case, "&"].concat() };
    [page, "?", &case, "workshop=", &workshop, "&round=", round, key, &own(view, "#")].concat()
}

/// A case of the trainer's own as a part of a fragment, which no server is sent; nothing for a built-in one.
fn own(view: ViewContext, before: &str) -> String {
    view.state.own_case().map_or_else(String::new, |held| [before, PACKED, &held.packed].concat())
}
