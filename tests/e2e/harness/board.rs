//! The trainer's board on a page, as a person uses it; and codes for it, as participants' devices make them.

use boundary_check_content as built_in;
use boundary_check_core::codes::{CaseResult, ResultCodeFormat, Round};
use boundary_check_core::instrument::{Level, TopicKind};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::stage::Stage;

/// The name under which the tests' workshops run.
pub const WORKSHOP: &str = "Spring day";

/// The only `<boundary-board>` on the open page.
#[derive(Clone, Copy)]
pub struct Board<'a> {
    /// The browser that shows it.
    pub browser: &'a Browser,
}

impl<'a> Board<'a> {
    /// Opens the trainer's page and waits for its board.
    pub async fn open(stage: &'a Stage) -> Self {
        stage.open(&stage.edition.at("/workshop.html")).await;
        let board = Self { browser: &stage.browser };
        board.until("the board shows", "[data-panel]").await;
        stage.until_spoken().await;
        let spoken = "find('.board')?.lang.split('-')[0] === args[0]";
        board.until_so("the board speaks it as well", spoken, &[json!(stage.edition.tag())]).await;
        board
    }

    /// As [`Board::open`], with the workshop named and a case chosen.
    pub async fn named(stage: &'a Stage, case: &str) -> Self {
        let board = Self::open(stage).await;
        board.write("[name=workshop]", WORKSHOP, "input").await;
        board.write("[name=case]", case, "change").await;
        board.until("the field for codes", "[name=codes]").await;
        board
    }

    /// Evaluates an expression in which `find` finds an element of the board by a selector.
    pub async fn run(&self, expression: &str, args: &[Value]) -> Value {
        self.browser.run(&Self::within(expression), args).await
    }

    /// Waits until an element of the board is there.
    pub async fn until(&self, expected: &str, selector: &str) {
        self.until_so(expected, "find(args[0]) !== null", &[json!(selector)]).await;
    }

    /// Waits until the projector view shows a slide and its heading has the focus: keys go there.
    pub async fn until_slide(&self, number: usize) {
        self.until("the slide", &format!("[data-slide=\"{number}\"]")).await;
        self.browser.until("its heading has the focus", "probe.focus()?.heading", &[]).await;
    }

    /// Waits until an expression as for [`Board::run`] is something.
    pub async fn until_so(&self, expected: &str, expression: &str, args: &[Value]) -> Value {
        self.browser.until(expected, &Self::within(expression), args).await
    }

    fn within(expression: &str) -> String {
        format!("((find) => ({expression}))((it) => probe.board()?.querySelector(it) ?? null)")
    }

    /// Shows the slides over everything, as where a browser opens no window.
    pub async fn project_here(&self) {
        self.browser.run("(window.open = () => null, true)", &[]).await;
        self.press("project").await;
    }

    /// Sets a field by a script, and tells of it as a browser would.
    pub async fn write(&self, selector: &str, value: &str, event: &str) {
        let set = "((it) => { it.value = args[1]; it.dispatchEvent(new Event(args[2], { bubbles: true })); return true; })(find(args[0]))";
        self.run(set, &[json!(selector), json!(value), json!(event)]).await;
    }

    /// Clicks an element with the mouse.
    pub async fn click(&self, selector: &str) {
        let expression = Self::within("find(args[0])");
        self.browser.click(&format!("an element {selector}"), &expression, &[json!(selector)]).await;
    }

    /// Clicks a button (by its `data-action`) with the mouse.
    pub async fn press(&self, action: &str) {
        self.click(&format!("[data-action=\"{action}\"]")).await;
    }

    /// Puts a text into the field and adds its codes; waits for what came of it, and returns that.
    pub async fn add(&self, text: &str) -> String {
        self.run("((it) => { it.value = args[0]; return true; })(find('[name=codes]'))", &[json!(text)]).await;
        self.run("(find('[name=codes]').setAttribute('data-old', ''), true)", &[]).await;
        self.press("add").await;
        // With the report comes a field of its own: no browser can bring back what stood in the old one.
        self.until_so("another field, and an empty one", "find('[name=codes]:not([data-old])')?.value === ''", &[])
            .await;
        let report = self.until_so("what came of it", "find('.report')?.innerText", &[]).await;
        report.as_str().unwrap_or_default().to_owned()
    }

