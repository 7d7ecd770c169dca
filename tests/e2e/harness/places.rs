//! Where things are: the repository, the built site, the programs of this machine.

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

/// The built site (`BOUNDARY_CHECK_DIST` names another one); says how to build it when it is not there.
pub fn built_site() -> PathBuf {
    let site = env::var_os("BOUNDARY_CHECK_DIST").map_or_else(|| repository().join("dist/site"), PathBuf::from);
    let there = site.join("index.html").is_file();
    assert!(there, "there is no built site in {}; run `cargo xtask build` first", site.display());
    site
}

/// A file that npm installed under `folder`; says how to install it when it is not there.
pub fn npm_file(folder: &Path, name: &str) -> PathBuf {
    let file = folder.join("node_modules").join(name);
    assert!(file.is_file(), "node_modules/{name} is missing; run `npm ci` in {}", folder.display());
    file
}

/// The first of these programs that is on PATH; says what to install when there is none.
pub fn program(names: &[&str], debian_package: &str) -> PathBuf {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    let found = names
        .iter()
        .find_map(|name| folders.iter().map(|folder| folder.join(name)).find(|candidate| candidate.is_file()));
    found.unwrap_or_else(|| {
        panic!("{} is not on PATH; `cargo xtask test` installs it (Debian: {debian_package})", names[0])
    })
}
