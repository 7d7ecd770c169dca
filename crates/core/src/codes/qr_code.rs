//! A text as a QR code: which of its fields are dark.

use fast_qr::{ECL, QRBuilder};

/// The white around a code that cameras need, in fields (ISO/IEC 18004, 6.3.8).
const QUIET: usize = 4;

/// A QR code, with the white around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QrCode {
    /// How many fields it is wide and high.
    pub side: usize,
    /// The dark fields as a path of an SVG picture, in which a field is one unit wide and high.
    pub dark: String,
}

impl QrCode {
    /// `None` where the text is longer than a code can hold: about 2,300 bytes.
    pub fn of(text: &str) -> Option<Self> {
        // M mends 15 % of a code: a hand at its edge, a lamp on the screen.
        let code = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
        let mut dark = String::new();
        for (row, fields) in code.data.chunks(code.size.max(1)).take(code.size).enumerate() {
            let mut column = 0;
            for run in fields.chunk_by(|one, other| one.value() == other.value()) {
                if run.first().is_some_and(|field| field.value()) {
                    let [x, y, width] = [column + QUIET, row + QUIET, run.len()].map(|number| number.to_string());
                    for part in ["M", &x, " ", &y, "h", &width, "v1H", &x, "z"] {
                        dark.push_str(part);
                    }
                }
                column += run.len();
            }
        }
        Some(Self { side: code.size + 2 * QUIET, dark })
    }
}
