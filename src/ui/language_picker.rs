//! The choice of a language.

use boundary_check_content as built_in;
use boundary_check_core::text::keys;
use yew::{Html, html};

use super::view::ViewContext;

/// The name of the control.
pub const LANGUAGE: &str = "language";

/// `current` is the tag of the language in use. There is nothing to choose where there is one language only.
pub fn language_picker(view: ViewContext, current: &str) -> Html {
    let languages = built_in::languages();
    let options = languages.iter().map(|(tag, name)| {
        html! { <option value={*tag} lang={*tag} selected={*tag == current}>{ *name }</option> }
    });
    html! {
        <div key="languages" class="languages">
            if languages.len() > 1 {
                <label for={LANGUAGE}>{ view.element("span", "", keys::LANGUAGE_CHOOSE) }</label>
                <select id={LANGUAGE} name={LANGUAGE}>{ for options }</select>
            }
        </div>
    }
}
