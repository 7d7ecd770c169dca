//! How a board grows with the codes that are pasted into it at once.

use boundary_check_e2e::board::{Board, WORKSHOP, chat_of};
use boundary_check_e2e::browser::Browser;
use boundary_check_e2e::engines::Engine;
use serde_json::json;
use xtask::server::Running;

use crate::memory;

const SIZES: [u32; 4] = [100, 1_000, 10_000, 100_000];
/// How often each is measured: the median counts.
const TURNS: usize = 5;
/// The size that must be drawn within so many milliseconds.
const LIMIT: (u32, f64) = (10_000, 100.0);
/// How many times as much a code may cost among the most codes as it does among a tenth of them: more is not linear.
const STEEPEST: f64 = 1.5;
const CASE: &str = "since-the-split";

/// What one paste came to.
#[derive(Clone, Copy, Debug)]
struct Paste {
    /// From the press to the drawn picture, in milliseconds.
    took: f64,
    /// By how much the heap and the module's memory have grown, in bytes.
    grown: f64,
}

/// Prints the growth; whether the limit is kept, and neither time nor memory grows faster than the codes.
pub(crate) async fn stay_quick(server: &Running) -> bool {
    println!("\nCodes pasted at once into a board, until they are drawn; medians of {TURNS}");
    println!("{:>12}{:>12}{:>16}{:>16}{:>16}", "codes", "ms", "µs a code", "memory, MB", "bytes a code");
    let (mut quick, mut times, mut costs) = (true, Vec::new(), Vec::new());
    for size in SIZES {
        let mut pastes = Vec::new();
        for _ in 0..TURNS {
            pastes.push(paste(server, size).await);
        }
        let median = |of: fn(&Paste) -> f64| {
            let mut values: Vec<f64> = pastes.iter().map(of).collect();
            values.sort_by(f64::total_cmp);
            values[TURNS / 2]
        };
        let (took, grown, codes) = (median(|it| it.took), median(|it| it.grown), f64::from(size));
        println!("{size:>12}{took:>12.1}{:>16.1}{:>16.2}{:>16.0}", took * 1e3 / codes, grown / 1e6, grown / codes);
        quick &= size != LIMIT.0 || took <= LIMIT.1;
        times.push(took / codes);
        costs.push(grown / codes);
    }
    let steep = |of_a_code: &[f64]| of_a_code[SIZES.len() - 1] / of_a_code[SIZES.len() - 2];
    let (slower, larger) = (steep(&times), steep(&costs));
    println!(
        "  {} codes within {} ms: {}; a code, of the most to a tenth of them: time {slower:.2}, memory {larger:.2} (up to {STEEPEST})",
        LIMIT.0,
        LIMIT.1,
        if quick { "met" } else { "MISSED" },
    );
    quick && slower <= STEEPEST && larger <= STEEPEST
}

/// A fresh browser, a named board, one paste.
async fn paste(server: &Running, size: u32) -> Paste {
    let browser = Browser::open(Engine::Chromium).await;
    browser.before_each_page(memory::WATCH).await;
    browser.go(&server.url("/workshop.html")).await;
    let board = Board { browser: &browser };
    board.until("the board shows", "[data-panel]").await;
    board.write("[name=workshop]", WORKSHOP, "input").await;
    board.write("[name=case]", CASE, "change").await;
    board.until("the field for codes", "[name=codes]").await;
    let before = held(&browser).await;
    let took = board.add_timed(&chat_of(WORKSHOP, CASE, size)).await;
    let shown = "find('.counted p').innerText === `Codes in round 1: ${args[0].toLocaleString('en')}`";
    board.until_so("every code is counted", shown, &[json!(size)]).await;
    let after = held(&browser).await;
    browser.close().await;
    Paste { took, grown: after - before }
}

async fn held(browser: &Browser) -> f64 {
    memory::heap(browser).await + memory::wasm(browser).await
}
