//! Pictures of every screen, phone and desktop, light and dark, to look at:
//! `cargo run -p boundary-check-e2e --bin screens -- FOLDER [PART]`, where a part is `check`, `embedding`,
//! `languages`, `workshop`, or the name of an edition such as `arabic`, in which every screen of the tests' tour is taken.

mod workshop;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use boundary_check_e2e::answers::{Answers, JOURNEYS};
use boundary_check_e2e::browser::Browser;
use boundary_check_e2e::check::Check;
use boundary_check_e2e::devtools::{DESKTOP, PHONE, Scheme};
use boundary_check_e2e::edition::Edition;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::pool;
use boundary_check_e2e::stage::{Stage, on_stage, on_stage_in};
use boundary_check_e2e::tour::Part;
use serde_json::json;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("usage: screens FOLDER [check|embedding|languages|workshop|english|german|arabic|pseudo]");
        return ExitCode::FAILURE;
    };
    fs::create_dir_all(&folder).expect("the folder can be made");
    let wanted = |part: &str| std::env::args().nth(2).is_none_or(|only| only == part);
    if wanted("check") {
        check(&folder).await;
    }
    if wanted("embedding") {
        on_stage(Engine::Chromium, async |stage| embedding(stage, &folder).await).await;
    }
    if wanted("languages") {
        for (tag, _) in boundary_check_content::languages() {
            on_stage(Engine::Chromium, async |stage| speaking(stage, &folder, tag).await).await;
        }
    }
    if wanted("workshop") {
        on_stage(Engine::Chromium, async |stage| workshop::of_participants(stage, &folder).await).await;
        on_stage(Engine::Chromium, async |stage| workshop::of_the_trainer(stage, &folder).await).await;
        on_stage(Engine::Chromium, async |stage| workshop::on_paper(stage, &folder).await).await;
    }
    for edition in
        Edition::ALL.into_iter().filter(|edition| std::env::args().nth(2).is_some_and(|only| only == edition.name()))
    {
        for part in Part::ALL {
            tour(edition, part, &folder).await;
        }
    }
    pool::close_all().await;
    println!("The pictures are in {}", folder.display());
    ExitCode::SUCCESS
}

/// The self-check: two ways through it, and the guidance of every outcome.
async fn check(folder: &Path) {
    on_stage(Engine::Chromium, async |stage| along(stage, folder, "client", &[]).await).await;
    on_stage(Engine::Chromium, async |stage| {
        along(stage, folder, "friend", &[("role", "paused"), ("bond", "friends")]).await
    })
    .await;
    for journey in JOURNEYS {
        on_stage(Engine::Chromium, async |stage| {
            let check = stage.open_check().await;
            let place = check.walk_to_guidance(&Answers::with(journey.answers)).await;
            take(&stage.browser, folder, &place.to_string()).await;
        })
        .await;
    }
}

/// The page that makes snippets, and the page that a plain link leads to.
async fn embedding(stage: &Stage, folder: &Path) {
    for (name, query) in
        [("html", ""), ("drupal", "?platform=drupal&embed=iframe"), ("wix", "?platform=wix&embed=link")]
    {
        stage.open(&format!("/embed.html{query}")).await;
        stage.browser.until("there is a snippet", "document.getElementById('snippet').value", &[]).await;
        take(&stage.browser, folder, &format!("embed-{name}")).await;
    }
    for language in ["en", "ar"] {
        let from = "from-name=Our+association&from-url=https%3A%2F%2Fexample.org%2Fmembers";
        stage.open(&format!("/frame.html?{from}&language={language}&id={language}")).await;
        let check = Check::on(&stage.browser);
        check.ready().await;
        take(&stage.browser, folder, &format!("link-{language}-start")).await;
        let place = check.walk_to_guidance(&Answers::safest()).await;
        take(&stage.browser, folder, &format!("link-{language}-{place}")).await;
    }
}

/// The start, a topic and the guidance of each outcome in a language.
async fn speaking(stage: &Stage, folder: &Path, tag: &str) {
    let check = stage.open_afresh(tag).await;
    take(&stage.browser, folder, &format!("language-{tag}-start")).await;
    check.walk_until(&Answers::with(&[("bond", "friends")]), |place| place.is_topic("limits")).await;
    take(&stage.browser, folder, &format!("language-{tag}-topic")).await;
    for journey in JOURNEYS {
        let check = stage.open_afresh(tag).await;
        let place = check.walk_to_guidance(&Answers::with(journey.answers)).await;
        take(&stage.browser, folder, &format!("language-{tag}-{place}")).await;
    }
}

/// Every screen of a part of the tour.
async fn tour(edition: Edition, part: Part, folder: &Path) {
    on_stage_in(edition, Engine::Chromium, async |stage| {
        let mut number = 0;
        let mut look = async |screen: &str| {
            number += 1;
            let name = format!("{}-{number:02}-{}", part.name(), screen.replace(|c: char| !c.is_alphanumeric(), "-"));
            take(&stage.browser, folder, &name).await;
        };
        part.visit(stage, &mut look).await;
    })
    .await;
}

/// Takes every screen on the way to the guidance, the first one also with gaps.
async fn along(stage: &Stage, folder: &Path, name: &str, answers: &[(&str, &str)]) {
    let answers = Answers::with(answers);
    let check: Check<'_> = stage.open_check().await;
    take(&stage.browser, folder, &format!("{name}-00-start")).await;
    let mut place = check.begin().await;
    check.press("next").await;
    check.until("the error summary", "probe.within(n, '[data-errors]')", &[]).await;
    take(&stage.browser, folder, &format!("{name}-01-gaps")).await;
    let mut step = 1;
    while place.screen == "topic" {
        check.fill(&answers).await;
        take(&stage.browser, folder, &format!("{name}-{step:02}-{place}")).await;
        place = check.next().await;
        step += 1;
    }
    take(&stage.browser, folder, &format!("{name}-{step:02}-review")).await;
}

/// Takes the whole page, however long, in each way of showing it.
async fn take(browser: &Browser, folder: &Path, name: &str) {
    for viewport in [PHONE, DESKTOP] {
        browser.show_in(viewport).await;
        for scheme in [Scheme::Light, Scheme::Dark] {
            browser.show_as(scheme).await;
            let params = json!({ "format": "png", "captureBeyondViewport": true });
            let shot = browser.protocol("Page.captureScreenshot", params).await;
            let bytes = STANDARD.decode(shot["data"].as_str().expect("a picture")).expect("it is base64");
            let file = folder.join(format!("{name}-{}-{}.png", viewport.name, scheme.name()));
            fs::write(&file, bytes).unwrap_or_else(|error| panic!("{} cannot be written: {error}", file.display()));
        }
    }
}
