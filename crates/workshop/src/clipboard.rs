//! The browser's clipboard, where this page may write to it, and the device's share sheet, where it has one.

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

/// What opens the device's share sheet, if there is one.
fn share_sheet() -> Option<(JsValue, Function)> {
    let navigator = Reflect::get(&js_sys::global(), &"navigator".into()).ok()?;
    let share = Reflect::get(&navigator, &"share".into()).ok()?.dyn_into::<Function>().ok()?;
    Some((navigator, share))
}

/// Whether the device has a share sheet.
pub(crate) fn can_share() -> bool {
    share_sheet().is_some()
}

/// Offers a text to whatever the person picks in the share sheet.
pub(crate) fn share(text: &str) {
    let Some((navigator, share)) = share_sheet() else { return };
    let data = js_sys::Object::new();
    let _ = Reflect::set(&data, &"text".into(), &text.into());
    let Some(promise) = share.call1(&navigator, &data).ok().and_then(|it| it.dyn_into::<Promise>().ok()) else {
        return;
    };
    // Whoever closes the sheet has decided; that is no error.
    let closed = Closure::once(|_: JsValue| ());
    let _ = promise.catch(&closed);
    closed.forget();
}
