//! The page to which the quick exit leads where nobody names another: nothing in it, in its name or in its address tells
//! where somebody comes from. It is a table that any language reads.

use std::path::Path;

use anyhow::Result;
use minijinja::context;

use crate::{files, template};

/// Its name beside the scripts.
pub(crate) const PAGE: &str = "degrees.html";
/// Its place in the sources.
const SOURCE: &str = "crates/site/pages/exit/degrees.html";
/// Its address for scripts that it lies beside.
pub(crate) const BESIDE: &str = "new URL(\"./degrees.html\", import.meta.url).href";
/// The same for scripts that end up nobody knows where, as bundlers put them.
pub(crate) const BLANK: &str = "\"about:blank\"";

/// Writes it into a folder.
pub(crate) fn write(root: &Path, folder: &Path) -> Result<()> {
    let page = files::read(root, SOURCE)?;
    files::save(folder, PAGE, template::render(PAGE, &page, context! {})?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_names_nothing_of_where_somebody_comes_from() {
        let folder = tempfile::tempdir().unwrap();
        write(&crate::repository(), folder.path()).unwrap();
        let page = std::fs::read_to_string(folder.path().join(PAGE)).unwrap();
        assert!(page.contains("<tr><th scope=\"row\">20</th><td>68</td></tr>"), "{page}");
        for word in ["oundary", "massage", "check", "therap", "<script", "<link", "http"] {
            assert!(!page.contains(word), "{word}: {page}");
        }
        assert!(BESIDE.contains(PAGE));
    }
}
