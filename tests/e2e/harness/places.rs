//! Where things are: the repository, the built site, what npm installed.

use std::env;
use std::path::{Path, PathBuf};

/// The folder of this package.
pub fn package() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The folder of the repository.
pub fn repository() -> &'static Path {
    package().ancestors().nth(2).expect("this package lies in tests/e2e")
}

/// The folder of the test pages.
pub fn test_pages() -> PathBuf {
    repository().join("tests/pages")
}

/// The folder of what `cargo xtask test pages` builds for the test pages.
pub fn built_pages() -> PathBuf {
    repository().join("dist/pages")
}

/// The folder of the built apps that use the npm package.
pub fn apps() -> PathBuf {
    repository().join("tests/packages/dist")
}

/// The built site (`BOUNDARY_CHECK_DIST` names another one); says how to build it when it is not there.
pub fn built_site() -> PathBuf {
    let site = env::var_os("BOUNDARY_CHECK_DIST").map_or_else(|| repository().join("dist/site"), PathBuf::from);
    let there = site.join("index.html").is_file();
    assert!(there, "there is no built site in {}; run `cargo xtask build` first", site.display());
    site
}

/// The folder of what npm installed for the tests.
pub fn npm_files() -> PathBuf {
    package().join("node_modules")
}

/// The folder to upload, which is built beside the site.
pub fn built_embed() -> PathBuf {
    built_site().with_file_name("embed")
}

/// A file that npm installed under `folder`; says how to install it when it is not there.
pub fn npm_file(folder: &Path, name: &str) -> PathBuf {
    let file = folder.join("node_modules").join(name);
    assert!(file.is_file(), "node_modules/{name} is missing; run `npm ci` in {}", folder.display());
    file
}

/// A folder or file of `dist`, which lies beside the built site; says how to build it when it is not there.
pub fn built(name: &str) -> PathBuf {
    let path = built_site().with_file_name(name);
    assert!(path.exists(), "{} is missing; run `cargo xtask build` first", path.display());
    path
}
