//! Every screen there is, one after another, for whoever wants to look at each: axe, the keyboard, a snapshot of
//! what a screen reader is told.

use boundary_check_core::codes::Round;
use boundary_check_core::instrument::Level;
use serde_json::json;
use xtask::server::Fault;

use crate::answers::{Answers, JOURNEYS, Journey, journey_to};
use crate::board::{Board, WORKSHOP, codes};
use crate::cases;
use crate::check::Check;
use crate::stage::Stage;

/// The name of the page with the accessibility statement.
pub const STATEMENT: &str = "the accessibility statement";

/// Screens that are looked at together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The way of a client: the start, each topic before and after its answers, the review.
    Client,
    /// The way of a friend whose massage is paused.
    Friend,
    /// What is said where answers are missing.
    Gaps,
    /// The guidance of the milder outcomes.
    MildGuidance,
    /// The guidance of the graver ones.
    GraveGuidance,
    /// What a page around asks for: its own code and advice line, and consent to be told the outcome.
    Settings,
    /// Where something failed, in a frame, and after the quick exit; and the pages that are only read.
    Special,
    /// The list of cases, and a case from its story to its key.
    Case,
    /// The trainer's board in each state.
    Board,
    /// The page for paper.
    Paper,
}

impl Part {
    /// All of them, the longest first.
    pub const ALL: [Self; 10] = [
        Self::MildGuidance,
        Self::GraveGuidance,
        Self::Board,
        Self::Client,
        Self::Friend,
        Self::Case,
        Self::Settings,
        Self::Special,
        Self::Paper,
        Self::Gaps,
    ];

    /// What to call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Client => "the_way_of_a_client",
            Self::Friend => "the_way_of_a_friend",
            Self::Gaps => "gaps",
            Self::MildGuidance => "the_milder_guidance",
            Self::GraveGuidance => "the_graver_guidance",
            Self::Settings => "settings_of_a_page",
            Self::Special => "failures",
            Self::Case => "a_case",
            Self::Board => "the_board",
            Self::Paper => "paper",
        }
    }

    /// Goes from screen to screen and has each looked at, by its name.
    pub async fn visit(self, stage: &Stage, look: &mut impl AsyncFnMut(&str)) {
        match self {
            Self::Client => along(stage, &[], look).await,
            Self::Friend => {
                along(stage, &[("role", "paused"), ("bond", "friends"), ("code-allows", "no")], look).await;
            }
            Self::Gaps => gaps(stage, look).await,
            Self::MildGuidance => guidance(stage, &JOURNEYS[..6], look).await,
            Self::GraveGuidance => guidance(stage, &JOURNEYS[6..], look).await,
            Self::Settings => settings(stage, look).await,
            Self::Special => special(stage, look).await,
            Self::Case => case(stage, look).await,
            Self::Board => board(stage, look).await,
            Self::Paper => paper(stage, look).await,
        }
    }
}

async fn along(stage: &Stage, answers: &[(&str, &str)], look: &mut impl AsyncFnMut(&str)) {
    let answers = Answers::with(answers);
    let check = stage.open_check().await;
    look("start").await;
    let mut place = check.begin().await;
    while place.screen == "topic" {
        look(&place.to_string()).await;
        check.fill(&answers).await;
        place = check.next().await;
    }
    look("review").await;
}

async fn gaps(stage: &Stage, look: &mut impl AsyncFnMut(&str)) {
    let check = stage.open_check().await;
    check.begin().await;
    check.press("next").await;
    check.until("the error summary has the focus", "probe.focus()?.errors", &[]).await;
    look("situation with gaps").await;
    check.fill(&Answers::safest()).await;
    look("situation, answered").await;
    check.next().await;
    check.press("next").await;
    check.until("the error summary has the focus", "probe.focus()?.errors", &[]).await;
    look("focus with gaps").await;
}

