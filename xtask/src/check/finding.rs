//! Something to mend in the content, and where content lies.

use std::path::Path;

use boundary_check_core::content;
use boundary_check_site::files;
use serde_json::Value;

/// The folders in which each language has a file.
pub(super) const FOLDERS: [&str; 4] = ["content", "content/workshop", "content/paper", "content/pages"];
pub(super) const ENGLISH: &str = "en";
/// Something to mend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Finding {
    pub(super) file: String,
    pub(super) place: String,
    pub(super) what: String,
}

impl Finding {
    pub(super) fn whole(file: &str, what: impl Into<String>) -> Self {
        Self { file: file.to_owned(), place: "the file".to_owned(), what: what.into() }
    }
}

impl From<content::ContentError> for Finding {
    fn from(error: content::ContentError) -> Self {
        let content::ContentError { file, place, found, expected } = error;
        Self { file, place, what: format!("found {found}, expected {expected}") }
    }
}

/// Reads a file of content; what is wrong with the whole of it is a finding.
pub(super) fn read(root: &Path, name: &str) -> Result<Value, Finding> {
    let text = files::read(root, name).map_err(|_| Finding::whole(name, "it is missing, or cannot be read"))?;
    serde_json::from_str(&text).map_err(|error| Finding::whole(name, format!("it is not JSON: {error}")))
}
