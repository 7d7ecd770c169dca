//! Pages that load again: each asks for the next version of the site, and is answered once there is one.

use axum::body::Body;
use axum::http::{Uri, header};
use axum::response::Response;
use tokio::sync::watch;

/// The script that asks; it knows the version that it came with.
pub(super) const SCRIPT: &str = "/__reload.js";
const NEXT: &str = "/__reload";

/// Answers what the script asks for, and the script; anything else is not for here. A page whose server has gone asks
/// again until it is back.
pub(super) async fn reply(uri: &Uri, mut versions: watch::Receiver<u64>) -> Option<Response> {
    let (kind, text) = match uri.path() {
        SCRIPT => ("text/javascript", script(*versions.borrow())),
        NEXT => {
            let known = uri.query().and_then(|query| query.parse::<u64>().ok());
            let next = versions.wait_for(|version| Some(*version) != known).await;
            ("text/plain", next.map(|version| version.to_string()).unwrap_or_default())
        }
        _ => return None,
    };
    let mut response = Response::new(Body::from(text));
    for (name, value) in [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "no-store")] {
        response.headers_mut().insert(name, header::HeaderValue::from_static(value));
    }
    Some(response)
}

fn script(version: u64) -> String {
    format!(
        "const ask = () => fetch(\"{NEXT}?{version}\").then(() => location.reload(), () => setTimeout(ask, 1000));\nask();\n"
    )
}
