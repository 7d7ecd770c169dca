//! The functions of a finished module, alike beside alike: what has just been said compresses best. Everything that names a
//! function by its number follows.

use anyhow::{Context, Result};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionBody, FunctionSectionReader, Parser, Payload, TypeRef};

/// A module's own functions in the order in which they are to stand, and how many come from outside before them.
#[derive(Debug, Default)]
struct Order {
    imported: u32,
    /// The place of each function until now, in the new order.
    old: Vec<usize>,
    /// The new number of each function, by the number until now.
    new: Vec<u32>,
}

/// Puts a module's functions in order; it goes on doing the same.
pub(super) fn module(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut order = Order::of(wasm).context("the optimized module cannot be read")?;
    let mut module = Module::new();
    order
        .parse_core_module(&mut module, Parser::new(0), wasm)
        .map_err(|error| anyhow::anyhow!("the optimized module cannot be written in order: {error}"))?;
    Ok(module.finish())
}

impl Order {
    fn of(wasm: &[u8]) -> Result<Self> {
        let (mut imported, mut types, mut likeness) = (0, Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::FunctionSection(section) => types = section.into_iter().collect::<Result<Vec<u32>, _>>()?,
                Payload::CodeSectionEntry(body) => likeness.push(said(&body)?),
                _ => {}
            }
        }
        let mut old: Vec<usize> = (0..likeness.len()).collect();
        old.sort_by_key(|at| (types.get(*at), likeness.get(*at)));
        let mut new = vec![0; old.len()];
        for (place, at) in old.iter().enumerate() {
            if let Some(number) = new.get_mut(*at) {
                *number = imported + u32::try_from(place)?;
            }
        }
        Ok(Self { imported, old, new })
    }
}

/// What a function says, without its numbers: functions that differ in those alone are the most alike.
fn said(body: &FunctionBody) -> Result<String> {
    let mut said = String::new();
    for operator in body.get_operators_reader()? {
        said.extend(format!("{:?} ", operator?).chars().filter(|c| !c.is_ascii_digit()));
    }
    Ok(said)
}

impl Reencode for Order {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Self::Error>> {
        let own = function.checked_sub(self.imported).and_then(|own| self.new.get(own as usize));
        Ok(own.copied().unwrap_or(function))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let types = section.into_iter().collect::<Result<Vec<u32>, _>>()?;
        self.old.iter().filter_map(|at| types.get(*at)).for_each(|kind| {
            functions.function(*kind);
        });
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        let order: Vec<FunctionBody> = self.old.iter().filter_map(|at| bodies.get(*at).cloned()).collect();
        order.into_iter().try_for_each(|body| self.parse_function_body(code, body))
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{ExportKind, ExportSection, Function, TypeSection, ValType};

    use super::*;

    /// Three functions of one type, of which the first calls the last; the others differ in a number alone.
    fn three() -> Vec<u8> {
        let (mut types, mut functions, mut exports, mut code) =
            (TypeSection::new(), FunctionSection::new(), ExportSection::new(), CodeSection::new());
        types.ty().function([], [ValType::I32]);
        for number in 0..3 {
            functions.function(0);
            exports.export(&format!("f{number}"), ExportKind::Func, number);
        }
        let mut calls = Function::new([]);
        calls.instructions().i32_const(1).call(2).i32_add().end();
        let mut gives = [7, 8].map(|number| {
            let mut gives = Function::new([]);
            gives.instructions().i32_const(number).end();
            gives
        });
        code.function(gives.first_mut().unwrap());
        code.function(&calls);
        code.function(gives.last_mut().unwrap());
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&exports).section(&code);
        module.finish()
    }

    #[test]
    fn alike_stand_together_and_every_number_follows() {
        let before = three();
        let after = module(&before).unwrap();
        wasmparser::validate(&after).unwrap();
        let order = Order::of(&before).unwrap();
        assert_eq!(order.old, [1, 0, 2], "the two that differ in a number stand together");
        // What is exported as f1 still calls what is exported as f2.
        let (mut exports, mut called) = (Vec::new(), None);
        for payload in Parser::new(0).parse_all(&after) {
            match payload.unwrap() {
                Payload::ExportSection(section) => {
                    exports = section.into_iter().map(|export| export.unwrap().index).collect();
                }
                Payload::CodeSectionEntry(body) => {
                    for operator in body.get_operators_reader().unwrap() {
                        if let wasmparser::Operator::Call { function_index } = operator.unwrap() {
                            called = Some(function_index);
                        }
                    }
                }
                _ => {}
            }
        }
        assert_eq!(exports, [1, 0, 2]);
        assert_eq!(called, exports.last().copied());
    }

    #[test]
    fn what_is_in_order_stays_as_it_is() {
        let once = module(&three()).unwrap();
        assert_eq!(module(&once).unwrap(), once);
    }
}
