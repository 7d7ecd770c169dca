//! Whether the last row can read the wall: how large everything on its slides is, in windows of several shapes.

use boundary_check_content as built_in;
use boundary_check_core::codes::Round;
use boundary_check_e2e::board::{Board, WORKSHOP, split};
use boundary_check_e2e::browser::Browser;
use boundary_check_e2e::check::strings;
use boundary_check_e2e::devtools::{PROJECTOR, Viewport};
use boundary_check_e2e::edition::Edition;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::Test;
use boundary_check_e2e::stage::on_stage_in;
use serde_json::{Value, json};

use crate::wall::open_wall;

/// The tests of this file: how long words are is the language's, and only Chromium can be told the size of a window.
pub(crate) fn tests() -> Vec<Test> {
    let test = |edition: Edition| {
        let name = format!("the_last_row_reads_every_slide_in_{}", edition.name());
        Test::new(module_path!(), &name, move |engine| look(engine, edition)).only(Engine::Chromium)
    };
    [Edition::English, Edition::German, Edition::Arabic].map(test).into()
}

/// Its third paragraph is among the longest of all stories.
const CASE: &str = "since-the-split";
const PEOPLE: usize = 60;
/// What projectors show: wide ones, and one that is nearly square.
const WINDOWS: [Viewport; 4] = [
    Viewport { name: "1280 × 720", width: 1280, height: 720, mobile: false },
    PROJECTOR,
    Viewport { name: "1024 × 768", width: 1024, height: 768, mobile: false },
    Viewport { name: "1366 × 768", width: 1366, height: 768, mobile: false },
];

/// How much of the height the QR code has at least: what people sit far from, they scan. Beside it stand the address and
/// the count, which leave less in a window that is nearly square.
fn smallest_code(window: Viewport) -> f64 {
    if f64::from(window.width) > 1.5 * f64::from(window.height) { 0.8 } else { 0.7 }
}

/// What is wrong with the slide that shows: letters that are under a twenty-fifth of the window's height, bars that are
/// not as long as their numbers say, and whatever does not fit. What is there to be heard only is a pixel wide.
const MEASURED: &str = r#"((slide) => {
    const found = [], seen = { letters: 0, bars: 0 };
    const heard = (it) => it.closest(".slide *") && [...function* () { for (; it !== slide; it = it.parentElement) yield it; }()].some((up) => getComputedStyle(up).position === "absolute" && up.getBoundingClientRect().width <= 1);
    const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    const sized = (what, style) => {
        seen.letters += 1;
        const share = parseFloat(style.fontSize) / innerHeight;
        if (share < 0.0399) found.push(`${what}: ${(share * 100).toFixed(2)} % of the height`);
    };
    for (let text; (text = texts.nextNode()); ) {
        const holder = text.parentElement;
        if (!text.data.trim() || heard(holder)) continue;
        sized(text.data.slice(0, 30), getComputedStyle(holder));
        const range = document.createRange();
        range.selectNodeContents(text);
        const { left, right, top, bottom } = range.getBoundingClientRect(), box = slide.getBoundingClientRect();
        if (left < box.left - 0.5 || right > box.right + 0.5 || top < box.top - 0.5 || bottom > box.bottom + 0.5)
            found.push(`${text.data.slice(0, 30)}: sticks out, ${[left, top, right, bottom].map(Math.round)} in ${[box.left, box.top, box.right, box.bottom].map(Math.round)}`);
    }
    for (const cell of slide.querySelectorAll("td")) {
        const before = getComputedStyle(cell, "::before");
        if (before.content !== "none") sized("a round’s name", before);
        const bar = cell.querySelector("svg");
        if (!bar) continue;
        seen.bars += 1;
        const { width } = bar.getBoundingClientRect(), [count, all] = cell.querySelector(".share")?.innerText.match(/\d+/g).map(Number) ?? [];
        const parts = [...bar.querySelectorAll("g")].map((it) => [Number(it.dataset.count), it.querySelector(".ground")]);
        const total = all ?? parts.reduce((sum, [part]) => sum + part, 0);
        for (const [part, drawn] of all ? [[count, bar.querySelector(".filled")]] : parts) {
            const off = Math.abs(drawn.getBoundingClientRect().width - (part / total) * width);
            if (off > 0.5) found.push(`${part} of ${total} is ${off} px off`);
        }
    }
    for (const svg of slide.querySelectorAll("td svg text")) {
        const [text, part] = [svg, svg.parentElement.querySelector(".ground")].map((it) => it.getBoundingClientRect());
        if (text.width > part.width + 1) found.push(`${svg.textContent} is wider than its part of a bar: ${text.width} in ${part.width}`);
    }
    if (slide.scrollHeight > slide.clientHeight) found.push(`${slide.scrollHeight} px high in ${slide.clientHeight}`);
    if (slide.scrollWidth > slide.clientWidth) found.push(`${slide.scrollWidth} px wide in ${slide.clientWidth}`);
    return [found, seen.letters, seen.bars, slide.querySelector("h2").innerText, (slide.querySelector(".qr")?.getBoundingClientRect().height ?? 0) / innerHeight];
})(document.querySelector("main").shadowRoot.querySelector(".slide"))"#;

