//! The wasm modules, and the names of what is made of them.

use crate::integrity::edition;

/// The entry module: what a page's script tag names.
pub const ENTRY: &str = "boundary-check.js";
/// The JavaScript side of the check's wasm module; the entry module imports it.
pub const GLUE: &str = "boundary-check-glue.js";
/// The check's wasm module; the entry module fetches it.
pub const WASM: &str = "boundary-check.wasm";
/// What reads the clauses of an embedder's code: the glue asks for it where an element names such a file.
pub(crate) const CLAUSES: &str = "boundary-check-clauses.js";
/// What offers the file of a study: the glue asks for it at the end of a guidance, where an element names a study.
pub(crate) const PILOT: &str = "boundary-check-pilot.js";
/// The same two for workshops: the entry module asks for them where an element shows a case.
pub(crate) const WORKSHOP_GLUE: &str = "boundary-check-workshop-glue.js";
pub(crate) const WORKSHOP_WASM: &str = "boundary-check-workshop.wasm";

/// What reads a camera's pictures: the board's script asks for both on the press that asks for the camera.
pub(crate) const SCAN_GLUE: &str = "boundary-check-scan.js";
pub(crate) const SCAN_WASM: &str = "boundary-check-scan.wasm";

/// What is in the modules, with its licences: it lies in every folder that has them.
pub const LICENCES: &str = "LICENCES.txt";

/// Return codes, with all that comes back: the check asks for both when it is first wanted.
pub(crate) const RETURN_GLUE: &str = "boundary-check-return.js";
pub(crate) const RETURN_WASM: &str = "boundary-check-return.wasm";

/// All modules.
#[derive(Clone, Debug)]
pub struct Modules {
    /// The check.
    pub check: Bound,
    /// Cases and the board, with the check.
    pub workshop: Bound,
    /// What reads a camera's pictures.
    pub scan: Bound,
    /// Return codes.
    pub returns: Bound,
    /// The text of [`LICENCES`]; empty to write none.
    pub licences: String,
}

/// A wasm module and the JavaScript that speaks to it.
#[derive(Clone, Debug)]
pub struct Bound {
    /// The glue, an ES module.
    pub js: String,
    /// The module's bytes.
    pub wasm: Vec<u8>,
}

/// Stands in a module and in its glue for the edition, which is known once all of them are made. Both call by it what the
/// module imports: with the glue of another edition it does not start, and the browser's message names its own.
pub const EDITION_PLACE: &str = "@edition@@";

impl Modules {
    /// All of them with the edition in its places, and what it is.
    pub(crate) fn stamped(mut self) -> (Self, String) {
        let all = [&self.check, &self.workshop, &self.scan, &self.returns]
            .map(|bound| [bound.js.as_bytes(), &bound.wasm].concat());
        let edition = edition(&all.concat());
        for bound in [&mut self.check, &mut self.workshop, &mut self.scan, &mut self.returns] {
            bound.js = bound.js.replace(EDITION_PLACE, &edition);
            stamp(&mut bound.wasm, edition.as_bytes());
        }
        (self, edition)
    }
}

/// Puts the edition, which is as long, in each of its places.
fn stamp(wasm: &mut [u8], edition: &[u8]) {
    let place = EDITION_PLACE.as_bytes();
    let mut at = 0;
    while let Some(rest) = wasm.get_mut(at..) {
        let Some(next) = rest.iter().position(|byte| place.first() == Some(byte)) else { return };
        let found = rest.get_mut(next..next + place.len()).filter(|found| *found == place);
        at += next + if found.is_some() { place.len() } else { 1 };
        if let Some(found) = found {
            found.copy_from_slice(edition);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_and_glues_name_one_edition_which_differs_with_each_of_them() {
        let bound = |said: &str| Bound {
            js: format!("{{ \"{EDITION_PLACE}\": {said} }}"),
            wasm: format!("@{EDITION_PLACE}{said}{EDITION_PLACE}@edition").into_bytes(),
        };
        let modules = |said| Modules {
            check: bound("a"),
            workshop: bound("b"),
            scan: bound(said),
            returns: bound("r"),
            licences: String::new(),
        };
        let (stamped, edition) = modules("c").stamped();
        assert_eq!(edition.len(), EDITION_PLACE.len());
        assert_eq!(stamped.check.js, format!("{{ \"{edition}\": a }}"));
        assert_eq!(String::from_utf8(stamped.scan.wasm).unwrap(), format!("@{edition}c{edition}@edition"));
        assert_ne!(modules("d").stamped().1, edition);
    }
}
