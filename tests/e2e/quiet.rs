//! The tests of other files end in `assert_quiet`: this one shows that it would notice.

use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::Test;
use boundary_check_e2e::stage::on_stage;
use boundary_check_e2e::test;

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    vec![test!(a_noisy_page_is_noticed), test!(what_was_said_before_leaving_is_not_forgotten)]
}

async fn a_noisy_page_is_noticed(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/noisy.html").await;
        stage.browser.until("the page has done all that it does", "document.querySelector('img')", &[]).await;
        let noise = stage.noise().await.join("\n");
        for expected in ["noisy: a warning", "noisy: a rejection", "noisy: an error", "another origin", "none of its"] {
            assert!(noise.contains(expected), "`{expected}` goes unnoticed: {noise}");
        }
    })
    .await;
}

async fn what_was_said_before_leaving_is_not_forgotten(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/noisy.html").await;
        stage.open("/pages/plain.html").await;
        let noise = stage.noise().await.join("\n");
        assert!(noise.contains("noisy: a warning"), "it is forgotten: {noise}");
    })
    .await;
}
