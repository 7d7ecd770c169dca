//! What only a panic reaches goes: a module in a browser has nobody who reads its message.
//!
//! A panic raises a trap instead, which leaves the module as an error and is caught where it does
//! (`src/element/guard.js`): the element shows its fallback all the same. What formatted the message has no caller left
//! then, and is not written. It is a quarter of what a browser would download.

use anyhow::{Result, bail, ensure};
use rustc_demangle::demangle;
use walrus::{FunctionBuilder, FunctionId, FunctionKind, Module};

/// The beginnings of the names of functions that raise a panic, or prepare its message.
const RAISES: [&str; 19] = [
    "core::panicking::",
    "core::option::unwrap_failed",
    "core::option::expect_failed",
    "core::result::unwrap_failed",
    "core::cell::panic_already",
    "core::slice::index::slice_",
    "core::str::slice_error_fail",
    "std::panicking::",
    "rustc::rust_begin_unwind",
    "alloc::raw_vec::handle_error",
    "alloc::alloc::handle_alloc_error",
    "alloc::vec::Vec<T,A>::remove::assert_failed",
    // What a message is put together with. Texts of the check are joined, never formatted.
    "core::fmt::write",
    "core::fmt::builders::",
    "core::fmt::Formatter>::pad",
    "u32 as core::fmt::Display>::fmt",
    "usize as core::fmt::Display>::fmt",
    "std::panic::PanicHookInfo as ",
    "std::panicking::panic_handler::",
];
/// The beginnings of the names of functions that prepare for a panic: they do nothing.
const PREPARES: [&str; 3] = ["std::panicking::set_hook", "std::panic::set_hook", "console_error_panic_hook::"];
/// The ends of the names of functions that write a value for a developer: only a panic's message asks for them.
const WRITES: [&str; 1] = [" as core::fmt::Debug>::fmt"];
/// With fewer functions found, a new compiler has come to call them otherwise.
const FEWEST: usize = 20;

/// Puts a trap in the place of everything that raises a panic.
pub(super) fn panics(module: &mut Module) -> Result<()> {
    let found: Vec<(FunctionId, Place)> =
        module.funcs.iter().filter_map(|it| Some((it.id(), Place::of(it.name.as_deref()?)?))).collect();
    ensure!(
        found.len() >= FEWEST,
        "only {} functions of a panic are in the module; expected {FEWEST} at the least",
        found.len()
    );
    for (id, place) in found {
        let FunctionKind::Local(local) = &module.funcs.get(id).kind else { continue };
        let (args, ty) = (local.args.clone(), module.types.get(local.ty()));
        let (params, results) = (ty.params().to_vec(), ty.results().to_vec());
        let mut builder = FunctionBuilder::new(&mut module.types, &params, &results);
        if place == Place::Raises {
            builder.func_body().unreachable();
        } else if !results.is_empty() {
            bail!("a function that prepares for a panic has come to return something: {:?}", module.funcs.get(id).name);
        }
        module.funcs.get_mut(id).kind = FunctionKind::Local(builder.local_func(args));
    }
    Ok(())
}

/// What a function has to do with a panic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Prepares,
    Raises,
}

impl Place {
    /// By the name that the linker has left in the module; `None` for a function of another kind.
    fn of(name: &str) -> Option<Self> {
        let name = format!("{:#}", demangle(name));
        let begins = |starts: &[&str]| starts.iter().any(|start| name.trim_start_matches('<').starts_with(start));
        if begins(&PREPARES) {
            return Some(Self::Prepares);
        }
        (begins(&RAISES) || WRITES.iter().any(|end| name.ends_with(end))).then_some(Self::Raises)
    }
}
