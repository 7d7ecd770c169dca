//! The self-check on a page, as a person uses it: by its published hooks.

use std::fmt;

use serde_json::{Value, json};

use crate::answers::Answers;
use crate::browser::{Browser, PATIENCE};
use crate::engines::Engine;

/// More screens than any journey has.
const MANY: usize = 25;

/// One `<boundary-check>` on the open page.
#[derive(Clone, Copy)]
pub struct Check<'a> {
    browser: &'a Browser,
    /// Which one, counted from 0 in the order of the document.
    index: usize,
    /// Whether a script clicks, not the mouse.
    by_script: bool,
}

/// Where somebody is in the self-check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// `start`, `topic`, `review` or `guidance`.
    pub screen: String,
    /// The topic's id, on a topic's screen.
    pub topic: String,
    /// The outcome's id, on the guidance screen.
    pub outcome: String,
}

impl Place {
    fn of(value: &Value) -> Self {
        let field = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
        Self { screen: field("screen"), topic: field("topic"), outcome: field("outcome") }
    }

    /// Whether this is the screen of that topic.
    pub fn is_topic(&self, topic: &str) -> bool {
        self.screen == "topic" && self.topic == topic
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { screen, topic, outcome } = self;
        let parts = [screen, topic, outcome].map(String::as_str);
        f.write_str(&parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-"))
    }
}

impl<'a> Check<'a> {
    /// The only one on the page.
    pub fn on(browser: &'a Browser) -> Self {
        Self::number(browser, 0)
    }

    /// The only one of a frame that is as tall as its content: WebKit's driver cannot bring into sight what the
    /// page around would have to scroll to, so there a script clicks.
    pub fn in_frame(browser: &'a Browser) -> Self {
        Self { by_script: browser.engine == Engine::WebKit, ..Self::on(browser) }
    }

    /// One of several on the page.
    pub fn number(browser: &'a Browser, index: usize) -> Self {
        Self { browser, index, by_script: false }
    }

    /// Evaluates an expression in which `n` stands for this element.
    pub async fn run(&self, expression: &str, args: &[Value]) -> Value {
        let (expression, args) = self.numbered(expression, args);
        self.browser.run(&expression, &args).await
    }

    /// Waits for an expression in which `n` stands for this element; see [`Browser::until`].
    pub async fn until(&self, expected: &str, expression: &str, args: &[Value]) -> Value {
        let (expression, args) = self.numbered(expression, args);
        self.browser.until(expected, &expression, &args).await
    }

    /// The number goes last, so that `args[0]` stays the caller's first.
    fn numbered(&self, expression: &str, args: &[Value]) -> (String, Vec<Value>) {
        let mut all = args.to_vec();
        all.push(json!(self.index));
        (format!("((n) => ({expression}))(args[{}])", args.len()), all)
    }

    /// Waits until a screen is shown, and returns which.
    pub async fn ready(&self) -> Place {
        Place::of(&self.until("the element shows a screen", "probe.left(n)", &[]).await)
    }

    /// Waits until this element's texts are in a language.
    pub async fn until_speaks(&self, tag: &str) {
        let spoken = "probe.root(n)?.querySelector('.check')?.lang.split('-')[0] === args[0]";
        self.until(&format!("the check speaks {tag}"), spoken, &[json!(tag)]).await;
    }

    /// Where it is now.
    pub async fn place(&self) -> Place {
        Place::of(&self.run("probe.place(n)", &[]).await)
    }

    /// Waits until it is somewhere else than `here`, and returns where.
    pub async fn leave(&self, here: &Place) -> Place {
        let args = [json!(here.screen), json!(here.topic)];
        Place::of(&self.until(&format!("the check leaves {here}"), "probe.left(n, args[0], args[1])", &args).await)
    }

    /// The ids of the questions on the screen, in their order.
    pub async fn questions(&self) -> Vec<String> {
        strings(&self.run("probe.questions(n)", &[]).await)
    }

    /// Clicks an answer with the mouse, as a person does: on its label.
    pub async fn answer(&self, question: &str, value: &str) {
        let args = [json!(question), json!(value)];
        let expected = format!("an answer `{value}` to `{question}`");
        self.click(&expected, "probe.label(n, args[0], args[1])", &args).await;
        self.until_chosen(question, value).await;
    }

