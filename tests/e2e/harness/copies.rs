//! Copies of the built site that a test may change: each change is another edition, whose service worker names what is there.

use std::fs::{self, File};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};
use tempfile::TempDir;
use xtask::server::Config;

use crate::places;

const WORKER: &str = "offline-worker.js";
/// What the files are sent with: the policy that the build writes for servers, and Trusted Types.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
     connect-src 'self'; manifest-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; \
     require-trusted-types-for 'script'; trusted-types boundary-check-offline";

/// A folder with the site.
pub struct Copy(TempDir);

impl Copy {
    /// The site as it was built, but that its checks have the hooks of the tests: no server can give a page that is kept its
    /// first script.
    pub fn of_the_site() -> Self {
        let copy = Self(tempfile::tempdir().expect("a folder for a copy"));
        for name in names(&places::built_site()) {
            let path = copy.0.path().join(&name);
            fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("a folder of the copy");
            fs::copy(places::built_site().join(&name), path).expect("a file is copied");
        }
        copy.change("boundary-check.js", |text| include_str!("../../pages/hooks.js").to_owned() + text);
        copy
    }

    /// A server of it under the strictest policy that it works under.
    pub fn served(&self) -> Config {
        let config = Config::new().mount("/", self.0.path()).mount("/pages", places::test_pages());
        config.header("/", "content-security-policy", POLICY)
    }

    /// Changes a file, and so makes another edition.
    pub fn change(&self, name: &str, change: impl Fn(&str) -> String) {
        let mut worker = self.read(WORKER);
        let mut put = |name: &str, text: &str| {
            worker = worker.replace(&integrity(&self.read(name)), &integrity(text));
            self.write(name, text);
        };
        let text = change(&self.read(name));
        assert_ne!(text, self.read(name), "{name} is as it was");
        put(name, &text);
        let before = self.edition();
        let after: String = integrity(&(before.clone() + &text)).chars().filter(char::is_ascii_alphanumeric).collect();
        let after = &after["sha384".len()..][..before.len()];
        for page in names(self.0.path()).iter().filter(|name| name.ends_with(".html")) {
            let text = self.read(page);
            if text.contains(&before) {
                put(page, &text.replace(&before, after));
            }
        }
        self.write(WORKER, &worker.replace(&before, after));
    }

    /// The edition that its pages name.
    pub fn edition(&self) -> String {
        let page = self.read("index.html");
        let (_, after) = page.split_once(" data-site=\"").expect("a page names its edition");
        after.split('"').next().expect("a name").to_owned()
    }

    /// Puts files of another edition in the place of its own, as somebody does who uploads them.
    pub fn upload(&self, from: &Self, which: impl Fn(&str) -> bool) {
        for name in names(from.0.path()).iter().filter(|name| which(name)) {
            if from.read_bytes(name) != self.read_bytes(name) {
                let path = self.0.path().join(name);
                fs::write(&path, from.read_bytes(name)).expect("a file is put there");
                // Servers tell files apart by the second.
                static LATER: AtomicU64 = AtomicU64::new(0);
                let later = Duration::from_secs(60 * LATER.fetch_add(1, Ordering::Relaxed));
                let file = File::options().append(true).open(path).expect("the file is there");
                file.set_modified(SystemTime::now() + later).expect("a time is set");
            }
        }
    }

    fn read(&self, name: &str) -> String {
        String::from_utf8(self.read_bytes(name)).expect("a text")
    }

    fn read_bytes(&self, name: &str) -> Vec<u8> {
        fs::read(self.0.path().join(name)).unwrap_or_else(|error| panic!("{name} cannot be read: {error}"))
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.0.path().join(name), text).unwrap_or_else(|error| panic!("{name} cannot be written: {error}"));
    }
}

/// The files that a server sends as they are, by their places below a folder.
fn names(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for below in ["", "words/"] {
        for entry in fs::read_dir(folder.join(below)).expect("a folder of the site") {
            let entry = entry.expect("a file of the site");
            let name = format!("{below}{}", entry.file_name().to_string_lossy());
            if entry.path().is_file() && !name.ends_with(".br") && !name.ends_with(".gz") {
                found.push(name);
            }
        }
    }
    found
}

/// The hash of a file as the worker has it.
fn integrity(text: &str) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(text.as_bytes())))
}
