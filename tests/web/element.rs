//! The Rust half of the element: open, act, move, close, take over, two at once, and every kind of
//! storage.

use boundary_check::app::state::{Screen, State};
use boundary_check::app::store;
use boundary_check::element::Check;
use boundary_check_content as built_in;
use boundary_check_core::scoring::Answer;
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, ShadowRootInit, ShadowRootMode, Storage};

use crate::stage::{StorageAlone, count, document, place, text, until};

struct Stage {
    element: HtmlElement,
    host: Element,
    check: Check,
}

/// A check in the shadow root of a new element.
fn stage() -> Stage {
    let element = place();
    let host = document().create_element("div").unwrap();
    element.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).unwrap().append_child(&host).unwrap();
    let check = Check::new(host.clone());
    Stage { element, host, check }
}

/// Settings as `element.js` hands them over, with these fields of the policy.
fn settings(key: Option<&str>, policy: &[(&str, JsValue)]) -> Object {
    let set = |object: &Object, name: &str, value: &JsValue| Reflect::set(object, &name.into(), value).unwrap();
    let (settings, fields) = (Object::new(), Object::new());
    for (name, value) in policy {
        set(&fields, name, value);
    }
    set(&settings, "policy", &fields);
    set(&settings, "locale", &"en".into());
    if let Some(key) = key {
        set(&settings, "key", &key.into());
    }
    settings
}

/// A function that keeps what it is called with, and the list it keeps it in.
fn listener() -> (Function, Array) {
    let heard = Array::new();
    let listen = Function::new_with_args("heard", "return (...news) => { heard.push(news.join(' ').trim()); };");
    (listen.call1(&JsValue::NULL, &heard).unwrap().unchecked_into(), heard)
}

impl Stage {
    async fn open(&self, key: Option<&str>) {
        self.open_with(&settings(key, &[])).await;
    }

    async fn open_with(&self, settings: &Object) {
        self.check.open(settings).unwrap();
        until("a screen shows", || count(&self.host, "[data-screen]") == 1).await;
    }

    fn press(&self, action: &str) {
        self.find(&format!("[data-action='{action}']")).click();
    }

    fn find(&self, selector: &str) -> HtmlElement {
        self.host.query_selector(selector).unwrap().expect(selector).unchecked_into()
    }

    fn shows(&self, selector: &str) -> bool {
        count(&self.host, selector) > 0
    }

    fn answer(&self, question: &str, value: &str) {
        self.find(&format!("input[name='{question}'][value='{value}']")).click();
    }
}

fn session() -> Storage {
    web_sys::window().unwrap().session_storage().unwrap().unwrap()
}

#[wasm_bindgen_test]
async fn begins_and_asks_about_the_situation() {
    let stage = stage();
    stage.open(None).await;
    assert!(stage.shows("[data-screen=start]"));
    stage.press("begin");
    until("the first topic shows", || stage.shows("[data-topic=situation]")).await;
    assert!(!stage.shows("input[name=since]"));
    stage.answer("role", "paused");
    until("`since` is asked", || stage.shows("input[name=since]")).await;
}

#[wasm_bindgen_test]
async fn several_answers_in_one_go_all_count() {
    let stage = stage();
    stage.open(None).await;
    stage.press("begin");
    until("the first topic shows", || stage.shows("[data-topic=situation]")).await;
    for (question, value) in [("role", "client"), ("bond", "professional"), ("vulnerable", "no")] {
        stage.answer(question, value);
    }
    stage.press("next");
    until("the second topic shows", || stage.shows("[data-topic=focus]")).await;
}

#[wasm_bindgen_test]
async fn next_with_gaps_stays_and_focuses_the_summary() {
    let stage = stage();
    stage.open(None).await;
    stage.press("begin");
    until("the first topic shows", || stage.shows("[data-topic=situation]")).await;
    stage.press("next");
    until("the summary shows", || stage.shows("[data-errors]")).await;
    let focused = Reflect::get(&stage.element.shadow_root().unwrap(), &"activeElement".into()).unwrap();
    assert!(focused.dyn_into::<Element>().unwrap().has_attribute("data-errors"));
}

