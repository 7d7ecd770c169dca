//! What a server can be told before it starts.

use std::path::PathBuf;
use std::time::Duration;

use tokio::sync::watch;

/// A way to misbehave, for tests of what a page does then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Answers 404, whether the file exists or not.
    NotFound,
    /// Answers with the first bytes of the uncompressed file only, as if they were all of it.
    Truncated(usize),
    /// Answers as it should, but says that the file is of this MIME type.
    Type(&'static str),
    /// Answers as it should, but only after this time.
    Delayed(Duration),
}

/// What to serve, and how. A prefix matches whole steps of a path: `/pages` matches `/pages` and
/// `/pages/two.html` but not `/pages2`; `/` matches everything.
#[derive(Clone, Debug, Default)]
pub struct Config {
    pub(super) port: u16,
    pub(super) mounts: Vec<(String, PathBuf)>,
    pub(super) headers: Vec<Header>,
    pub(super) faults: Vec<(String, Fault)>,
    pub(super) first_scripts: Vec<String>,
    pub(super) emptied: Vec<String>,
    pub(super) versions: Option<watch::Receiver<u64>>,
}

#[derive(Clone, Debug)]
pub(super) struct Header {
    pub(super) prefix: String,
    pub(super) name: String,
    pub(super) value: String,
}

impl Config {
    /// A server on any free port that has nothing to serve yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Listens on this port; 0, as from the start, means any free one.
    #[must_use]
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Serves `folder` under `prefix`. Where several prefixes match a path, the longest counts.
    #[must_use]
    pub fn mount(mut self, prefix: impl Into<String>, folder: impl Into<PathBuf>) -> Self {
        self.mounts.push((prefix.into(), folder.into()));
        self
    }

    /// Adds a response header to every answer under `prefix` (an exact path is a prefix, too).
    #[must_use]
    pub fn header(mut self, prefix: impl Into<String>, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push(Header { prefix: prefix.into(), name: name.into(), value: value.into() });
        self
    }

    /// Misbehaves for exactly this path, from the start; see also [`Running::set_fault`].
    ///
    /// [`Running::set_fault`]: super::Running::set_fault
    #[must_use]
    pub fn fault(mut self, path: impl Into<String>, fault: Fault) -> Self {
        self.faults.push((path.into(), fault));
        self
    }

    /// Serves the file at exactly this path with nothing in it, whatever else is told: a script that is not to run.
    #[must_use]
    pub fn emptied(mut self, path: impl Into<String>) -> Self {
        self.emptied.push(path.into());
        self
    }

    /// Has every page load again whenever there is another version of the site.
    #[must_use]
    pub fn reload(mut self, versions: watch::Receiver<u64>) -> Self {
        self.versions = Some(versions);
        self.first_script(super::reload::SCRIPT)
    }

    /// Has every page load the script at this address before anything of its own, as if its `<head>` began
    /// with it. Several run in the order in which they are named here.
    #[must_use]
    pub fn first_script(mut self, address: impl Into<String>) -> Self {
        self.first_scripts.push(address.into());
        self
    }
}