    /// Adds the codes of a text and returns how long it took until they were drawn, in milliseconds.
    pub async fn add_timed(&self, text: &str) -> f64 {
        let set = "((it) => { it.value = args[0]; return true; })(find('[name=codes]'))";
        self.run(set, &[json!(text)]).await;
        // A frame that comes after the change shows it; the turn after that frame, it is drawn.
        let start = r#"(() => {
            const field = find("[name=codes]");
            const drawn = () => requestAnimationFrame(() => setTimeout(() => { window.took = performance.now() - start; }));
            const watch = new MutationObserver(() => find("table") && (watch.disconnect(), drawn()));
            watch.observe(field.getRootNode(), { childList: true, subtree: true });
            window.took = 0;
            const start = performance.now();
            find("[data-action=add]").click();
            return true;
        })()"#;
        self.run(start, &[]).await;
        self.browser.until("the picture is drawn", "window.took", &[]).await.as_f64().unwrap_or(f64::MAX)
    }

    /// The text of the first element that a selector matches; empty if there is none.
    pub async fn text(&self, selector: &str) -> String {
        let text = self.run("find(args[0])?.innerText ?? ''", &[json!(selector)]).await;
        text.as_str().unwrap_or_default().to_owned()
    }

    /// The cells of the row of an outcome (`[data-outcome=…]`) or a dimension, each in one line.
    pub async fn row(&self, selector: &str) -> Vec<String> {
        let cells = "[...(find(args[0])?.cells ?? [])].map((cell) => [...cell.children].filter((it) => it.localName !== 'svg').flatMap((it) => it.localName === 'ul' ? [...it.children] : [it]).map((it) => it.innerText).join(' ').replace(/\\s+/g, ' ').trim())";
        crate::check::strings(&self.run(cells, &[json!(selector)]).await)
    }

    /// What the tab keeps of boards.
    pub async fn stored(&self) -> String {
        let stored = "Object.entries(sessionStorage).filter(([key]) => key.startsWith('boundary-board')).join('\\n')";
        self.browser.run(stored, &[]).await.as_str().unwrap_or_default().to_owned()
    }
}

/// The position of a case.
pub fn case(id: &str) -> usize {
    let at = built_in::cases().iter().position(|case| case.id == id);
    at.unwrap_or_else(|| panic!("there is no case `{id}`"))
}

/// So many codes of a workshop with the same result: this outcome, and the first dimension at this level.
pub fn codes(workshop: &str, case_id: &str, round: Round, outcome: &str, first: Level, count: u32) -> Vec<String> {
    let instrument = built_in::instrument();
    let code_format =
        ResultCodeFormat::new(instrument, built_in::cases().len(), workshop).expect("the workshop has a name");
    let outcome = instrument.outcomes.iter().position(|other| other.id == outcome).expect("the outcome is known");
    let mut levels = vec![Level::Clear; 8];
    levels[0] = first;
    let response = CaseResult { case: case(case_id), round, outcome, levels };
    (0..count).map(|n| code_format.encode(&response, n * 101).to_string()).collect()
}

/// So many codes of a case on which a group agrees in nothing: every outcome, and every level of every dimension.
pub fn split(workshop: &str, case_id: &str, round: Round, count: usize) -> Vec<String> {
    let instrument = built_in::instrument();
    let code_format =
        ResultCodeFormat::new(instrument, built_in::cases().len(), workshop).expect("the workshop has a name");
    let dimensions = instrument.topics.iter().filter(|topic| topic.kind == TopicKind::Dimension).count();
    let code = |number: usize| {
        let outcome = number % instrument.outcomes.len();
        // Each dimension turns at a pace of its own, so that no two look alike.
        let level = |at: usize| Level::ALL[number / (1 + at % 3) % Level::ALL.len()];
        let response = CaseResult { case: case(case_id), round, outcome, levels: (0..dimensions).map(level).collect() };
        code_format.encode(&response, number as u32 * 101).to_string()
    };
    (0..count).map(code).collect()
}

/// So many codes of a case, of every outcome and level in turn, as a chat hands them over.
pub fn chat_of(workshop: &str, case_id: &str, count: u32) -> String {
    let outcomes: Vec<&str> = built_in::instrument().outcomes.iter().map(|outcome| &*outcome.id).collect();
    let kinds = (outcomes.len() * Level::ALL.len()) as u32;
    let of_a_kind = count.div_ceil(kinds);
    let mut all = Vec::new();
    for outcome in outcomes {
        for level in Level::ALL {
            all.extend(codes(workshop, case_id, Round::First, outcome, level, of_a_kind));
        }
    }
    all.truncate(count as usize);
    chat(&all)
}

/// Codes as the lines of a video call's chat have them.
pub fn chat(codes: &[String]) -> String {
    let line = |(at, code): (usize, &String)| format!("10:0{}:15 From Anna Jensen {at} to Everyone: {code}", at % 10);
    codes.iter().enumerate().map(line).collect::<Vec<_>>().join("\n")
}
