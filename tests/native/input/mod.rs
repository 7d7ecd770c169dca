//! Hostile input: a result or a clear error every time, and never a panic.

mod answers;
mod arbitrary;
mod policy;
