//! A case of a workshop in the check: its story, the comparison with its key, the result code.
//! Here live what an element brings along for a case, what is remembered beside the answers, and the parts of the
//! screens that only a case has. Only the workshop's module has it; `no_case` stands in its place in the other.
//! A code is made of a case and of nothing else: a check about one's own client has none to make it of.

mod act;
mod code;
mod reading;
mod run;
mod screens;

use yew::Html;

use super::message::Message;
use super::view::View;
use crate::cases::Case;
use crate::scoring::Assessment;
use crate::text::{Texts, workshop_keys as keys};
use crate::workshop::{Round, Scheme};

pub use act::Action;
pub(super) use act::act;
pub(super) use run::Run;
pub(super) use screens::{reminder, start};

/// What an element brings along for a case; without one, it is the plain check.
#[derive(Debug, Clone, Default)]
pub struct Settings(pub Option<Setting>);

/// A case, and the workshop in which it is answered.
#[derive(Debug, Clone)]
pub struct Setting {
    /// The position of the case.
    pub at: usize,
    /// The case.
    pub case: &'static Case,
    /// The texts of workshops.
    pub texts: Texts,
    /// The workshop's name as it was given; empty for none.
    pub workshop: String,
    /// How the workshop writes its codes; `None` without a workshop.
    pub scheme: Option<Scheme>,
    /// Before the discussion or after it, to begin with.
    pub round: Round,
    /// Whether one device goes round.
    pub pass_around: bool,
}

impl Settings {
    /// Whether both show the same: the same case, or none.
    pub(super) fn same(&self, other: &Self) -> bool {
        let at = |settings: &Self| settings.0.as_ref().map(|setting| setting.at);
        at(self) == at(other)
    }

    /// Whether a case is shown.
    pub(super) fn shows(&self) -> bool {
        self.0.is_some()
    }
}

/// What the guidance of a case has beside that of the plain check.
pub(super) fn guidance(view: View, assessment: &Assessment, run: &Run) -> Html {
    let Some(setting) = &view.instance.case.0 else { return Html::default() };
    let reading = reading::reading(view, setting, assessment, run);
    let code = code::section(view, setting, assessment, run);
    // In a workshop the code comes first: the group compares with the key together.
    let parts = if setting.scheme.is_some() { [code, reading] } else { [reading, code] };
    super::view::group("div", "of-case", parts.into())
}

/// What a press means for a case.
pub(super) fn clicked(action: &str) -> Option<Message> {
    Some(Message::Case(match action {
        "show-code" => Action::Show,
        "copy-code" => Action::Copy,
        "second-round" => Action::SecondRound,
        "first-round" => Action::FirstRound,
        "pass-on" => Action::PassOn,
        _ => return None,
    }))
}

/// The text of a round.
fn round_key(round: Round) -> crate::text::Key {
    if round == Round::First { keys::ROUND_FIRST } else { keys::ROUND_SECOND }
}
