//! Every screen in every language that tests look at: axe, in Chromium in light, dark and forced colours, on the
//! smallest phone and on a desk; nothing to scroll sideways for, nothing cut off or too small to press.

use boundary_check_e2e::audit::Audit;
use boundary_check_e2e::edition::Edition;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::Test;
use boundary_check_e2e::stage::on_stage_in;
use boundary_check_e2e::tour::Part;

/// The tests of this file: English in every engine. The others in Chromium, which alone can be told how to show a page.
pub(crate) fn tests() -> Vec<Test> {
    let all = Part::ALL.into_iter().flat_map(|part| Edition::ALL.map(|edition| (part, edition)));
    let test = |(part, edition): (Part, Edition)| {
        let name = format!("{}_in_{}", part.name(), edition.name());
        let test = Test::new(module_path!(), &name, move |engine| look(engine, edition, part));
        if edition == Edition::English { test } else { test.only(Engine::Chromium) }
    };
    all.map(test).collect()
}

async fn look(engine: Engine, edition: Edition, part: Part) {
    on_stage_in(edition, engine, async |stage| {
        let mut audit = Audit::of(stage);
        part.visit(stage, &mut async |screen: &str| audit.look(screen).await).await;
        audit.finish();
    })
    .await;
}
