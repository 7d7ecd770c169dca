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
/// Parts of the names of what the check and the board never use of Yew: suspense, portals, raw markup, and its listeners,
/// in whose place the host element listens itself (`src/app/events.rs`). Reached all the same, it is a trap like a panic.
const UNUSED: [&str; 8] = [
    "yew::dom_bundle::braw::",
    "yew::dom_bundle::bportal::",
    "yew::dom_bundle::bsuspense::",
    "yew::suspense::",
    "yew::virtual_dom::listeners::ListenerKind",
    "yew::dom_bundle::subtree_root::EventDescriptor",
    "yew::dom_bundle::subtree_root::SubtreeData::",
    "yew::dom_bundle::btag::listeners::ListenerRegistration::",
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
    for part in UNUSED {
        let named = |name: &str| format!("{:#}", demangle(name)).contains(part);
        let is_there = module.funcs.iter().any(|it| it.name.as_deref().is_some_and(named));
        ensure!(is_there, "nothing in the module is called {part}: Yew has come to call it otherwise");
    }
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
        (begins(&RAISES) || is_unused(&name) || WRITES.iter().any(|end| name.ends_with(end))).then_some(Self::Raises)
    }
}

/// Whether a function belongs to what is never used. What drops a value of it is called all the same: for none.
fn is_unused(name: &str) -> bool {
    !name.starts_with("core::ptr::drop_in_place") && UNUSED.iter().any(|part| name.contains(part))
}
