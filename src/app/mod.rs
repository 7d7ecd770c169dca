//! What people see: the screens of the self-check, and the state they show.
//! Here live the one Yew component that holds the state, its screens and its store; small pieces that
//! several screens share are in `components`. Nothing here decides an outcome: that is `scoring`'s.

mod announcement;
/// What only a case of a workshop has; the plain check has nothing of it.
#[cfg_attr(not(feature = "workshop"), path = "no_case.rs")]
mod case;
mod exit;
mod guidance;
mod instance;
pub(crate) mod intl;
mod listen;
mod message;
mod plan;
mod review;
mod root;
mod sections;
mod share;
mod start;
pub mod state;
pub mod store;
mod tell;
mod topic;
mod view;

#[cfg(feature = "workshop")]
pub(crate) use announcement::Announcement;
#[cfg(feature = "workshop")]
pub use case::Setting as CaseSetting;
pub use case::{Action as CaseAction, Settings as CaseSettings};
pub use instance::{Instance, News, PrintWhat, Share};
pub use message::Message;
pub use root::App;
pub use view::{View, element, group, list};
#[cfg(feature = "workshop")]
pub(crate) use view::{button, heading, identified, tagged};
