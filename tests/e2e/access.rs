//! One tour of every screen in every language that tests look at. On each: axe in light, dark and forced colours, on the
//! smallest phone and on a desk; nothing to scroll sideways for, nothing cut off or too small to press ([`Audit`]). In
//! English also the Tab key ([`crate::focus`]), what a screen reader is told ([`crate::tree`]) and what each guidance has
//! to show ([`crate::journeys`]).

use boundary_check_e2e::answers::JOURNEYS;
use boundary_check_e2e::audit::Audit;
use boundary_check_e2e::check::{Check, strings};
use boundary_check_e2e::devtools::Scheme;
use boundary_check_e2e::edition::Edition;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::stage::{Stage, on_stage_in};
use boundary_check_e2e::test;
use boundary_check_e2e::tour::Part;
use boundary_check_e2e::tree;
use serde_json::json;

use crate::focus;
use crate::journeys::assert_guidance;
use crate::tree::Told;

/// What the other engines are shown as well, in English: each kind of control and layout that there is.
const LAYOUTS: [Part; 5] = [Part::Client, Part::GraveGuidance, Part::Case, Part::Board, Part::Paper];

/// The tests of this file: Chromium alone can be told how to show a page, and tells what a screen reader gets.
pub(crate) fn tests() -> Vec<Test> {
    let all = Part::ALL.into_iter().flat_map(|part| Edition::ALL.map(|edition| (part, edition)));
    let test = |(part, edition): (Part, Edition)| {
        let name = format!("{}_in_{}", part.name(), edition.name());
        let test = Test::new(module_path!(), &name, move |engine| look(engine, edition, part));
        let everywhere = edition == Edition::English && LAYOUTS.contains(&part);
        if everywhere { test } else { test.only(Engine::Chromium) }
    };
    all.map(test).chain(in_chromium([test!(something_moves_only_where_it_is_wanted)])).collect()
}

async fn look(engine: Engine, edition: Edition, part: Part) {
    on_stage_in(edition, engine, async |stage| {
        if (engine, edition) == (Engine::Chromium, Edition::English) {
            return look_at_all(stage, part).await;
        }
        let mut audit = Audit::of(stage);
        part.visit(stage, &mut async |screen: &str| audit.look(screen).await).await;
        audit.finish();
    })
    .await;
}

async fn look_at_all(stage: &Stage, part: Part) {
    let browser = &stage.browser;
    let (mut audit, mut told, mut found) = (Audit::of(stage), Told::listen(stage).await, Vec::new());
    let mut look = async |screen: &str| {
        if let Some(journey) = JOURNEYS.iter().find(|journey| journey.outcome == screen) {
            assert_guidance(&Check::on(browser), journey).await;
        }
        told.look(stage, screen).await;
        audit.look(screen).await;
        found.extend(focus::stops(browser).await.into_iter().map(|it| format!("{screen}: {it}")));
        browser.show_as_usual().await;
        tree::forget(browser).await;
    };
    part.visit(stage, &mut look).await;
    audit.finish();
    assert!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
    told.compare(part, stage);
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
