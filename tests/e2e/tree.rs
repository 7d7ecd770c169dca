//! What a screen reader is told on every screen, held in reviewed snapshots (`snapshots`): names, roles, states, where
//! the focus goes, what is announced, in order. In Chromium, whose protocol hands the tree on.
//!
//! After a change on purpose: `INSTA_UPDATE=always cargo test -p boundary-check-e2e -- chromium::tree`, and a look at
//! what changed before it is committed.

use boundary_check_e2e::edition::Edition;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::Test;
use boundary_check_e2e::stage::on_stage_in;
use boundary_check_e2e::tour::{Part, STATEMENT};
use boundary_check_e2e::tree;

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    let test =
        |part: Part| Test::new(module_path!(), part.name(), move |engine| compare(engine, part)).only(Engine::Chromium);
    Part::ALL.map(test).into()
}

async fn compare(engine: Engine, part: Part) {
    on_stage_in(Edition::English, engine, async |stage| {
        tree::listen(&stage.browser).await;
        let mut all = Vec::new();
        let mut look = async |screen: &str| {
            if screen == STATEMENT {
                return; // a text alone, which changes with what it tells of
            }
            stage.browser.await_stillness().await;
            all.push(format!("== {screen}\n{}\n", tree::told(&stage.browser).await));
        };
        part.visit(stage, &mut look).await;
        let told = steady(&all.join("\n"), &stage.server.url(""));
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_path => "snapshots" }, {
            insta::assert_snapshot!(part.name(), told);
        });
    })
    .await;
}

/// Without what is another in each run: the server's port, and the code that each result has of its own.
fn steady(told: &str, origin: &str) -> String {
    let told = told.replace(origin.trim_end_matches('/'), "https://site.example");
    let word = |word: &str| if is_code(word) { "A-CODE".to_owned() } else { word.to_owned() };
    let line = |line: &str| line.split(' ').map(word).collect::<Vec<_>>().join(" ");
    told.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// Twelve letters and digits in three groups, whatever stands around them.
fn is_code(word: &str) -> bool {
    let inside = word.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    let groups: Vec<&str> = inside.split('-').collect();
    groups.len() == 3
        && groups.iter().all(|it| it.len() == 4 && it.chars().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase()))
}
