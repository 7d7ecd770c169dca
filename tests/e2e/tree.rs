//! What a screen reader is told on every screen, held in reviewed snapshots (`snapshots`): names, roles, states, where
//! the focus goes, what is announced, in order. In Chromium, whose protocol hands the tree on. The tour of
//! [`crate::access`] leads here.
//!
//! After a change on purpose: `INSTA_UPDATE=always cargo test -p boundary-check-e2e -- in_english`, and a look at what
//! changed before it is committed.

use boundary_check_e2e::stage::Stage;
use boundary_check_e2e::tour::{Part, STATEMENT};
use boundary_check_e2e::tree;

/// What was told on the screens of a part so far.
#[derive(Default)]
pub(crate) struct Told(Vec<String>);

impl Told {
    /// Listens to the page and to all that come after it.
    pub(crate) async fn listen(stage: &Stage) -> Self {
        tree::listen(&stage.browser).await;
        Self::default()
    }

    /// Notes what is told on a screen.
    pub(crate) async fn look(&mut self, stage: &Stage, screen: &str) {
        if screen == STATEMENT {
            return; // a text alone, which changes with what it tells of
        }
        stage.browser.await_stillness().await;
        self.0.push(format!("== {screen}\n{}\n", tree::told(&stage.browser).await));
    }

    /// Compares it with the reviewed snapshot.
    pub(crate) fn compare(self, part: Part, stage: &Stage) {
        let told = steady(&self.0.join("\n"), &stage.server.url(""));
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_path => "snapshots" }, {
            insta::assert_snapshot!(part.name(), told);
        });
    }
}

/// Without what is another in each run: the server's port, and the code that each result has of its own; nor with a whole
/// case in a link, for how it is compressed is the browser's.
fn steady(told: &str, origin: &str) -> String {
    let origin = origin.trim_end_matches('/');
    let told = told.replace(origin, "https://site.example");
    let told = told.replace(origin.trim_start_matches("http://"), "site.example"); // as people read it off a wall
    let word = |word: &str| match word.split_once("#own=") {
        Some((link, _)) => format!("{link}#own=A-CASE”"),
        None if is_code(word) => "A-CODE".to_owned(),
        None => word.to_owned(),
    };
    let line = |line: &str| line.split(' ').map(word).collect::<Vec<_>>().join(" ");
    told.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// Twelve or sixteen letters and digits in three groups, whatever stands around them.
fn is_code(word: &str) -> bool {
    let inside = word.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    let groups: Vec<&str> = inside.split('-').collect();
    let lengths: Vec<usize> = groups.iter().map(|it| it.len()).collect();
    (lengths == [4, 4, 4] || lengths == [5, 6, 5])
        && groups.iter().all(|it| it.chars().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase()))
}
