//! What the page around is told, as the start and the guidance say it: of one's own client and of a case, for each value of
//! `share`, and where somebody keeps it.

use boundary_check_e2e::answers::{Answers, journey_to};
use boundary_check_e2e::check::Check;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::stage::on_stage;
use boundary_check_e2e::{cases, test};
use serde_json::json;

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    in_chromium([test!(each_value_is_said_truthfully_at_the_start_and_at_the_end)]).collect()
}

const CASE: &str = "new-baby";
const KEEPER: &str = "The Academy’s learning system keeps that, with your name and the date.";

struct Row {
    share: &'static str,
    start: &'static str,
    end: &'static str,
    others: [&'static str; 2],
}

const ROWS: [Row; 3] = [
    Row {
        share: "none",
        start: "Your answers",
        end: "It isn’t told anything else.",
        others: ["one more thing", "would like to know the outcome"],
    },
    Row {
        share: "completion",
        start: "This page only learns that you’ve finished.",
        end: "the page is told that you’ve reached this guidance.",
        others: ["anything else", "would like to know the outcome"],
    },
    Row {
        share: "outcome",
        start: "At the end you can choose to tell this page the outcome.",
        end: "Its owner would like to know the outcome. That’s up to you.",
        others: ["anything else", "never"],
    },
];

async fn each_value_is_said_truthfully_at_the_start_and_at_the_end(engine: Engine) {
    on_stage(engine, async |stage| {
        for case in [None, Some(cases::named(CASE))] {
            for row in &ROWS {
                for keeper in ["", "The Academy’s learning system"] {
                    stage.open("/pages/listening.html").await;
                    stage.browser.run("sessionStorage.clear()", &[]).await;
                    let check = Check::on(&stage.browser);
                    check.ready().await;
                    let named = case.as_ref().map_or("", |case| &case.id);
                    let set =
                        "Object.assign(probe.host(), { share: args[0], shareWith: args[1], case: args[2] }) && null";
                    stage.browser.run(set, &[json!(row.share), json!(keeper), json!(named)]).await;
                    let what = format!("{named} {} {keeper}", row.share);
                    let said = "probe.within(n, '.private')?.innerText.replaceAll(/\\s+/g, ' ').includes(args[0])";
                    check.until(&format!("the start of {what}"), said, &[json!(row.start)]).await;
                    let kept = "probe.screen(n).innerText.includes(args[0])";
                    let is_kept = !keeper.is_empty() && row.share != "none";
                    assert_eq!(check.run(kept, &[json!(KEEPER)]).await, is_kept, "the start of {what}");
                    let answers =
                        case.as_ref().map_or_else(|| Answers::with(journey_to("pause").answers), |case| case.answers());
                    check.walk_to_guidance(&answers).await;
                    let told = "probe.within(n, '.s-share').innerText";
                    let ends = format!("{told}.includes(args[0]) && {told}");
                    let told = check.until(&format!("the end of {what}"), &ends, &[json!(row.end)]).await;
                    let told = told.as_str().unwrap();
                    assert!(row.others.iter().all(|other| !told.contains(other)), "the end of {what}: {told}");
                    assert_eq!(told.contains(KEEPER), is_kept, "the end of {what}: {told}");
                }
            }
        }
    })
    .await;
}
