//! Every screen in every language that tests look at: axe, in Chromium in light, dark and forced colours, on the
//! smallest phone and on a desk; nothing to scroll sideways for, nothing cut off or too small to press.

use boundary_check_e2e::audit::Audit;
use boundary_check_e2e::check::strings;
use boundary_check_e2e::devtools::Scheme;
use boundary_check_e2e::edition::Edition;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::Test;
use boundary_check_e2e::stage::on_stage_in;
use boundary_check_e2e::test;
use boundary_check_e2e::tour::Part;
use serde_json::json;

/// The tests of this file: English in every engine. The others in Chromium, which alone can be told how to show a page.
pub(crate) fn tests() -> Vec<Test> {
    let all = Part::ALL.into_iter().flat_map(|part| Edition::ALL.map(|edition| (part, edition)));
    let test = |(part, edition): (Part, Edition)| {
        let name = format!("{}_in_{}", part.name(), edition.name());
        let test = Test::new(module_path!(), &name, move |engine| look(engine, edition, part));
        if edition == Edition::English { test } else { test.only(Engine::Chromium) }
    };
    // Only its protocol can say what somebody prefers.
    let motion = test!(something_moves_only_where_it_is_wanted).only(Engine::Chromium);
    all.map(test).chain([motion]).collect()
}

async fn look(engine: Engine, edition: Edition, part: Part) {
    on_stage_in(edition, engine, async |stage| {
        let mut audit = Audit::of(stage);
        part.visit(stage, &mut async |screen: &str| audit.look(screen).await).await;
        audit.finish();
    })
    .await;
}

/// On every screen nothing moves for those who want it so; here, that others do see something fade.
async fn something_moves_only_where_it_is_wanted(engine: Engine) {
    on_stage_in(Edition::English, engine, async |stage| {
        stage.open_check().await;
        let moving = async || strings(&stage.browser.run("probe.moving()", &[]).await);
        stage.browser.show_as(Scheme::Light).await;
        assert_eq!(moving().await, Vec::<String>::new());
        let wanted = json!({ "features": [{ "name": "prefers-reduced-motion", "value": "no-preference" }] });
        stage.browser.protocol("Emulation.setEmulatedMedia", wanted).await;
        assert_ne!(moving().await, Vec::<String>::new(), "nothing ever moves, so this proves nothing");
    })
    .await;
}