async fn guidance(stage: &Stage, journeys: &[Journey], look: &mut impl AsyncFnMut(&str)) {
    for journey in journeys {
        let check = stage.open_afresh(stage.edition.tag()).await;
        let place = check.walk_to_guidance(&Answers::with(journey.answers)).await;
        assert_eq!(place.outcome, journey.outcome);
        unfolded(&check).await;
        look(journey.outcome).await;
    }
}

/// What is folded is looked at, too; what comes later with a code, and with a day that is the same each time.
async fn unfolded(check: &Check<'_>) {
    check.click_on("[data-jump=all]").await;
    check.until("all is open", "probe.within(n, 'details:not([open], .s-later)') === null", &[]).await;
    let later =
        "[...probe.screen(n).querySelectorAll('.s-later')].map((it) => ((it.open = true), it.querySelector('.room')))";
    check.until("what comes later is there", &format!("{later}.every((room) => room.firstChild)"), &[]).await;
    let chosen = "((day, code) => { if (day) day.value = '2099-03-01'; if (code && !code.checked) code.click(); return !code || !!probe.within(n, '.s-return .letters'); })\
        (probe.within(n, '.s-step [type=date]'), probe.within(n, '.s-return input'))";
    check.until("a code shows", chosen, &[]).await;
    // The exit stays in sight over what scrolls by: where the page stood by chance is not to be judged.
    check.until("the page is at its top", "(scrollTo(0, 0), scrollY === 0)", &[]).await;
}

async fn settings(stage: &Stage, look: &mut impl AsyncFnMut(&str)) {
    let check = stage.open_check().await;
    let set = "Object.entries(args[0]).forEach(([name, value]) => probe.host(n).setAttribute(name, value))";
    let all = json!({
        "share": "outcome", "exit-url": "https://site.example/",
        "code-name": "Code of ethics", "code-url": "https://site.example/code",
        "advice-name": "Advice line", "advice-url": "tel:+4512345678",
        "friendship-wait-months": "12", "romance-wait-months": "24",
    });
    let before = check.run("probe.root(n).querySelector('.private').innerText", &[]).await;
    check.run(set, &[all]).await;
    let told = "probe.root(n).querySelector('.private').innerText !== args[0]";
    check.until("the start says what the page is told", told, &[before]).await;
    look("the start of a page that is told").await;
    check.walk_to_guidance(&Answers::with(journey_to("keep-paused").answers)).await;
    unfolded(&check).await;
    look("the guidance that asks for consent").await;
    check.click_on(".consent").await;
    check.until("it is told", "probe.within(n, '[data-told]')", &[]).await;
    look("the guidance that was told").await;
}

async fn special(stage: &Stage, look: &mut impl AsyncFnMut(&str)) {
    stage.open(&format!("/frame.html?language={}", stage.edition.tag())).await;
    Check::on(&stage.browser).ready().await;
    stage.until_spoken().await;
    look("the page in a frame").await;
    stage.server.set_fault("/boundary-check-da.txt", Fault::NotFound);
    let check = stage.open_afresh(stage.edition.tag()).await;
    check.run("(probe.host(n).setAttribute('language', 'da'), true)", &[]).await;
    check.until("a line that says so", "probe.root(n).querySelector('.notice')", &[]).await;
    look("a language that did not come").await;
    stage.server.set_fault("/boundary-check.wasm", Fault::NotFound);
    stage.open(&stage.edition.at("/")).await;
    stage.browser.until("the message", "probe.failed()", &[]).await;
    look("a check that cannot start").await;
    stage.open("/accessibility.html").await;
    look(STATEMENT).await;
    stage.open(&stage.edition.before()).await;
    look("before one says yes").await;
}

