//! What somebody does with the code of a case.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use yew::html::Scope;

use super::{Run, Setting};
use crate::app::message::{Message, Reply};
use crate::app::root::App;
use crate::app::state::{self, Screen, State};
use crate::app::{Instance, News};
use crate::built_in;
use crate::scoring::score;
use crate::text::workshop_keys as keys;
use crate::workshop::{ResultCode, Round};

/// What can be done with a code.
#[derive(Debug, Clone, Copy)]
pub enum Action {
    /// Shows it.
    Show,
    /// Puts it on the clipboard.
    Copy,
    /// The clipboard has taken it, or not.
    Copied(bool),
    /// Goes through the answers again, for the round after the discussion.
    SecondRound,
    /// Goes back to the round before the discussion.
    FirstRound,
    /// Hands it on, and leaves a clean start to the next person.
    PassOn,
}

/// Does it; what is to be said and where the focus goes is the reply.
pub(in crate::app) fn act(action: Action, state: &mut State, instance: &Instance, link: &Scope<App>) -> Reply {
    let Some(setting) = &instance.case.0 else { return Reply::default() };
    let own = |key| setting.texts.get(key).to_owned();
    match action {
        Action::Show => {
            state.run.shown = true;
            Reply { focus: "[data-code]", said: String::new() }
        }
        Action::Copy => {
            if let Some(code) = code(setting, state, instance) {
                copy(&code.to_string(), link.clone());
            }
            Reply::default()
        }
        Action::Copied(done) => {
            Reply { focus: "", said: own(if done { keys::CODE_COPIED } else { keys::CODE_NOT_COPIED }) }
        }
        Action::SecondRound => {
            state.run.round = Round::Second;
            state.run.shown = false;
            state.screen = Screen::Review;
            Reply { focus: "[data-heading]", said: String::new() }
        }
        Action::FirstRound => {
            state.run.round = Round::First;
            state.run.shown = false;
            Reply { focus: "[data-action=show-code]", said: String::new() }
        }
        Action::PassOn => {
            let Some(code) = code(setting, state, instance) else { return Reply::default() };
            instance.tell.emit(News::Code(code));
            state.apply(built_in::instrument(), state::Action::Clear);
            state.run = Run::of(&instance.case);
            Reply { focus: "[data-heading]", said: own(keys::PASS_DONE) }
        }
    }
}

/// The code that the guidance shows; on any other screen there is none.
fn code(setting: &Setting, state: &State, instance: &Instance) -> Option<ResultCode> {
    let instrument = built_in::instrument();
    let shown = state.screen == Screen::Guidance;
    let assessment = score(instrument, &state.answers, &instance.policy).ok().filter(|_| shown)?;
    super::code::code(instrument, setting, &assessment, &state.run)
}

/// The browser's clipboard, where this page may write to it.
pub(super) fn clipboard() -> Option<JsValue> {
    let navigator = Reflect::get(&js_sys::global(), &"navigator".into()).ok()?;
    Reflect::get(&navigator, &"clipboard".into()).ok().filter(JsValue::is_object)
}

fn copy(text: &str, link: Scope<App>) {
    let tell = move |done| link.send_message(Message::Case(Action::Copied(done)));
    match written(text) {
        Some(promise) => {
            let refused = tell.clone();
            let done = Closure::once(move |_: JsValue| tell(true));
            let failed = Closure::once(move |_: JsValue| refused(false));
            let _ = promise.then2(&done, &failed);
            // One of the two is called once, and both are let go with the page.
            done.forget();
            failed.forget();
        }
        None => tell(false),
    }
}

fn written(text: &str) -> Option<Promise> {
    let clipboard = clipboard()?;
    let write = Reflect::get(&clipboard, &"writeText".into()).ok()?.dyn_into::<Function>().ok()?;
    write.call1(&clipboard, &text.into()).ok()?.dyn_into().ok()
}
