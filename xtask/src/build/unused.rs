//! What nothing refers to any more goes as well, once [`trim`](super::trim) has put its traps: the data of messages, of
//! names and of tables that only a panic's functions read, and functions that only such data names.
//!
//! Guessing at numbers that look like addresses would not do. The linker says for each function and each piece of data what
//! it refers to (`--emit-relocs`, see `wasm.rs`); whatever it is silent about stays.

use std::collections::HashSet;
use std::ops::Range;

use anyhow::{Context, Result, ensure};
use walrus::{ExportItem, FunctionId, FunctionKind, Module};
use wasmparser::{
    BinaryReader, Linking, LinkingSectionReader, Parser, Payload, RelocSectionReader, RelocationType, SymbolFlags,
    SymbolInfo,
};

/// What can be referred to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Piece {
    /// A function, by its number.
    Function(usize),
    /// Bytes of the data section, counted from its beginning.
    Data(Range<usize>),
}

/// The linker's account of a module.
#[derive(Debug, Default)]
struct Links {
    /// By the linker's numbers; `None` for what is neither function nor data.
    symbols: Vec<Option<Piece>>,
    /// Those that the linker was told to keep.
    kept: Vec<Piece>,
    /// Where each function's code lies in the code section; `None` for one from outside, and for a trap.
    code: Vec<Option<Range<usize>>>,
    /// Where in the code section something is referred to, and which symbol, in order.
    in_code: Vec<(usize, usize)>,
    /// The same for the data section.
    in_data: Vec<(usize, usize)>,
}

/// Clears all data that nothing refers to any more; returns the functions to which that happened. `file` is what the module
/// was read from, `traps` the functions that are to refer to nothing, and `cut` the places in it of constants that are gone.
pub(super) fn clear(
    file: &[u8],
    module: &mut Module,
    traps: &HashSet<FunctionId>,
    cut: &HashSet<usize>,
) -> Result<Vec<FunctionId>> {
    let (code_start, segments) = layout(file)?;
    let functions: Vec<FunctionId> = module.funcs.iter().map(|function| function.id()).collect();
    let mut links = Links::read(module, &segments, traps)?;
    // A constant is one byte that says so, and then its value.
    links.in_code.retain(|(at, _)| !cut.contains(&(at + code_start - 1)));

    let exported = module.exports.iter().filter_map(|export| match export.item {
        ExportItem::Function(id) => Some(id),
        _ => None,
    });
    let roots: HashSet<FunctionId> = exported.chain(module.start).collect();
    let roots = functions.iter().enumerate().filter(|(_, id)| roots.contains(id));
    let reached = links.reached(roots.map(|(number, _)| Piece::Function(number)));

    for (data, segment) in module.data.iter().map(|data| data.id()).collect::<Vec<_>>().into_iter().zip(segments) {
        let value = &mut module.data.get_mut(data).value;
        ensure!(
            value.len() == segment.len(),
            "a segment of data has {} bytes and {} bytes",
            value.len(),
            segment.len()
        );
        for unused in links.unused(&segment, &reached) {
            if let Some(byte) = value.get_mut(unused) {
                *byte = 0;
            }
        }
    }
    let gone = functions.into_iter().enumerate().filter(|(number, _)| !reached.contains(&Piece::Function(*number)));
    let gone = gone.map(|(_, id)| id).filter(|id| matches!(module.funcs.get(*id).kind, FunctionKind::Local(_)));
    Ok(gone.collect())
}

/// Where the code section begins in a file, and where each segment's bytes lie in the data section.
fn layout(file: &[u8]) -> Result<(usize, Vec<Range<usize>>)> {
    let (mut code, mut segments) = (0, Vec::new());
    for payload in Parser::new(0).parse_all(file) {
        match payload? {
            Payload::CodeSectionStart { range, .. } => code = range.start,
            Payload::DataSection(section) => {
                let start = section.range().start;
                for data in section {
                    let data = data?;
                    let end = data.range.end - start;
                    segments.push(end - data.data.len()..end);
                }
            }
            _ => {}
        }
    }
    Ok((code, segments))
}

impl Links {
    /// Takes the account out of a module.
    fn read(module: &mut Module, segments: &[Range<usize>], traps: &HashSet<FunctionId>) -> Result<Self> {
        let code = module.funcs.iter().map(|function| match &function.kind {
            FunctionKind::Local(local) if !traps.contains(&function.id()) => local.original_range.clone(),
            _ => None,
        });
        let mut links = Self { code: code.collect(), ..Self::default() };
        let linking = section(module, "linking")?;
        for part in LinkingSectionReader::new(BinaryReader::new(&linking, 0))?.subsections() {
            let Linking::SymbolTable(table) = part? else { continue };
            for symbol in table {
                links.add(symbol?, segments)?;
            }
        }
        links.in_code = references(&section(module, "reloc.CODE")?)?;
        links.in_data = references(&section(module, "reloc.DATA")?)?;
        Ok(links)
    }