async fn case(stage: &Stage, look: &mut impl AsyncFnMut(&str)) {
    stage.open(&stage.edition.at("/case.html?case=nobody")).await;
    stage.browser.until("the list", "probe.visible(document.querySelector('.unknown'))", &[]).await;
    stage.until_spoken().await;
    look("the list of cases").await;
    let case = cases::named("fair-swap");
    stage.open(&stage.edition.at(&format!("/case.html?case={}&workshop=Spring%20day", case.id))).await;
    stage.until_spoken().await;
    let check = Check::on(&stage.browser);
    check.ready().await;
    look("the case").await;
    check.begin().await;
    check.click_on("summary").await;
    check.until("the story shows", "probe.visible(probe.within(n, '.story'))", &[]).await;
    look("the questions, with the story").await;
    check.walk_to_guidance(&case.answers_but(&[("limits-money", "0"), ("balance-giving", "no")])).await;
    check.until("the code", "probe.within(n, '[data-code]')", &[]).await;
    look("the guidance, with the code").await;
    check.press("second-round").await;
    check.until("the answers again", "probe.place(n)?.screen === 'review'", &[]).await;
    check.press_and_leave("guidance").await;
    look("the guidance of the second round").await;
}

const CASE: &str = "since-the-split";

async fn board(stage: &Stage, look: &mut impl AsyncFnMut(&str)) {
    let board = Board::open(stage).await;
    look("nothing named").await;
    board.write("[name=workshop]", WORKSHOP, "input").await;
    board.until("the field for codes", "[name=codes]").await;
    look("named").await;
    board.click(".own summary").await;
    board.press("own-answer").await;
    board.until_so("what is missing", "find('.said')?.innerText !== ''", &[]).await;
    look("a case of one's own, nothing written").await;
    board.write("[name=own-title]", "The late bus", "input").await;
    board.write("[name=own-text]", "Mara missed it.\nNothing else is open.", "input").await;
    board.press("own-answer").await;
    board.until("the check of what was written", "boundary-check").await;
    let check = Check::on(&stage.browser);
    check.ready().await;
    look("to be answered").await;
    check.walk_to_guidance(&cases::named(CASE).answers()).await;
    look("the key of one's own case").await;
    check.press("take-key").await;
    board.until("the case on the board", "[data-action=own-change]").await;
    look("with a case of one's own").await;
    board.add("7K2M-9QXA-4TCE, 7K2M-9QXA-4TC").await;
    board.until("bad ones", ".bad").await;
    look("bad codes").await;
    board.write("[name=case]", CASE, "change").await;
    let mut all = codes(WORKSHOP, CASE, Round::First, "reset", Level::Unknown, 5);
    all.extend(codes(WORKSHOP, CASE, Round::First, "find-out", Level::High, 3));
    all.extend(codes(WORKSHOP, CASE, Round::Second, "reset", Level::Clear, 7));
    board.add(&all.join("\n")).await;
    board.until("the picture", "table").await;
    look("filled").await;
    board.project_here().await;
    for slide in 1..=11 {
        board.until_slide(slide).await;
        look(&format!("slide {slide}")).await;
        board.press("slide-on").await;
    }
    board.press("work").await;
    board.press("pass").await;
    board.until("the check to pass around", "boundary-check").await;
    let begun = "probe.root()?.querySelector('[data-action=begin]')";
    stage.browser.until("it shows", begun, &[]).await;
    stage.browser.until("its heading has the focus", "probe.focus()?.heading", &[]).await;
    look("passed around").await;
    Check::on(&stage.browser).walk_to_guidance(&cases::named(CASE).answers()).await;
    look("the guidance to pass on").await;
}

async fn paper(stage: &Stage, look: &mut impl AsyncFnMut(&str)) {
    let choose = async |control: String| {
        stage.browser.click(&control, "document.getElementById(args[0]).labels[0]", &[json!(control)]).await;
    };
    stage.open(&stage.edition.paper()).await;
    look("empty").await;
    choose(format!("case-{}", cases::all()[0].id)).await;
    choose("part-key".to_owned()).await;
    look("a case with its key").await;
    for control in ["part-form", "part-guide", "case-none"] {
        choose(control.to_owned()).await;
    }
    look("nothing").await;
}
