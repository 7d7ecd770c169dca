//! One self-check in the browser: its state and store, its screens, and the one Yew component that holds them together.
//! Nothing here decides an outcome: that is `scoring`'s. What a module above adds, such as the cases of workshops, plugs in
//! as an [`Extension`].

pub(crate) mod events;
mod exit_keys;
mod extension;
mod host;
mod intl;
mod message;
mod root;
pub mod screens;
mod settings;
pub mod state;
pub mod storage;

pub use events::{listen, meaning};
pub use exit_keys::ExitKeys;
pub use extension::{CaseResult, Context, Extension};
pub use host::{HostEvent, HostReport, Share};
pub use intl::FORMATS;
pub use message::Message;
pub use root::App;
pub use settings::{Printout, Settings};
