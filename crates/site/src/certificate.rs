//! The script of `<boundary-certificate>`, a note to print that somebody has taken a check to its end.

use std::path::Path;

use anyhow::Result;

use crate::files;
use crate::parts::Parts;

/// The script that a page with a note names.
pub(crate) const SCRIPT: &str = "boundary-check-certificate.js";
const SOURCE: &str = "crates/site/pages/certificate/certificate.js";

/// Writes it; it stands alone.
pub(crate) fn write(parts: &Parts, folder: &Path) -> Result<()> {
    files::save(folder, SCRIPT, parts.element_script(SOURCE, &parts.interface.certificate)?)
}
