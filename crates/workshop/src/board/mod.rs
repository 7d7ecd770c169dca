//! The trainer's board: what `<boundary-board>` shows.
//! Here live its state, its storage in the tab and its screens; how codes are read and counted is `codes`'s in the core. It
//! holds codes and nothing else of what was pasted, and shows no picture of fewer than five.

mod chart;
mod collect;
mod element;
mod events;
mod message;
mod pass;
mod picture;
mod prepare;
mod projector;
mod root;
mod settings;
mod setup;
mod state;
mod store;
mod view;

pub use message::Message;
pub use root::Board;
pub use settings::{Command, Settings};
