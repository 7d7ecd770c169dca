//! Boundary Check in Chromium, Firefox and WebKit, over WebDriver: each file says in its name what it is about.
//!
//! They look at the built site (`cargo xtask build`) and at the pages in `tests/pages`. What the element
//! shows is read by its published hooks only, so that these tests hold for everybody who embeds it.

mod access;
mod apart;
mod at_rest;
mod board;
mod board_picture;
mod board_print;
mod board_shown;
mod board_states;
mod case_codes;
mod cases;
mod certificate;
mod class;
mod clauses;
mod configurator;
mod configurator_ways;
mod effort;
mod events;
mod exit;
mod failed;
mod fallback;
mod files;
mod focus;
mod form;
mod frame;
mod frame_address;
mod frame_consent;
mod framed;
mod guidance;
mod heap;
mod host;
mod hosts;
mod integrity;
mod interface;
mod journeys;
mod kept;
mod keyboard;
mod languages;
mod languages_site;
mod left;
mod offline;
mod own_cases;
mod own_client;
mod packages;
mod paper;
mod pilot;
mod pilot_file;
mod print;
mod print_languages;
mod quiet;
mod real_pages;
mod recorders;
mod returning;
mod review;
mod storage;
mod theming;
mod told;
mod translated;
mod tree;
mod wall;
mod wall_size;
mod workshop;

use std::process::ExitCode;

use boundary_check_e2e::runner;

fn main() -> ExitCode {
    // The longest first: what is left at the end is short.
    let files = [
        access::tests(),
        apart::tests(),
        at_rest::tests(),
        board_shown::tests(),
        board_states::tests(),
        board_print::tests(),
        wall::tests(),
        wall_size::tests(),
        class::tests(),
        board::tests(),
        board_picture::tests(),
        storage::tests(),
        returning::tests(),
        form::tests(),
        fallback::tests(),
        files::tests(),
        journeys::tests(),
        guidance::tests(),
        effort::tests(),
        print::tests(),
        print_languages::tests(),
        paper::tests(),
        kept::tests(),
        offline::tests(),
        pilot::tests(),
        pilot_file::tests(),
        keyboard::tests(),
        heap::tests(),
        host::tests(),
        hosts::tests(),
        configurator::tests(),
        configurator_ways::tests(),
        frame::tests(),
        frame_address::tests(),
        frame_consent::tests(),
        integrity::tests(),
        interface::tests(),
        events::tests(),
        certificate::tests(),
        clauses::tests(),
        packages::tests(),
        quiet::tests(),
        real_pages::tests(),
        recorders::tests(),
        review::tests(),
        translated::tests(),
        theming::tests(),
        told::tests(),
        exit::tests(),
        left::tests(),
        failed::tests(),
        languages::tests(),
        languages_site::tests(),
        case_codes::tests(),
        cases::tests(),
        own_cases::tests(),
        own_client::tests(),
        workshop::tests(),
    ];
    runner::run(files.into_iter().flatten())
}