#[wasm_bindgen_test]
async fn a_move_in_the_page_keeps_everything_and_it_goes_on_working() {
    let stage = stage();
    stage.open(None).await;
    stage.press("begin");
    until("the first topic shows", || stage.shows("[data-topic=situation]")).await;
    stage.answer("role", "paused");
    until("`since` is asked", || stage.shows("input[name=since]")).await;
    let elsewhere = place();
    elsewhere.append_child(&stage.element).unwrap();
    assert!(stage.shows("input[value=paused]:checked"));
    stage.answer("role", "client");
    until("`since` is gone", || !stage.shows("input[name=since]")).await;
}

#[wasm_bindgen_test]
async fn a_closed_check_forgets_and_serves_the_next_element() {
    let stage = stage();
    stage.open(None).await;
    stage.press("begin");
    until("the first topic shows", || stage.shows("[data-topic=situation]")).await;
    stage.answer("role", "client");
    stage.check.close();
    until("nothing is left", || !stage.shows("[data-screen]")).await;
    let next = place();
    let root = next.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).unwrap();
    root.append_child(&stage.host).unwrap();
    stage.open(None).await;
    assert!(stage.shows("[data-screen=start]"));
    stage.press("begin");
    until("the first topic shows", || stage.shows("[data-topic=situation]")).await;
    assert!(!stage.shows("input:checked"));
}

#[wasm_bindgen_test]
async fn two_on_one_page_keep_apart() {
    let _alone = StorageAlone::take().await;
    let (one, two) = (stage(), stage());
    one.open(Some("test one")).await;
    two.open(Some("test two")).await;
    one.press("begin");
    until("the first moves on", || one.shows("[data-topic=situation]")).await;
    one.answer("role", "client");
    until("the answer is kept", || session().get_item("test one").unwrap().is_some()).await;
    assert!(two.shows("[data-screen=start]"));
    assert_eq!(session().get_item("test two").unwrap(), None);
}

#[wasm_bindgen_test]
async fn what_the_tab_stored_comes_back_and_clear_removes_it() {
    let _alone = StorageAlone::take().await;
    let before = stage();
    before.open(Some("test stored")).await;
    before.press("begin");
    until("the first topic shows", || before.shows("[data-topic=situation]")).await;
    before.answer("bond", "close");
    until("it is stored", || session().get_item("test stored").unwrap().is_some_and(|s| s.contains("bond=close")))
        .await;
    let after = stage();
    after.open(Some("test stored")).await;
    assert!(after.shows("[data-topic=situation] input[value=close]:checked"));
    after.press("clear");
    until("it starts again", || after.shows("[data-screen=start]")).await;
    assert_eq!(session().get_item("test stored").unwrap(), None);
}

#[wasm_bindgen_test]
async fn a_corrupt_store_is_as_good_as_none() {
    let _alone = StorageAlone::take().await;
    let long = "1\nsituation\n".repeat(1000);
    let corrupt =
        ["", "{", "2\nstart\n", "1\nnowhere\n\n", "1\nreview", "1\nreview\n\nrole", "1\nguidance\n\nrole=9", &long];
    for stored in corrupt {
        session().set_item("test corrupt", stored).unwrap();
        let stage = stage();
        stage.open(Some("test corrupt")).await;
        assert!(stage.shows("[data-screen=start], [data-topic=situation]"), "{stored:.20}");
    }
}

#[wasm_bindgen_test]
async fn blocked_storage_loses_nothing_but_the_reload() {
    let _alone = StorageAlone::take().await;
    let window = web_sys::window().unwrap();
    let blocked = Object::new();
    let refuse = Function::new_no_args("throw new DOMException('blocked', 'SecurityError')");
    Reflect::set(&blocked, &"get".into(), &refuse).unwrap();
    Reflect::set(&blocked, &"configurable".into(), &true.into()).unwrap();
    let original = Object::get_own_property_descriptor(&window, &"sessionStorage".into());
    Object::define_property(&window, &"sessionStorage".into(), &blocked);
    let stage = stage();
    stage.open(Some("test blocked")).await;
    stage.press("begin");
    until("the first topic shows", || stage.shows("[data-topic=situation]")).await;
    stage.answer("role", "paused");
    until("`since` is asked", || stage.shows("input[name=since]")).await;
    Object::define_property(&window, &"sessionStorage".into(), original.unchecked_ref());
}