    fn add(&mut self, symbol: SymbolInfo, segments: &[Range<usize>]) -> Result<()> {
        let (flags, piece) = match symbol {
            SymbolInfo::Func { flags, index, .. } => (flags, Some(Piece::Function(index as usize))),
            SymbolInfo::Data { flags, symbol: Some(data), .. } if !flags.contains(SymbolFlags::ABSOLUTE) => {
                let segment = segments.get(data.index as usize).context("a symbol lies in no segment")?;
                let start = segment.start + data.offset as usize;
                (flags, Some(Piece::Data(start..start + data.size as usize)))
            }
            _ => (SymbolFlags::empty(), None),
        };
        if flags.intersects(SymbolFlags::EXPORTED | SymbolFlags::NO_STRIP) {
            self.kept.extend(piece.clone());
        }
        self.symbols.push(piece);
        Ok(())
    }

    /// All that can be reached, each piece once.
    fn reached(&self, roots: impl Iterator<Item = Piece>) -> HashSet<Piece> {
        let known = self.known();
        // What lies in no piece is nothing that could be shown to be unused.
        let stray = self.in_data.iter().filter(|(at, _)| !covers(&known, *at));
        let stray = stray.filter_map(|(_, symbol)| self.symbols.get(*symbol)?.clone());
        let mut next: Vec<Piece> = roots.chain(stray).chain(self.kept.iter().cloned()).collect();
        let mut reached = HashSet::new();
        while let Some(piece) = next.pop() {
            if !reached.insert(piece.clone()) {
                continue;
            }
            let references = match piece {
                Piece::Function(number) => {
                    self.code.get(number).cloned().flatten().map(|code| within(&self.in_code, code))
                }
                Piece::Data(bytes) => Some(within(&self.in_data, bytes)),
            };
            let references = references.into_iter().flatten();
            next.extend(references.filter_map(|(_, symbol)| self.symbols.get(*symbol)?.clone()));
        }
        reached
    }

    /// The bytes of a segment, by their place in it, that belong to pieces none of which is reached.
    fn unused(&self, segment: &Range<usize>, reached: &HashSet<Piece>) -> Vec<usize> {
        let (known, used) = (self.known(), ordered(reached.iter()));
        let bytes = segment.clone().filter(|at| covers(&known, *at) && !covers(&used, *at));
        bytes.map(|at| at - segment.start).collect()
    }

    /// All pieces of data.
    fn known(&self) -> Vec<Range<usize>> {
        ordered(self.symbols.iter().flatten())
    }
}

/// The data among pieces, as ranges in order, joined where they meet.
fn ordered<'p>(pieces: impl Iterator<Item = &'p Piece>) -> Vec<Range<usize>> {
    let data = pieces.filter_map(|piece| match piece {
        Piece::Data(bytes) => Some(bytes.clone()),
        Piece::Function(_) => None,
    });
    let mut data: Vec<Range<usize>> = data.collect();
    data.sort_by_key(|bytes| bytes.start);
    let mut joined: Vec<Range<usize>> = Vec::new();
    for bytes in data {
        match joined.last_mut() {
            Some(last) if bytes.start <= last.end => last.end = last.end.max(bytes.end),
            _ => joined.push(bytes),
        }
    }
    joined
}

/// Whether a place lies in one of some ranges in order.
fn covers(ranges: &[Range<usize>], at: usize) -> bool {
    let after = ranges.partition_point(|range| range.start <= at);
    after.checked_sub(1).and_then(|before| ranges.get(before)).is_some_and(|range| range.contains(&at))
}

/// The references, in order, from a range of places.
fn within(references: &[(usize, usize)], range: Range<usize>) -> &[(usize, usize)] {
    let place = |end: usize| references.partition_point(|(at, _)| *at < end);
    references.get(place(range.start)..place(range.end)).unwrap_or_default()
}

/// Reads a section of references: where each is, and the symbol it is to, in order.
fn references(section: &[u8]) -> Result<Vec<(usize, usize)>> {
    let mut references = Vec::new();
    for entry in RelocSectionReader::new(BinaryReader::new(section, 0))?.entries() {
        let entry = entry?;
        // The only kind whose number is that of something else than a symbol.
        if entry.ty != RelocationType::TypeIndexLeb {
            references.push((entry.offset as usize, entry.index as usize));
        }
    }
    references.sort_unstable();
    Ok(references)
}

/// Takes a section out of the module that only the linker has a use for.
fn section(module: &mut Module, name: &str) -> Result<Vec<u8>> {
    let section = module.customs.remove_raw(name);
    Ok(section.with_context(|| format!("the linker has written no section {name}; it should by `--emit-relocs`"))?.data)
}
