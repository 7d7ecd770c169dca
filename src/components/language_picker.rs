//! The choice of a language, and who has reviewed its texts.

use yew::{Html, html};

use crate::app::View;
use crate::built_in;
use crate::text::keys;

/// The name of the control.
pub const LANGUAGE: &str = "language";

/// Nothing to choose where there is one language only.
pub fn language_picker(view: View) -> Html {
    let languages = built_in::languages();
    let options = languages.iter().map(|(tag, name)| {
        html! { <option value={*tag} lang={*tag} selected={*tag == view.instance.language}>{ *name }</option> }
    });
    html! {
        <div class="languages">
            if languages.len() > 1 {
                <label for={LANGUAGE}>{ view.text(keys::LANGUAGE_CHOOSE) }</label>
                <select id={LANGUAGE} name={LANGUAGE}>{ for options }</select>
            }
            <p class="hint">{ view.text(keys::REVIEW) }</p>
        </div>
    }
}
