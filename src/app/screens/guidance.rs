//! The guidance: the outcome in a sentence, what to do, what to say and whom to ask; then why, and what would change it.

use boundary_check_core::guidance as worked_out;
use boundary_check_core::instrument::{OutcomeText, Question};
use boundary_check_core::scoring::Assessment;
use boundary_check_core::text::keys;
use yew::Html;

use super::explained;
use super::findings::{self, Point};
use super::guidance_sections::{self as sections, Shown};
use super::later::{later, result};
use super::section::{fold, jump, section};
use super::share::share;
use crate::app::host::HostReport;
use crate::app::settings::Settings;
use crate::app::state::Memory;
use crate::ui::{ViewContext, button, caution, element, group, heading, keyed, screen, sheet};

/// `report`: what the page around was told; `memory`: what an extension remembers.
pub(super) fn guidance(
    view: ViewContext,
    settings: &Settings,
    assessment: &Assessment,
    report: &HostReport,
    memory: &Memory,
) -> Html {
    let outcome = assessment.outcome;
    let text = |text: OutcomeText| view.text(outcome.text(text));
    let version = view.number(usize::try_from(assessment.version).unwrap_or_default());
    let balanced = worked_out::shows_balance(assessment);
    let points = if balanced { findings::points(view, assessment, true) } else { Vec::new() };
    let stand = |wanted| move |question: &&&Question| findings::point(view, assessment, question) == wanted;
    let total = points.len();
    let in_place = points.iter().filter(stand(Point::There)).count();
    let missing = points.iter().filter(stand(Point::Missing)).count();
    let alone = worked_out::stands_alone(assessment);
    let by_balance = !alone && findings::changes_by(assessment, points.get(..missing).unwrap_or_default());
    let extension = settings.extension.as_ref().map(|extension| extension.guidance(view, assessment, memory));
    let shown = &Shown {
        assessment,
        causes: worked_out::raised_causes(view.instrument, view.answers, assessment),
        wait_left: worked_out::wait_left(view.instrument, view.answers, &settings.policy, assessment),
    };
    let sheet_part = if findings::offers_sheet(view, assessment) {
        let print = settings.print.as_ref().map(|_| button("sheet", "", view.text(keys::ACTION_SHEET)));
        std::iter::once(sheet(view)).chain(print).collect()
    } else {
        Vec::new()
    };
    let (shape, tone) = caution(outcome);
    let closeness = worked_out::says_closeness(assessment);
    let band = vec![
        shape,
        heading(text(OutcomeText::Title)),
        element("p", "lead", text(OutcomeText::Summary)),
        if closeness { view.paragraph("closeness", keys::CLOSENESS) } else { Html::default() },
    ];
    let words = sections::words(view, shown);
    let balance = explained::balance(view, settings, shown, &points, missing, by_balance);
    let jumps = vec![
        if words.is_empty() { Html::default() } else { jump(view, "", "say", keys::SAY_TITLE) },
        jump(view, "", "ask", keys::ASK_TITLE),
        if balance.is_empty() { Html::default() } else { jump(view, "", "balance", keys::BALANCE_TITLE) },
    ];
    let counted = [("there", &*view.number(in_place)), ("total", &*view.number(total))];
    let counted = view.filled(keys::BALANCE_COUNT, &counted);
    let alongside = if alone { Vec::new() } else { sections::alongside(view, assessment) };
    let changes = if alone || by_balance { Vec::new() } else { explained::changes(view, shown) };
    let result = &result(assessment);
    let code = settings.policy.code_name.as_deref().unwrap_or_default();
    let parts = vec![
        keyed("band", group("div", tone, band)),
        sections::last_session(view, assessment),
        extension.unwrap_or_default(),
        sections::alerts(view, settings, assessment, true),
        sections::steps(view, settings, shown),
        sections::advice(settings).unwrap_or_default(),
        group("div", "jumps", jumps),
        section(view, "alongside", keys::ALONGSIDE_TITLE, alongside),
        sections::alerts(view, settings, assessment, false),
        section(view, "find-out", keys::FIND_TITLE, sections::find_out(view, assessment)),
        section(view, "missing", keys::MISSING_TITLE, explained::missing(view, assessment)),
        section(view, "say", keys::SAY_TITLE, words),
        section(view, "ask", keys::ASK_TITLE, sections::ask(view, settings, outcome)),
        section(view, "again", keys::AGAIN_TITLE, vec![element("p", "", text(OutcomeText::Again))]),
        later(view, settings, "later s-step", keys::LATER_STEP, ""),
        later(view, settings, "later s-then", keys::LATER_THEN, result),
        jump(view, "link", "all", keys::ACTION_UNFOLD),
        fold(view, "balance", keys::BALANCE_TITLE, &counted, in_place != total, balance),
        section(view, "sheet", keys::SHEET_TITLE, sheet_part),
        fold(view, "repairs", keys::REPAIRS_TITLE, "", false, explained::repairs(view, settings, shown, false)),
        fold(view, "stand", keys::REPAIRS_THEIRS, "", false, explained::repairs(view, settings, shown, true)),
        fold(view, "changes", keys::CHANGES_TITLE, "", false, changes),
        fold(view, "reasons", keys::REASONS_TITLE, "", false, explained::reasons(view, assessment)),
        fold(
            view,
            "profile",
            keys::PROFILE_TITLE,
            &explained::drifted(view, assessment),
            false,
            explained::profile(view, assessment),
        ),
        fold(view, "code", keys::ETHICS_TITLE, code, false, explained::ethics(view, settings)),
        fold(view, "about", keys::ABOUT_TITLE, "", false, vec![explained::about(view)]),
        section(view, "share", keys::SHARE_TITLE, share(view, settings, assessment, report)),
        later(view, settings, "later s-return", keys::LATER_CODE, result),
        group(
            "p",
            "record",
            vec![
                element("span", "", &view.filled(keys::RECORD_DATE, &[("date", &view.locale.today())])),
                element("span", "", view.text(keys::RECORD_PRIVACY)),
                element(
                    "span",
                    "",
                    &view.filled(keys::RECORD_VERSION, &[("version", &version), ("hash", assessment.hash)]),
                ),
            ],
        ),
    ];
    screen("guidance", &outcome.id, parts)
}
