//! The browsers of the tests: which programs each engine needs, where they lie, what installs them.
//!
//! `cargo xtask test setup` installs by this list and the browser tests start by it.

use std::path::PathBuf;
use std::{env, fs};

use crate::process;

/// A browser's engine, which is what a page can depend on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Engine {
    /// Chromium, by chromedriver.
    Chromium,
    /// Firefox, by geckodriver.
    Firefox,
    /// WebKitGTK's small browser, by WebKitWebDriver.
    WebKit,
}

impl Engine {
    /// All of them, in the order in which the tests run.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Its name in the names of tests.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// What it takes to drive it.
    pub fn programs(self) -> &'static [Program] {
        match self {
            Self::Chromium => &[CHROMIUM, CHROMEDRIVER],
            Self::Firefox => &[FIREFOX, GECKODRIVER],
            Self::WebKit => &[MINI_BROWSER, WEBKIT_DRIVER, XVFB],
        }
    }

    /// Those of its programs that are not on this machine.
    pub fn missing(self) -> Vec<&'static Program> {
        self.programs().iter().filter(|program| program.find().is_none()).collect()
    }
}

/// A program that the tests start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Program {
    /// What to call it; the first of the names it goes by.
    pub name: &'static str,
    /// Its other names.
    others: &'static [&'static str],
    /// Where it lies if not on PATH.
    place: Place,
    /// What brings it.
    pub source: Source,
}

/// What brings a program to this machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A package of Debian's.
    Debian(&'static str),
    /// A crate, in this version.
    Crate(&'static str, &'static str),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// On PATH only.
    Path,
    /// In `tools/bin` of Cargo's target folder, where the setup installs crates.
    Tools,
    /// With the libraries of WebKitGTK.
    WebKitLibrary,
}

/// The browser that most people have, or one built on it.
pub const CHROMIUM: Program = Program {
    name: "chromium",
    others: &["chromium-browser", "google-chrome", "google-chrome-stable"],
    place: Place::Path,
    source: Source::Debian("chromium"),
};
/// Chromium's driver.
pub const CHROMEDRIVER: Program =
    Program { name: "chromedriver", others: &[], place: Place::Path, source: Source::Debian("chromium-driver") };
/// Firefox, in whichever edition.
pub const FIREFOX: Program =
    Program { name: "firefox", others: &["firefox-esr"], place: Place::Path, source: Source::Debian("firefox-esr") };
/// Firefox's driver, which Debian has not.
pub const GECKODRIVER: Program =
    Program { name: "geckodriver", others: &[], place: Place::Tools, source: Source::Crate("geckodriver", "0.37.1") };
/// The browser that comes with WebKitGTK for tests like these.
pub const MINI_BROWSER: Program = Program {
    name: "MiniBrowser",
    others: &[],
    place: Place::WebKitLibrary,
    source: Source::Debian("webkit2gtk-driver"),
};
/// WebKitGTK's driver.
pub const WEBKIT_DRIVER: Program =
    Program { name: "WebKitWebDriver", others: &[], place: Place::Path, source: Source::Debian("webkit2gtk-driver") };
/// A screen in memory only, for the browser that cannot do without one.
pub const XVFB: Program = Program { name: "Xvfb", others: &[], place: Place::Path, source: Source::Debian("xvfb") };
/// Reads the text of printed pages (from poppler).
pub const PDFTOTEXT: Program =
    Program { name: "pdftotext", others: &[], place: Place::Path, source: Source::Debian("poppler-utils") };

/// Keeps Chromium to the pages under test, also in a container and as root; without their leading dashes.
pub const CHROMIUM_FLAGS: [&str; 8] = [
    "headless",
    "no-sandbox",
    "disable-gpu",
    "disable-quic",
    "no-first-run",
    "disable-background-networking",
    "disable-component-update",
    "disable-sync",
];

/// The library folders that WebKitGTK puts its programs in, for the interface the driver is built with.
const WEBKIT_FOLDERS: [&str; 2] = ["webkit2gtk-4.1", "webkitgtk-6.0"];

impl Program {
    /// Where it lies; `None` if it is not installed.
    pub fn find(&self) -> Option<PathBuf> {
        let names: Vec<&str> = std::iter::once(&self.name).chain(self.others).copied().collect();
        process::find(&names).or_else(|| match self.place {
            Place::Path => None,
            Place::Tools => in_tools(self.name),
            Place::WebKitLibrary => in_webkit_library(self.name),
        })
    }

    /// Debian's package that brings it, if one does.
    pub fn debian_package(&self) -> Option<&'static str> {
        match self.source {
            Source::Debian(package) => Some(package),
            Source::Crate(..) => None,
        }
    }

    /// How to install it, as words behind "missing: ".
    pub fn advice(&self) -> String {
        match self.source {
            Source::Debian(package) => format!("{} (Debian: apt-get install {package})", self.name),
            Source::Crate(name, version) => format!("{} (cargo install {name}@{version})", self.name),
        }
    }
}

/// This program itself lies somewhere in Cargo's target folder, the tests a folder deeper.
fn in_tools(name: &str) -> Option<PathBuf> {
    let file = PathBuf::from("tools/bin").join(name).with_extension(env::consts::EXE_EXTENSION);
    let me = env::current_exe().ok()?;
    me.ancestors().map(|folder| folder.join(&file)).find(|candidate| candidate.is_file())
}

/// In `/usr/lib`, in Debian's folder there for the kind of machine, or in `/usr/libexec`.
fn in_webkit_library(name: &str) -> Option<PathBuf> {
    let mut roots = vec![PathBuf::from("/usr/lib"), PathBuf::from("/usr/lib64"), PathBuf::from("/usr/libexec")];
    let machines = fs::read_dir("/usr/lib").into_iter().flatten().flatten();
    roots.extend(machines.map(|entry| entry.path()).filter(|path| path.is_dir()));
    let folders = WEBKIT_FOLDERS.iter().flat_map(|folder| roots.iter().map(move |root| root.join(folder)));
    folders.map(|folder| folder.join(name)).find(|candidate| candidate.is_file())
}
