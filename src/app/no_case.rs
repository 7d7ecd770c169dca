//! In place of `case` where there are no workshops: the module of the plain check holds nothing of cases, of codes
//! or of workshops. The same names, with nothing behind them.

use yew::Html;

use super::Instance;
use super::message::{Message, Reply};
use super::root::App;
use super::state::State;
use super::view::View;
use crate::scoring::Assessment;

/// No case.
#[derive(Debug, Clone, Default)]
pub struct Settings;

/// Nothing to remember.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Run;

/// Nothing that could be done.
#[derive(Debug, Clone, Copy)]
pub enum Action {}

impl Run {
    pub(super) fn of(_: &Settings) -> Self {
        Self
    }

    pub(super) fn write(&self, _: &mut Vec<String>) {}

    pub(super) fn read(&mut self, _: &str, _: &str) {}
}

impl Settings {
    pub(super) fn same(&self, _: &Self) -> bool {
        true
    }

    pub(super) fn shows(&self) -> bool {
        false
    }
}

pub(super) fn start(_: View, _: &Run) -> Option<Html> {
    None
}

pub(super) fn reminder(_: View) -> Html {
    Html::default()
}

pub(super) fn guidance(_: View, _: &Assessment, _: &Run) -> Html {
    Html::default()
}

pub(super) fn clicked(_: &str) -> Option<Message> {
    None
}

pub(super) fn act(action: Action, _: &mut State, _: &Instance, _: &yew::html::Scope<App>) -> Reply {
    match action {}
}
