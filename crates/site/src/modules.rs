//! The wasm modules, and the names of what is made of them.

/// The entry module: what a page's script tag names.
pub const ENTRY: &str = "boundary-check.js";
/// The JavaScript side of the check's wasm module; the entry module imports it.
pub const GLUE: &str = "boundary-check-glue.js";
/// The check's wasm module; the entry module fetches it.
pub const WASM: &str = "boundary-check.wasm";
/// The same two for workshops: the entry module asks for them where an element shows a case.
pub(crate) const WORKSHOP_GLUE: &str = "boundary-check-workshop-glue.js";
pub(crate) const WORKSHOP_WASM: &str = "boundary-check-workshop.wasm";

/// What reads a camera's pictures: the board's script asks for both on the press that asks for the camera.
pub(crate) const SCAN_GLUE: &str = "boundary-check-scan.js";
pub(crate) const SCAN_WASM: &str = "boundary-check-scan.wasm";

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
}

/// A wasm module and the JavaScript that speaks to it.
#[derive(Clone, Debug)]
pub struct Bound {
    /// The glue, an ES module.
    pub js: String,
    /// The module's bytes.
    pub wasm: Vec<u8>,
}
