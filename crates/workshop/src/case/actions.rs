//! What somebody does with the code of a case.

use boundary_check::app::state::{self, Screen, State};
use boundary_check::app::{CaseResult, Context, HostEvent};
use boundary_check_content as built_in;
use boundary_check_core::codes::{ResultCode, Round};
use boundary_check_core::scoring::{Policy, score};
use boundary_check_core::text::workshop_keys as keys;

use super::memory;
use super::settings::{CaseSettings, Source};
use crate::clipboard::{copy, share};
use crate::own::key_of;

/// The host event of a result that is passed on, and of its field.
const CODE_EVENT: &str = "code";
/// The same for the answers that are the key of the trainer's own case.
const KEY_EVENT: &str = "key";
/// What comes of copying, as an action of its own.
const COPIED: &str = "copied";
const NOT_COPIED: &str = "not-copied";

/// Carries out an action, which is the `data-action` of a button; one that is not known does nothing.
pub(super) fn act(settings: &CaseSettings, action: &str, context: Context) -> CaseResult {
    let Context { state, policy, on_event, later } = context;
    let announce = |key| CaseResult { announcement: settings.texts.get(key).to_owned(), ..CaseResult::default() };
    let focus = |focus| CaseResult { focus, ..CaseResult::default() };
    match action {
        "copy-code" => {
            if let Some(code) = code(settings, state, policy) {
                let done = move |taken| later.emit(if taken { COPIED } else { NOT_COPIED }.to_owned());
                copy(&code.to_string(), done);
            }
            CaseResult::default()
        }
        "send-code" => {
            if let Some(code) = code(settings, state, policy) {
                share(&code.to_string());
            }
            CaseResult::default()
        }
        COPIED => announce(keys::CODE_COPIED),
        NOT_COPIED => announce(keys::CODE_NOT_COPIED),
        "second-round" => {
            memory::set_round(&mut state.memory, Round::Second);
            settings.note_round(Round::Second);
            state.screen = Screen::Review;
            focus("[data-heading]")
        }
        "first-round" => {
            memory::set_round(&mut state.memory, Round::First);
            settings.note_round(Round::First);
            focus("[data-code]")
        }
        "take-key" => {
            if matches!(settings.source, Source::Unanswered(_)) && state.screen == Screen::Guidance {
                let key = key_of(built_in::instrument(), &state.answers);
                // The board takes it, and this check goes: by then it is at its start, and holds nothing.
                state.apply(built_in::instrument(), state::Action::Clear);
                state.cleared = false;
                on_event.emit(HostEvent::Extension(KEY_EVENT, key.to_string()));
            }
            CaseResult::default()
        }
        "pass-on" => {
            let Some(code) = code(settings, state, policy) else { return CaseResult::default() };
            on_event.emit(HostEvent::Extension(CODE_EVENT, code.to_string()));
            state.apply(built_in::instrument(), state::Action::Clear);
            // What the one before had is nothing to the next.
            state.cleared = false;
            state.memory = memory::fresh(settings.round);
            CaseResult { focus: "[data-heading]", ..announce(keys::PASS_DONE) }
        }
        _ => CaseResult::default(),
    }
}

/// The code that the guidance shows; on any other screen there is none.
fn code(settings: &CaseSettings, state: &State, policy: &Policy) -> Option<ResultCode> {
    let instrument = built_in::instrument();
    let shown = state.screen == Screen::Guidance;
    let assessment = score(instrument, &state.answers, policy).ok().filter(|_| shown)?;
    super::result_code::result_code(instrument, settings, &assessment, &state.memory)
}
