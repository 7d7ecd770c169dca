//! Reads the QR codes in a picture of a camera: all that are in it, tilted or dim. The trainer's board loads it on the press
//! that asks for the camera; a picture is looked at in the browser, and nothing of it is kept.

use rqrr::PreparedImage;
use wasm_bindgen::prelude::wasm_bindgen;

/// How many bytes a pixel has: red, green, blue, and how opaque it is.
const CHANNELS: usize = 4;

/// What is written in the QR codes of a picture, which comes as a canvas hands it out: row by row, four bytes a pixel.
/// A code that cannot be read whole is left out; the next picture may show it better.
#[wasm_bindgen(js_name = readCodes)]
pub fn read_codes(width: usize, height: usize, pixels: &[u8]) -> Vec<String> {
    if width == 0 || height == 0 || width.saturating_mul(height).saturating_mul(CHANNELS) > pixels.len() {
        return Vec::new();
    }
    let grey = |x: usize, y: usize| {
        let at = (y * width + x) * CHANNELS;
        let channel = |number: usize| u32::from(pixels.get(at + number).copied().unwrap_or_default());
        // As bright as it is to the eye, after ITU-R BT.601.
        ((channel(0) * 299 + channel(1) * 587 + channel(2) * 114) / 1000) as u8
    };
    let mut picture = PreparedImage::prepare_from_greyscale(width, height, grey);
    picture.detect_grids().into_iter().filter_map(|grid| Some(grid.decode().ok()?.1)).collect()
}
