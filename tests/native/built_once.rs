//! What the commands are made of is compiled once: the tests ask for it with the same features. Otherwise the bundler and all
//! the others are compiled again for them, minutes of a build from nothing.

use std::collections::BTreeSet;
use std::process::Command;

/// The packages that Cargo compiles for what it is asked to, each with its features.
fn packages(asked: &[&str]) -> BTreeSet<String> {
    let tree = ["tree", "--locked", "--prefix", "none", "--format", "{p} {f}"];
    let output = Command::new(env!("CARGO")).args(tree).args(asked).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let listed = String::from_utf8(output.stdout).unwrap();
    listed.lines().map(|line| line.trim_end_matches(" (*)").to_owned()).collect()
}

#[test]
fn what_the_commands_are_made_of_is_compiled_once() {
    let commands = packages(&["--package", "xtask", "--edges", "normal,build"]);
    assert!(commands.len() > 200, "{}", commands.len());
    let tests = ["--edges", "normal,build,dev"];
    let native = ["--workspace", "--exclude", "boundary-check-e2e"];
    for asked in [native.as_slice(), &["--package", "boundary-check-e2e"]] {
        let again: Vec<_> = commands.difference(&packages(&[asked, &tests].concat())).cloned().collect();
        assert!(
            again.is_empty(),
            "{asked:?} asks for other features; xtask/Cargo.toml has to ask for them, too: {again:#?}"
        );
    }
}
