//! The guidance: the outcome in a sentence, what to do, why, and what would change it.

use boundary_check_core::guidance as worked_out;
use boundary_check_core::instrument::OutcomeText;
use boundary_check_core::scoring::Assessment;
use boundary_check_core::text::keys;
use yew::{AttrValue, Html};

use super::findings;
use super::guidance_sections::{self, Shown, section};
use super::share::share;
use crate::app::host::HostReport;
use crate::app::settings::Settings;
use crate::app::state::Memory;
use crate::ui::{ViewContext, balance_beam, button, element, group, heading, screen, sheet};

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
    let balance = findings::balance(view);
    let prints = settings.print.is_some();
    let extension = settings.extension.as_ref().map(|extension| extension.guidance(view, assessment, memory));
    let sheet_part = if findings::offers_sheet(view, assessment) {
        let print = prints.then(|| button("sheet", "", view.text(keys::ACTION_SHEET)));
        std::iter::once(sheet(view)).chain(print).collect()
    } else {
        Vec::new()
    };
    let balance_part = if balance.is_empty() { Vec::new() } else { vec![balance_beam(view, &balance)] };
    let shown = &Shown {
        assessment,
        causes: worked_out::raised_causes(view.instrument, view.answers, assessment),
        wait_left: worked_out::wait_left(view.instrument, view.answers, &settings.policy, assessment),
    };
    let closeness = worked_out::says_closeness(assessment);
    let line = |name, title, text| section(view, name, title, vec![element("p", "", text)]);
    let parts = vec![
        heading(text(OutcomeText::Title)),
        element("p", "lead", text(OutcomeText::Summary)),
        if closeness { view.paragraph("closeness", keys::CLOSENESS) } else { Html::default() },
        guidance_sections::last_session(view, assessment),
        extension.unwrap_or_default(),
        guidance_sections::steps(view, settings, shown),
        section(view, "alongside", keys::ALONGSIDE_TITLE, guidance_sections::alongside(view, assessment)),
        guidance_sections::alerts(view, settings, assessment),
        section(view, "find-out", keys::FIND_TITLE, guidance_sections::find_out(view, assessment)),
        section(view, "missing", keys::MISSING_TITLE, guidance_sections::missing(view, settings, shown)),
        section(view, "reasons", keys::REASONS_TITLE, guidance_sections::reasons(view, assessment)),
        section(view, "profile", keys::PROFILE_TITLE, guidance_sections::profile(view, assessment)),
        section(view, "repairs", keys::REPAIRS_TITLE, guidance_sections::repairs(view, shown)),
        section(view, "balance", keys::BALANCE_TITLE, balance_part),
        section(view, "changes", keys::CHANGES_TITLE, guidance_sections::changes(view, shown)),
        section(view, "say", keys::SAY_TITLE, guidance_sections::words(view, shown)),
        section(view, "sheet", keys::SHEET_TITLE, sheet_part),
        line("again", keys::AGAIN_TITLE, text(OutcomeText::Again)),
        section(view, "ask", keys::ASK_TITLE, guidance_sections::ask(view, settings, outcome)),
        section(view, "code", keys::ETHICS_TITLE, guidance_sections::ethics(view, settings)),
        section(view, "about", keys::ABOUT_TITLE, vec![guidance_sections::about(view)]),
        section(view, "share", keys::SHARE_TITLE, share(view, settings.share, assessment, report)),
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
        group(
            "div",
            "actions",
            vec![
                if prints { button("print", "primary", view.text(keys::ACTION_PRINT)) } else { Html::default() },
                button("back", "", view.text(keys::ACTION_BACK)),
                button("restart", "", view.text(keys::ACTION_RESTART)),
            ],
        ),
    ];
    screen("guidance", Some(("data-outcome", AttrValue::from(outcome.id.to_string()))), parts)
}
