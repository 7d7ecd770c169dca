//! What only a panic reaches goes: a module in a browser has nobody who reads its message.
//!
//! A panic raises a trap instead, which leaves the module as an error and is caught where it does
//! (`src/element/guard.js`): the element shows its fallback all the same. What formatted the message has no caller left
//! then, and is not written. It is a quarter of what a browser would download.

use std::collections::HashSet;

use anyhow::{Result, bail, ensure};
use rustc_demangle::demangle;
use walrus::ir::{
    Const, Instr, InstrLocId, InstrSeq, Unreachable, Value, Visitor, VisitorMut, dfs_in_order, dfs_pre_order_mut,
};
use walrus::{FunctionBuilder, FunctionId, FunctionKind, InstrSeqBuilder, LocalFunction, LocalId, Module, ValType};

use super::unused;

/// The beginnings of the names of functions that raise a panic, or prepare its message.
const RAISES: [&str; 22] = [
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
    // What wasm-bindgen throws instead of a panic.
    "wasm_bindgen::throw_str",
    "wasm_bindgen::__rt::borrow_fail",
    "wasm_bindgen::__rt::throw_null",
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

/// Puts a trap in the place of everything that raises a panic, and takes out what only that needed. `file` is what the
/// module was read from.
pub(super) fn panics(file: &[u8], module: &mut Module) -> Result<()> {
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
    let mut traps = HashSet::new();
    for (id, place) in found {
        let FunctionKind::Local(local) = &module.funcs.get(id).kind else { continue };
        let returns = !module.types.get(local.ty()).results().is_empty();
        match place {
            Place::Raises => drop(traps.insert(id)),
            Place::Prepares if !returns => replace(module, id, |_| ()),
            Place::Prepares => {
                bail!(
                    "a function that prepares for a panic has come to return something: {:?}",
                    module.funcs.get(id).name
                )
            }
        }
    }
    let cut = cut_calls(module, &mut traps);
    traps.extend(unused::clear(file, module, &traps, &cut)?);
    for id in traps {
        replace(module, id, |body| {
            body.unreachable();
        });
    }
    Ok(())
}

/// Gives a function another body.
fn replace(module: &mut Module, id: FunctionId, body: impl Fn(&mut InstrSeqBuilder)) {
    let FunctionKind::Local(local) = &module.funcs.get(id).kind else { return };
    let (args, ty) = (local.args.clone(), module.types.get(local.ty()));
    let (params, results) = (ty.params().to_vec(), ty.results().to_vec());
    let mut builder = FunctionBuilder::new(&mut module.types, &params, &results);
    body(&mut builder.func_body());
    module.funcs.get_mut(id).kind = FunctionKind::Local(builder.local_func(args));
}

/// Puts a trap in the place of every call of one, and adds to the traps the functions of which nothing else is left then.
/// What is handed over last, and not read (where in the sources something is, most of all), becomes a zero.
/// Returns where the constants stood in the file that nothing is given any more.
fn cut_calls(module: &mut Module, traps: &mut HashSet<FunctionId>) -> HashSet<usize> {
    let mut constants = HashSet::new();
    loop {
        let (mut more, mut changed) = (Vec::new(), false);
        let unread = module.funcs.iter_local().filter(|(id, function)| !reads_last(module, *id, function));
        let unread: HashSet<FunctionId> = unread.map(|(id, _)| id).collect();
        for (id, function) in module.funcs.iter_local_mut().filter(|(id, _)| !traps.contains(id)) {
            let entry = function.entry_block();
            let mut cut = Cut { traps, unread: &unread, constants: &mut constants, changed: false };
            dfs_pre_order_mut(&mut cut, function, entry);
            changed |= cut.changed;
            if matches!(function.block(entry).instrs.as_slice(), [(Instr::Unreachable(_), _)]) {
                more.push(id);
            }
        }
        if more.is_empty() && !changed {
            return constants;
        }
        traps.extend(more);
    }
}

/// Whether a function reads the last value that it is given; also where that is no address, or there is none, and for any of
/// wasm-bindgen's, which may come to be a function of the glue.
fn reads_last(module: &Module, id: FunctionId, function: &LocalFunction) -> bool {
    struct Reads(LocalId, bool);
    impl Visitor<'_> for Reads {
        fn visit_local_id(&mut self, local: &LocalId) {
            self.1 |= *local == self.0;
        }
    }
    let is_bound = module.funcs.get(id).name.as_ref().is_none_or(|name| name.contains("wasm_bindgen"));
    let last = function.args.last().filter(|last| module.locals.get(**last).ty() == ValType::I32);
    let Some(last) = last.filter(|_| !is_bound) else { return true };
    let mut reads = Reads(*last, false);
    dfs_in_order(&mut reads, function, function.entry_block());
    reads.1
}

/// What [`cut_calls`] does to a sequence of instructions.
struct Cut<'c> {
    traps: &'c HashSet<FunctionId>,
    /// Functions that do not read the last value they are given.
    unread: &'c HashSet<FunctionId>,
    constants: &'c mut HashSet<usize>,
    /// Whether anything has become another instruction.
    changed: bool,
}

impl VisitorMut for Cut<'_> {
    fn start_instr_seq_mut(&mut self, sequence: &mut InstrSeq) {
        let instructions = &mut sequence.instrs;
        let zero = || Instr::Const(Const { value: Value::I32(0) });
        let mut calls = instructions.iter_mut().peekable();
        while let Some((given, place)) = calls.next() {
            let called =
                calls.peek().and_then(|(next, _)| if let Instr::Call(call) = next { Some(call.func) } else { None });
            let is_address = match given {
                Instr::Const(Const { value: Value::I32(value) }) => *value != 0,
                Instr::LocalGet(_) => true,
                _ => false,
            };
            if is_address && called.is_some_and(|called| self.unread.contains(&called)) {
                if matches!(given, Instr::Const(_)) {
                    self.constants.insert(place.data() as usize);
                }
                (*given, self.changed) = (zero(), true);
            }
        }

        let is_cut = |(it, _): &(Instr, _)| matches!(it, Instr::Call(call) if self.traps.contains(&call.func));
        let Some(call) = instructions.iter().position(is_cut) else { return };
        // Behind the call nothing is run; and what is only read or named right before it, only the call was given.
        instructions.truncate(call);
        while let Some((Instr::Const(_) | Instr::LocalGet(_), _)) = instructions.last() {
            let constant = instructions.pop().filter(|(it, _)| matches!(it, Instr::Const(_)));
            self.constants.extend(constant.map(|(_, place)| place.data() as usize));
        }
        instructions.push((Instr::Unreachable(Unreachable {}), InstrLocId::default()));
    }
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
