//! What ids and names of controls are made of: they have to tell controls apart, and tell nobody which they are.

use std::cell::Cell;

/// More questions than an instrument has.
const MOST: usize = 64;

thread_local! {
    static TOKENS: [Cell<u32>; MOST] = const { [const { Cell::new(0) }; MOST] };
}

/// The token of the question at a position, which is the id of what is shown of it: the same as long as the page is loaded, another the next time.
pub fn token(question: usize) -> String {
    let token = TOKENS.with(|tokens| {
        let kept = tokens.get(question)?;
        if kept.get() == 0 {
            kept.set(drawn(question));
        }
        Some(kept.get())
    });
    ["t", &token.unwrap_or_default().to_string()].concat()
}

/// The lower half of a random fraction. Natively only tests draw, and compare what they have drawn.
fn drawn(question: usize) -> u32 {
    if cfg!(target_arch = "wasm32") { js_sys::Math::random().to_bits() as u32 } else { question as u32 }
}
