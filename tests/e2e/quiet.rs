//! The tests of other files end in `assert_quiet`: this one shows that it would notice. And what a self-check does not ask
//! its own server for.

use boundary_check_e2e::answers::Answers;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::Test;
use boundary_check_e2e::stage::on_stage;
use boundary_check_e2e::test;

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    let asked = test!(a_self_check_asks_for_nothing_of_workshops).only(Engine::Chromium); // the server tells it for all
    vec![test!(a_noisy_page_is_noticed), test!(what_was_said_before_leaving_is_not_forgotten), asked]
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

/// What cases, a board and its camera need is loaded for them alone: from the first screen to the guidance, and in another
/// language, nobody's server learns of a workshop, and nobody waits for one.
async fn a_self_check_asks_for_nothing_of_workshops(engine: Engine) {
    on_stage(engine, async |stage| {
        let of_workshops = || -> (usize, Vec<String>) {
            let paths: Vec<String> = stage.server.requests().into_iter().map(|it| it.path).collect();
            let parts = ["workshop", "board", "scan", "case", "projector"];
            (paths.len(), paths.into_iter().filter(|path| parts.iter().any(|part| path.contains(part))).collect())
        };
        let check = stage.open_check().await;
        check.walk_to_guidance(&Answers::with(&[("attract-contact", "1")])).await;
        check.press_and_leave("back").await;
        check.press_and_leave("guidance").await;
        stage.browser.reload().await;
        check.ready().await;
        stage.open("/?language=de").await;
        check.ready().await;
        check.until_speaks("de").await;
        let (all, found) = of_workshops();
        assert!(all > 5, "the server was asked for {all} files, so this proves nothing");
        assert_eq!(found, [""; 0]);
        // They would be found: the page of the cases asks for them.
        stage.open("/case.html?case=new-baby").await;
        check.ready().await;
        let (_, found) = of_workshops();
        assert!(found.contains(&"/boundary-check-workshop.wasm".to_owned()), "{found:?}");
    })
    .await;
}
