//! What a module above the check may add to it, such as the cases of workshops: the check itself knows of none.

use boundary_check_core::scoring::{Assessment, Policy};
use yew::{Callback, Html};

use super::host::HostEvent;
use super::state::{Memory, State};
use crate::ui::ViewContext;

/// Something that is added to the check of one element.
pub trait Extension {
    /// Tells one addition from another: with another id, the check starts anew.
    fn id(&self) -> &str;

    /// What a new start remembers.
    fn fresh(&self) -> Memory;

    /// The start screen, in place of the check's own; its buttons and the choice of a language follow. `told` says what the
    /// page around is told, where it is told anything of this check.
    fn start(&self, memory: &Memory, told: Vec<Html>) -> Html;

    /// What stands above the questions of each topic, and above the review.
    fn reminder(&self) -> Html;

    /// What stands at the head of the guidance.
    fn guidance(&self, view: ViewContext, assessment: &Assessment, memory: &Memory) -> Html;

    /// Carries out an action: the `data-action` of one of its own controls, or what came of an earlier one.
    fn act(&self, action: &str, context: Context) -> CaseResult;
}

/// What an extension can reach while it acts.
pub struct Context<'a> {
    /// The state of the check.
    pub state: &'a mut State,
    /// The embedder's settings for scoring.
    pub policy: &'a Policy,
    /// Tells the page around the element.
    pub on_event: &'a Callback<HostEvent>,
    /// Acts once more, later: when a clipboard has answered, for example.
    pub later: Callback<String>,
}

/// What comes of an action.
#[derive(Debug, Clone, Default)]
pub struct CaseResult {
    /// Where the focus goes, by a selector; empty to leave it.
    pub focus: &'static str,
    /// What the live region announces; may be empty.
    pub announcement: String,
}