/// Everything on every slide of one case, and of the others what is told of each.
async fn look(engine: Engine, edition: Edition) {
    on_stage_in(edition, engine, async |stage| {
        let browser = &stage.browser;
        let board = Board::named(stage, CASE).await;
        let mut all = split(WORKSHOP, CASE, Round::First, PEOPLE);
        all.extend(split(WORKSHOP, CASE, Round::Second, PEOPLE - 7));
        board.add(&all.join("\n")).await;
        board.until("the picture", "table").await;
        let wall = open_wall(stage, &board).await;
        browser.client.switch_to_window(wall).await.unwrap();
        let mut wall = Wall { browser, found: Vec::new(), bars: 0 };
        wall.until("the first slide", "shown()?.dataset.topic === 'join'", &[]).await;
        let topics = wall.walk(&WINDOWS, |_| true).await;
        assert_eq!(topics.len(), 11, "not every slide has shown: {topics:?}");
        assert!(wall.bars > 100, "only {} bars were measured", wall.bars);
        for case in built_in::cases().iter().filter(|case| &*case.id != CASE) {
            wall.set("case", &case.id).await;
            wall.walk(&WINDOWS[2..3], |topic| ["case", "points"].contains(&topic)).await;
        }
        let found = wall.found;
        assert!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
    })
    .await;
}

/// The window for the wall, whose board is led from there.
struct Wall<'a> {
    browser: &'a Browser,
    found: Vec<String>,
    bars: u64,
}

impl Wall<'_> {
    fn with_shown(expression: &str) -> String {
        format!(
            "((shown, field) => ({expression}))(() => document.querySelector('main')?.shadowRoot?.querySelector('.slide'), (name) => opener.document.querySelector('boundary-board').shadowRoot.querySelector(`[name=${{name}}]`))"
        )
    }

    async fn until(&self, expected: &str, expression: &str, args: &[Value]) -> Value {
        self.browser.until(expected, &Self::with_shown(expression), args).await
    }

    async fn run(&self, expression: &str, args: &[Value]) -> Value {
        self.browser.run(&Self::with_shown(expression), args).await
    }

    /// Makes a choice on the board.
    async fn set(&self, name: &str, value: &str) {
        let set = "((it) => { it.value = args[1]; it.dispatchEvent(new Event('change', { bubbles: true })); return it.value === args[1]; })(field(args[0]))";
        assert_eq!(self.run(set, &[json!(name), json!(value)]).await, true, "there is no {name} {value}");
    }

    /// Looks at the slides of some topics in some windows, and returns these topics.
    async fn walk(&mut self, windows: &[Viewport], wanted: impl Fn(&str) -> bool) -> Vec<String> {
        let slides = self.run("field('slide').options.length", &[]).await.as_u64().unwrap();
        let mut topics = Vec::new();
        for number in 0..slides {
            self.run("(window.before = shown().innerHTML, true)", &[]).await;
            let moves = self.run("field('slide').value !== args[0]", &[json!(number.to_string())]).await == true;
            self.set("slide", &number.to_string()).await;
            if moves {
                self.until("the next slide", "shown().innerHTML !== window.before", &[]).await;
            }
            let topic = self.run("shown().dataset.topic", &[]).await.as_str().unwrap().to_owned();
            if !wanted(&topic) {
                continue;
            }
            for window in windows {
                self.browser.show_in(*window).await;
                let measured = self.browser.run(MEASURED, &[]).await;
                assert!(measured[1].as_u64().unwrap() > 1, "a slide says nothing, so this proves nothing");
                self.bars += measured[2].as_u64().unwrap();
                let place = format!("slide {} ({topic}: {}), {}", number + 1, measured[3], window.name);
                let code = measured[4].as_f64().unwrap();
                if topic.starts_with("join") && code < smallest_code(*window) {
                    self.found.push(format!("{place}: a QR code of {code:.2} of the height"));
                }
                self.found.extend(strings(&measured[0]).into_iter().map(|it| format!("{place}: {it}")));
            }
            if topics.last() != Some(&topic) {
                topics.push(topic);
            }
        }
        topics
    }
}
