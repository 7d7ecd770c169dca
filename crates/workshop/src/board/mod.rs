//! The trainer's board: what `<boundary-board>` shows.
//! Here live its state, its storage in the tab and its screens; how codes are read and counted is `codes`'s in the core. It
//! holds codes and nothing else of what was pasted, and shows no picture of fewer than five.

mod chart;
mod code_entry;
mod element;
mod events;
mod group_results;
mod message;
mod own_cases;
mod pass_around;
mod projector;
mod result_tables;
mod root;
mod settings;
mod slide;
mod slides;
mod state;
mod storage;
mod trainer_notes;
mod view;
mod workshop_setup;

pub use message::Message;
pub use root::Board;
pub use settings::{BoardSettings, Command};
