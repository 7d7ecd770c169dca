//! A camera: reads QR codes off the screen.

use std::time::Instant;

use serde_json::Value;

use crate::browser::{Browser, PATIENCE};

impl Browser {
    /// What a camera that looks at the screen reads off the element that an expression evaluates to.
    pub async fn scan(&self, expression: &str, args: &[Value]) -> String {
        // Before the camera can look, it is in the middle of the screen, and drawn.
        let held_up = format!(
            "((it) => it && (it.scrollIntoView({{ block: 'center', behavior: 'instant' }}), true))({expression})"
        );
        self.until("a QR code shows", &held_up, args).await;
        // A picture may be older than the page: WebKit hands over what it has painted last.
        let start = Instant::now();
        loop {
            let picture = self.client.screenshot().await.expect("a screen can be photographed");
            match read(&picture) {
                Some(text) => return text,
                None => assert!(start.elapsed() < PATIENCE, "no code on the screen within {PATIENCE:?}"),
            }
        }
    }
}

/// What is written in the code on a picture; `None` where there is none.
fn read(picture: &[u8]) -> Option<String> {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(picture));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().expect("a picture is a PNG file");
    let mut bytes = vec![0; reader.output_buffer_size().expect("a picture fits into memory")];
    let frame = reader.next_frame(&mut bytes).expect("the picture is whole");
    let (width, height, samples) = (frame.width as usize, frame.height as usize, frame.color_type.samples());
    // One sample is as good as another: the code is black and white.
    let pixel = |x: usize, y: usize| bytes[(y * width + x) * samples];
    let mut camera = rqrr::PreparedImage::prepare_from_greyscale(width, height, pixel);
    Some(camera.detect_grids().first()?.decode().ok()?.1)
}
