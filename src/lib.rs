//! **Boundary Check** in the browser: a private self-assessment that a massage therapist takes about the relationship
//! with one client, as the custom element `<boundary-check>`.
//!
//! | module | what lives there | may use |
//! |---|---|---|
//! | [`element`], [`api`] | what JavaScript calls: the element's Rust half, and `score` | all below |
//! | [`app`] | the state of one self-check, its screens, its component | [`ui`] |
//! | [`ui`] | markup and components that screens share | the crates below |
//!
//! The rules are in the crate `boundary-check-core`, the built-in content in `boundary-check-content`.

pub mod api;
pub mod app;
pub mod element;
pub mod ui;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
