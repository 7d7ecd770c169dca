//! A QR code. Its colours do not follow the page's: cameras look for black on white.

use boundary_check_core::codes::QrCode;
use yew::{Html, html};

/// A text as a QR code, with a label for those who do not see it; nothing where a code cannot hold the text.
pub(crate) fn qr_code(text: &str, label: &str) -> Html {
    let Some(QrCode { side, dark }) = QrCode::of(text) else { return Html::default() };
    let side = side.to_string();
    let view_box = ["0 0 ", &side, " ", &side].concat();
    html! {
        <svg class="qr" role="img" aria-label={label.to_owned()} viewBox={view_box} shape-rendering="crispEdges">
            <path d={dark} />
        </svg>
    }
}
