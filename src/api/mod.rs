//! The scoring API for JavaScript: answers and policy in, the result of the specification out.
//! Here lives only the way between JavaScript's values and the engine's; every rule is `scoring`'s.

use boundary_check_content as built_in;
use boundary_check_core::instrument::Question;
use boundary_check_core::scoring::{Answers, Assessment, InputValue, Policy, ScoringError};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use wasm_bindgen::{JsCast, JsError};

/// Scores answers, an object from question id to answer, under an optional policy.
///
/// # Errors
///
/// A JavaScript `Error` whose message names the id or field, what was given and what is expected.
#[wasm_bindgen]
pub fn score(answers: &JsValue, policy: &JsValue) -> Result<JsValue, JsValue> {
    let instrument = built_in::instrument();
    let mut checked = Answers::new();
    each("answers", answers, |id, value| checked.set_value(instrument, id, value))?;
    let policy = self::policy(policy)?;
    let assessment =
        boundary_check_core::scoring::score(instrument, &checked, &policy).map_err(|error| thrown(&error))?;
    Ok(object(&assessment)?.into())
}

/// Reads a policy; none at all sets nothing.
pub(crate) fn policy(given: &JsValue) -> Result<Policy, JsValue> {
    let mut policy = Policy::default();
    if !given.is_undefined() {
        each("policy", given, |field, value| policy.set(field, value))?;
    }
    Ok(policy)
}

/// Hands every own property to a check. A getter or a proxy may throw: its own error goes on.
fn each(
    what: &'static str,
    object: &JsValue,
    mut check: impl FnMut(&str, &InputValue) -> Result<(), ScoringError>,
) -> Result<(), JsValue> {
    let refused = || thrown(&ScoringError::NotAnObject { what, given: describe(object) });
    if !object.is_object() {
        return Err(refused());
    }
    // Symbols count too: no answer can be one. A revoked proxy throws here, before anything else asks it.
    let keys = Reflect::own_keys(object)?;
    if Array::is_array(object) {
        return Err(refused());
    }
    for key in keys.iter() {
        let value = Reflect::get(object, &key)?;
        let id = key.as_string().unwrap_or_else(|| describe(&key));
        let text = value.as_string();
        let given = match (&text, value.as_f64()) {
            (Some(text), _) => InputValue::Text(text),
            (_, Some(number)) if number == f64::from(number as u32) => InputValue::Number(number as u32),
            _ if value.is_undefined() => InputValue::Undefined,
            _ => InputValue::Other(describe(&value)),
        };
        check(&id, &given).map_err(|error| thrown(&error))?;
    }
    Ok(())
}

/// Names a value without asking it anything: a revoked proxy even throws when asked if it is a list.
fn describe(value: &JsValue) -> String {
    if let Some(number) = value.dyn_ref::<js_sys::Number>() {
        return ["the number ", &String::from(number.to_js_string())].concat();
    }
    if value.is_null() {
        return "null".to_owned();
    }
    ["a value of type ", &value.js_typeof().as_string().unwrap_or_default()].concat()
}

fn thrown(error: &ScoringError) -> JsValue {
    JsError::new(&error.message()).into()
}

/// The result as a plain object, in the form of the specification.
fn object(assessment: &Assessment) -> Result<Object, JsValue> {
    let result = Object::new();
    let set = |name: &str, value: JsValue| Reflect::set(&result, &name.into(), &value);
    let profile = Object::new();
    for (topic, level) in &assessment.profile {
        Reflect::set(&profile, &(&*topic.id).into(), &level.id().into())?;
    }
    set("version", assessment.version.into())?;
    set("hash", assessment.hash.into())?;
    set("outcome", (&*assessment.outcome.id).into())?;
    set("caution", assessment.outcome.caution.into())?;
    set("atLeast", (&*assessment.at_least.id).into())?;
    set("atMost", (&*assessment.at_most.id).into())?;
    set("profile", profile.into())?;
    set("alongside", list(assessment.alongside.iter().map(|outcome| (&*outcome.id).into())))?;
    set("alerts", list(assessment.alerts.iter().map(|alert| (&*alert.id).into())))?;
    let mut reasons = Vec::new();
    for reason in &assessment.reasons {
        let entry = Object::new();
        Reflect::set(&entry, &"outcome".into(), &(&*reason.outcome.id).into())?;
        Reflect::set(&entry, &"questions".into(), &ids(&reason.questions))?;
        reasons.push(entry.into());
    }
    set("reasons", list(reasons.into_iter()))?;
    set("changes", list(assessment.changes.iter().map(|questions| ids(questions))))?;
    set("findOut", ids(&assessment.find_out))?;
    Ok(result)
}

fn ids(questions: &[&Question]) -> JsValue {
    list(questions.iter().map(|question| (&*question.id).into()))
}

fn list(items: impl Iterator<Item = JsValue>) -> JsValue {
    items.collect::<Array>().into()
}