    /// Waits until that answer is the chosen one.
    pub async fn until_chosen(&self, question: &str, value: &str) {
        let expected = format!("`{value}` is chosen for `{question}`");
        self.until(&expected, "probe.chosen(n)[args[0]] === args[1]", &[json!(question), json!(value)]).await;
    }

    /// Clicks an answer to each question of the screen with the mouse, those it opens included.
    pub async fn answer_all(&self, answers: &Answers) {
        let open = "probe.questions(n).filter((question) => !(question in probe.chosen(n)))";
        for _ in 0..MANY {
            let Some(question) = strings(&self.run(open, &[]).await).into_iter().next() else { return };
            self.answer(&question, answers.to(&question)).await;
        }
        panic!("the screen never runs out of questions");
    }

    /// As [`Check::answer_all`], but quickly, by a script; for tests that are about something else.
    pub async fn fill(&self, answers: &Answers) {
        self.until("every question has its answer", "probe.fill(n, args[0]) === 0", &[answers.json()]).await;
    }

    /// Clicks a button (by its `data-action`) with the mouse.
    pub async fn press(&self, action: &str) {
        self.click(&format!("a button `{action}`"), "probe.button(n, args[0])", &[json!(action)]).await;
    }

    /// Clicks the Change link of a question on the review screen.
    pub async fn change(&self, question: &str) {
        self.click(&format!("a Change link for `{question}`"), "probe.change(n, args[0])", &[json!(question)]).await;
    }

    /// Clicks an element of the current screen, by a selector.
    pub async fn click_on(&self, selector: &str) {
        self.click(&format!("an element {selector}"), "probe.within(n, args[0])", &[json!(selector)]).await;
    }

    async fn click(&self, expected: &str, expression: &str, args: &[Value]) {
        let (expression, args) = self.numbered(expression, args);
        if self.by_script {
            // A turn later: what the press does may take the frame away, and with it who would say that it was pressed.
            let click = format!("((it) => it !== null && setTimeout(() => it.click()))({expression})");
            self.browser.until(expected, &click, &args).await;
        } else {
            self.browser.click(expected, &expression, &args).await;
        }
    }

    /// Presses a button that leads to another screen, and returns where it leads.
    pub async fn press_and_leave(&self, action: &str) -> Place {
        let here = self.place().await;
        self.press(action).await;
        self.leave(&here).await
    }

    /// Presses Next and returns where it leads.
    pub async fn next(&self) -> Place {
        self.press_and_leave("next").await
    }

    /// Waits for the start screen and begins.
    pub async fn begin(&self) -> Place {
        let here = self.ready().await;
        assert_eq!(here.screen, "start");
        self.press("begin").await;
        self.leave(&here).await
    }

    /// From where it is, fills every screen until the one `wanted` accepts, and returns that one. All by a script:
    /// the journeys of other tests show that the mouse and the keyboard come as far.
    pub async fn walk_until(&self, answers: &Answers, wanted: impl Fn(&Place) -> bool) -> Place {
        let mut place = self.ready().await;
        for _ in 0..MANY {
            if wanted(&place) {
                return place;
            }
            assert_ne!(place.screen, "guidance", "the journey is over, at {place}");
            let args = [answers.json(), json!(PATIENCE.as_millis())];
            let next = self.run("probe.step(n, args[0], args[1])", &args).await;
            assert!(next.is_object(), "nothing leads on from {place}");
            place = Place::of(&next);
        }
        panic!("the journey has no end");
    }

    /// Walks on to the review screen.
    pub async fn walk_to_review(&self, answers: &Answers) {
        self.walk_until(answers, |place| place.screen == "review").await;
    }

    /// Walks on to the guidance screen and returns it.
    pub async fn walk_to_guidance(&self, answers: &Answers) -> Place {
        self.walk_until(answers, |place| place.screen == "guidance").await
    }

    /// The values of `data-<key>` on the current screen, in the order of the document.
    pub async fn data(&self, key: &str) -> Vec<String> {
        let selector = format!("[data-{key}]");
        strings(&self.run("probe.ids(n, args[0], args[1])", &[json!(key), json!(selector)]).await)
    }

    /// Whether something that `selector` matches can be seen on the current screen.
    pub async fn shows(&self, selector: &str) -> bool {
        self.run("probe.visible(probe.within(n, args[0]))", &[json!(selector)]).await == true
    }
}

/// The strings of a JSON list.
pub fn strings(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().map(|item| item.as_str().unwrap_or_default().to_owned()).collect()
}
