//! What dependencies bring: their licences, sources and advisories, by cargo-deny and the rules in `deny.toml`.

use anyhow::Result;

use crate::process;
use crate::project::Project;

/// Runs every check that is possible on this machine, and says which are not.
pub(super) fn deny(project: &Project) -> Result<()> {
    // Without `--workspace` it looks at the root package alone.
    let deny = |args: &[&str]| project.cargo([&["deny", "--workspace"], args].concat());
    if process::probe(&mut deny(&["--version"])).is_none() {
        println!("Left out: `cargo deny check`, which is not installed (cargo install cargo-deny --locked)");
        return Ok(());
    }
    // These three need nothing but what Cargo has on this machine.
    process::run(&mut deny(&["--offline", "check", "bans", "licenses", "sources"]))?;
    if process::probe(&mut deny(&["fetch", "db"])).is_none() {
        println!("Left out: `cargo deny check advisories`, whose database cannot be reached from here");
        return Ok(());
    }
    process::run(&mut deny(&["check", "--disable-fetch", "advisories"]))
}
