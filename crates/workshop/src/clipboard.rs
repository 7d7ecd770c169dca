//! The browser's clipboard, where this page may write to it.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// The clipboard, if this page may write to it.
pub(crate) fn clipboard() -> Option<JsValue> {
    let navigator = Reflect::get(&js_sys::global(), &"navigator".into()).ok()?;
    Reflect::get(&navigator, &"clipboard".into()).ok().filter(JsValue::is_object)
}

/// Puts a text on the clipboard, and then tells whether it was taken.
pub(crate) fn copy(text: &str, done: impl Fn(bool) + Clone + 'static) {
    match written(text) {
        Some(promise) => {
            let refused = done.clone();
            let taken = Closure::once(move |_: JsValue| done(true));
            let failed = Closure::once(move |_: JsValue| refused(false));
            let _ = promise.then2(&taken, &failed);
            // One of the two is called once, and both are let go with the page.
            taken.forget();
            failed.forget();
        }
        None => done(false),
    }
}

fn written(text: &str) -> Option<Promise> {
    let clipboard = clipboard()?;
    let write = Reflect::get(&clipboard, &"writeText".into()).ok()?.dyn_into::<Function>().ok()?;
    write.call1(&clipboard, &text.into()).ok()?.dyn_into().ok()
}