/// Stores a finished check, everything at its safest but for these answers, and opens its guidance.
async fn guidance(key: &str, policy: &[(&str, JsValue)], answers: &[(&str, &str)]) -> Stage {
    let instrument = built_in::instrument();
    let mut state = State::default();
    state.screen = Screen::Guidance;
    for (at, question) in instrument.questions.iter().enumerate() {
        let safest = question.options.iter().position(|option| option.risk == 0).unwrap();
        state.answers.set(at, Some(Answer::Option(safest as u8)));
    }
    for (id, value) in answers {
        let (at, answer) = store::answer(instrument, id, value).unwrap();
        state.answers.set(at, Some(answer));
    }
    session().set_item(key, &store::write(instrument, &state)).unwrap();
    let stage = stage();
    stage.open_with(&settings(Some(key), policy)).await;
    stage
}

#[wasm_bindgen_test]
async fn the_waits_of_an_association_are_named_where_they_count() {
    let _alone = StorageAlone::take().await;
    let minor = [("vulnerable", "under-18"), ("attract-feelings", "1")];
    let stop = guidance("test romance", &[("romanceWaitMonths", 7.into())], &minor).await;
    assert!(stop.shows("[data-outcome=stop]"));
    assert!(text(&stop.host, "[data-section=steps]").contains("7 months"));

    let paused = [("role", "paused"), ("bond", "friends"), ("since", "under-6-months")];
    let wait = guidance("test friendship", &[("friendshipWaitMonths", 1.into())], &paused).await;
    assert!(wait.shows("[data-outcome=keep-paused]"));
    assert!(text(&wait.host, "[data-section=missing]").contains("1 month after"));
}

#[wasm_bindgen_test]
async fn only_safe_addresses_become_links() {
    let _alone = StorageAlone::take().await;
    let hostile =
        [("codeName", "Our code".into()), ("codeUrl", "javascript:alert(1)".into()), ("adviceUrl", "tel:123".into())];
    let stage = guidance("test links", &hostile, &[]).await;
    assert!(!stage.shows("[data-section=code] a"));
    assert!(text(&stage.host, "[data-section=code]").contains("Our code"));
    assert!(stage.shows("[data-section=ask] a[href='tel:123']"));
}

#[wasm_bindgen_test]
async fn the_page_is_told_each_part_and_the_end_once() {
    let (tell, heard) = listener();
    let stage = stage();
    let settings = settings(None, &[]);
    Reflect::set(&settings, &"tell".into(), &tell).unwrap();
    Reflect::set(&settings, &"share".into(), &"completion".into()).unwrap();
    stage.open_with(&settings).await;
    // The page is told once a screen has been drawn, which is a moment after it shows.
    let all = || String::from(heard.join(", "));
    until("the start is told", || all() == "ready, phase phase start").await;
    stage.press("begin");
    until("the questions are told", || all().ends_with("start, phase phase questions")).await;
    stage.press("back");
    until("the start is told again", || all().ends_with("questions, phase phase start")).await;
}

#[wasm_bindgen_test]
async fn another_setting_keeps_the_answers_and_storage_can_be_switched_off() {
    let _alone = StorageAlone::take().await;
    let stage = stage();
    stage.open(Some("test settings")).await;
    stage.press("begin");
    until("the first topic shows", || stage.shows("[data-topic=situation]")).await;
    stage.answer("role", "paused");
    until("it is stored", || session().get_item("test settings").unwrap().is_some()).await;
    stage.check.update(&settings(None, &[])).unwrap();
    until("the store is empty", || session().get_item("test settings").unwrap().is_none()).await;
    assert!(stage.shows("input[value=paused]:checked"));
    stage.check.update(&settings(Some("test settings"), &[])).unwrap();
    until("it is stored again", || session().get_item("test settings").unwrap().is_some()).await;
    stage.check.restart();
    until("it starts again", || stage.shows("[data-screen=start]")).await;
    assert_eq!(session().get_item("test settings").unwrap(), None);
}
