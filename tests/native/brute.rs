//! What would change it, found by trying every subset: slow, and plainly what section 4 says.

use std::collections::BTreeSet;

use crate::oracle::{Reading, Unknowns, read};
use crate::sheet::{Reply, Sheet};
use crate::spec;

pub type Set = BTreeSet<&'static str>;

/// The changeable answers that are not at their safest, "other unknowns stay safest".
pub fn raised(sheet: &Sheet) -> Vec<&'static str> {
    let reading = read(sheet, Unknowns::Safest);
    let raised = |(id, reply): (&&'static str, &Reply)| {
        (spec::changeable(id) && *reply != spec::question(id).safest()).then_some(*id)
    };
    reading.values.iter().filter_map(raised).collect()
}

/// Whether these answers, at their safest, lower the caution of `atLeast`.
pub fn lowers(reading: &Reading, set: &Set) -> bool {
    let mut changed = reading.clone();
    for id in set {
        changed.values.insert(id, spec::question(id).safest());
    }
    changed.caution() < reading.caution()
}

/// Every smallest set (by inclusion) that lowers it, in order of size.
pub fn smallest_sets(sheet: &Sheet) -> Vec<Set> {
    let reading = read(sheet, Unknowns::Safest);
    let raised = raised(sheet);
    let mut subsets: Vec<u32> = (0..1 << raised.len()).collect();
    subsets.sort_by_key(|subset| subset.count_ones());
    let mut smallest: Vec<u32> = Vec::new();
    for subset in subsets {
        let known = smallest.iter().any(|smaller| subset & smaller == *smaller);
        if !known && lowers(&reading, &set(&raised, subset)) {
            smallest.push(subset);
        }
    }
    smallest.into_iter().map(|subset| set(&raised, subset)).collect()
}

fn set(raised: &[&'static str], subset: u32) -> Set {
    raised.iter().enumerate().filter(|(at, _)| subset & (1 << at) != 0).map(|(_, id)| *id).collect()
}
