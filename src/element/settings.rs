//! The settings of an element, read from its attributes.

use wasm_bindgen::JsValue;
use yew::Callback;

use crate::app::{Instance, PrintWhat};
use crate::scoring::{Given, Policy};

/// The attribute of each field of the policy.
const ATTRIBUTES: [(&str, &str); 6] = [
    ("friendship-wait-months", "friendshipWaitMonths"),
    ("romance-wait-months", "romanceWaitMonths"),
    ("code-name", "codeName"),
    ("code-url", "codeUrl"),
    ("advice-name", "adviceName"),
    ("advice-url", "adviceUrl"),
];

pub(super) fn instance(
    element: &web_sys::HtmlElement,
    storage_key: Option<String>,
    begun: bool,
    print: js_sys::Function,
) -> Instance {
    let mut policy = Policy::default();
    for (attribute, field) in ATTRIBUTES {
        let Some(value) = element.get_attribute(attribute) else { continue };
        let given = match value.trim().parse() {
            Ok(months) if field.ends_with("Months") => Given::Number(months),
            _ => Given::Text(&value),
        };
        if let Err(error) = policy.set(field, &given) {
            let message = ["<boundary-check> ", attribute, " is ignored: ", &error.to_string()].concat();
            web_sys::console::warn_1(&JsValue::from(message));
        }
    }
    let print = Callback::from(move |what: PrintWhat| {
        let what = JsValue::from(match what {
            PrintWhat::Record => "record",
            PrintWhat::Sheet => "sheet",
        });
        // Where printing is refused, the browser has already said so.
        let _ = print.call1(&JsValue::NULL, &what);
    });
    Instance { storage_key, policy, begun, print }
}
