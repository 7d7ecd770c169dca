//! The trainer's board: what `<boundary-board>` shows.
//! Here live its state, its store in the tab and its screens; how codes are read and counted is `workshop`'s. It
//! holds codes and nothing else of what was pasted, and shows no picture of fewer than five.

mod chart;
mod collect;
mod listen;
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

pub use root::{Board, Message};
pub use settings::{Settings, Wish};
