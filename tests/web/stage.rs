//! What the tests stand on: a place in the page, a wait for a state, and a way to draw a component.

use boundary_check::app::{Instance, View};
use boundary_check_content as built_in;
use boundary_check_core::scoring::{Answers, Given};
use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlElement};
use yew::{Html, Properties, component};

pub(crate) fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// A new element at the end of the page.
pub(crate) fn place() -> HtmlElement {
    let place: HtmlElement = document().create_element("div").unwrap().unchecked_into();
    document().body().unwrap().append_child(&place).unwrap();
    place
}

/// Waits until something holds, at most five seconds; looks again after each turn of the event loop.
pub(crate) async fn until(what: &str, holds: impl Fn() -> bool) {
    let window = web_sys::window().unwrap();
    let end = js_sys::Date::now() + 5_000.0;
    while !holds() {
        assert!(js_sys::Date::now() < end, "never happened: {what}");
        let turn = Promise::new(&mut |resolve, _| {
            window.set_timeout_with_callback(&resolve).unwrap();
        });
        JsFuture::from(turn).await.unwrap();
    }
}

#[derive(Properties, PartialEq)]
struct Drawing {
    html: Html,
}

#[component]
fn Shown(drawing: &Drawing) -> Html {
    drawing.html.clone()
}

/// Draws markup and returns the element around it.
pub(crate) async fn draw(html: Html) -> Element {
    let place: Element = place().into();
    yew::Renderer::<Shown>::with_root_and_props(place.clone(), Drawing { html }).render();
    until("something is drawn", || place.child_element_count() > 0).await;
    place
}

/// Draws what a component makes of these answers.
pub(crate) async fn draw_with(given: &[(&str, Given<'_>)], component: impl Fn(View) -> Html) -> Element {
    let instrument = built_in::instrument();
    let texts = built_in::english();
    let answers = Answers::from_given(instrument, given.iter().cloned()).unwrap();
    let instance = Instance::default();
    draw(component(View { instrument, texts: &texts, answers: &answers, instance: &instance })).await
}

/// How many elements match.
pub(crate) fn count(place: &Element, selector: &str) -> u32 {
    place.query_selector_all(selector).unwrap().length()
}

/// The attribute of the first element that matches.
pub(crate) fn attribute(place: &Element, selector: &str, name: &str) -> Option<String> {
    place.query_selector(selector).unwrap().expect(selector).get_attribute(name)
}

/// The text of the first element that matches.
pub(crate) fn text(place: &Element, selector: &str) -> String {
    place.query_selector(selector).unwrap().expect(selector).text_content().unwrap_or_default()
}

thread_local! {
    static STORAGE_TAKEN: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
}

/// The tab's storage, for one test at a time: they run side by side, and one of them blocks it.
pub(crate) struct StorageAlone;

impl StorageAlone {
    pub(crate) async fn take() -> Self {
        until("the storage is free", || !STORAGE_TAKEN.get()).await;
        STORAGE_TAKEN.set(true);
        Self
    }
}

impl Drop for StorageAlone {
    fn drop(&mut self) {
        STORAGE_TAKEN.set(false);
    }
}
