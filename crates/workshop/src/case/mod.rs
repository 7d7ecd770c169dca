//! A case of a workshop in the check: its story, the comparison with its key, the result code.
//! A code is made of a case and of nothing else: a check about one's own client has none to make it of.

mod actions;
mod comparison;
mod memory;
mod result_code;
mod settings;
mod story;

use std::rc::Rc;

use boundary_check::app::state::Memory;
use boundary_check::app::{CaseResult, Context, Extension, Settings};
use boundary_check::element::ElementSettings;
use boundary_check::ui::{ViewContext, group};
use boundary_check_core::scoring::Assessment;
use boundary_check_core::text::Texts;
use settings::{CaseSettings, Source};
use wasm_bindgen::{JsCast, JsValue};
use yew::Html;

/// Adds to an element's settings the case that it shows, if it shows one. `texts`: those of workshops, if they are not
/// the built-in ones.
///
/// # Errors
///
/// Where there is no such case: what was found and what is expected, in words.
pub fn extend(given: &ElementSettings, settings: Settings, texts: Option<Texts>) -> Result<Settings, JsValue> {
    let Some(case) = CaseSettings::read(given.unchecked_ref(), texts)? else { return Ok(settings) };
    let settings = case.restrict(settings);
    Ok(Settings { extension: Some(Rc::new(case)), ..settings })
}

impl Extension for CaseSettings {
    fn id(&self) -> &str {
        &self.case.id
    }

    fn fresh(&self) -> Memory {
        self.note_round(self.round);
        memory::fresh(self.round)
    }

    fn start(&self, memory: &Memory) -> Html {
        self.note_round(memory::round(memory));
        story::start(self, memory)
    }

    fn reminder(&self) -> Html {
        story::reminder(self)
    }

    fn guidance(&self, view: ViewContext, assessment: &Assessment, memory: &Memory) -> Html {
        if matches!(self.source, Source::Unanswered(_)) {
            return result_code::own_key(self);
        }
        self.note_round(memory::round(memory));
        let comparison = comparison::comparison(view, self, assessment, memory);
        let code = result_code::section(view, self, assessment, memory);
        // In a workshop the code comes first: the group compares with the key together.
        group(
            "div",
            "of-case",
            if self.code_format.is_some() { vec![code, comparison] } else { vec![comparison, code] },
        )
    }

    fn act(&self, action: &str, context: Context) -> CaseResult {
        actions::act(self, action, context)
    }
}
