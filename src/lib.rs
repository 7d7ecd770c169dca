//! **Boundary Check**: a private self-assessment that a massage therapist takes about the relationship
//! with one client. This crate holds the instrument, the scoring engine and, with the feature
//! `check`, the custom element `<boundary-check>`.
//!
//! Four floors, and imports point down only:
//!
//! | floor | modules |
//! |---|---|
//! | 4 the doors | `element`, `api` |
//! | 3 what people see | `app`, `components`, `board` |
//! | 2 the rules | [`scoring`], [`workshop`] |
//! | 1 the facts | [`instrument`], [`cases`], [`text`], [`built_in`], `content` |
//!
//! # Scoring from Rust
//!
//! ```
//! use boundary_check::built_in;
//! use boundary_check::scoring::{Answers, Given, Policy, score};
//!
//! let instrument = built_in::instrument();
//! let answers = Answers::from_given(
//!     instrument,
//!     [
//!         ("role", Given::Text("client")),
//!         ("bond", Given::Text("friends")),
//!         ("contact-secret", Given::Number(1)),
//!         ("balance-giving", Given::Text("no")),
//!     ],
//! )?;
//! let result = score(instrument, &answers, &Policy::default())?;
//! assert_eq!(result.outcome.id, "pause");
//! assert_eq!(result.alerts[0].id, "secrecy");
//! # Ok::<(), boundary_check::scoring::ScoringError>(())
//! ```

pub mod built_in;
#[cfg(any(feature = "json", feature = "workshop"))]
pub mod cases;
#[cfg(feature = "json")]
pub mod content;
pub mod instrument;
pub mod scoring;
pub mod text;
#[cfg(feature = "workshop")]
pub mod workshop;

#[cfg(feature = "check")]
pub mod api;
#[cfg(feature = "check")]
pub mod app;
#[cfg(all(feature = "check", feature = "workshop"))]
pub mod board;
#[cfg(feature = "check")]
pub mod components;
#[cfg(feature = "check")]
pub mod element;

#[cfg(all(feature = "check", target_arch = "wasm32"))]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
