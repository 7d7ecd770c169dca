//! A camera: reads QR codes off the screen.

use fantoccini::elements::{Element, ElementRef};
use serde_json::Value;

use crate::browser::Browser;

impl Browser {
    /// What a camera reads off the element that an expression evaluates to, from its picture on the screen.
    pub async fn scan(&self, expression: &str, args: &[Value]) -> String {
        let value = self.until("a QR code shows", &format!("probe.inView({expression})"), args).await;
        let id = value.as_object().and_then(|fields| fields.values().next()).and_then(Value::as_str);
        let id = id.unwrap_or_else(|| panic!("`{expression}` gave {value} rather than an element"));
        let element = Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned()));
        read(&element.screenshot().await.expect("an element can be photographed"))
    }
}

fn read(picture: &[u8]) -> String {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(picture));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().expect("a picture is a PNG file");
    let mut bytes = vec![0; reader.output_buffer_size().expect("a picture fits into memory")];
    let frame = reader.next_frame(&mut bytes).expect("the picture is whole");
    let (width, height, samples) = (frame.width as usize, frame.height as usize, frame.color_type.samples());
    // One sample is as good as another: the code is black and white.
    let pixel = |x: usize, y: usize| bytes[(y * width + x) * samples];
    let mut camera = rqrr::PreparedImage::prepare_from_greyscale(width, height, pixel);
    let grids = camera.detect_grids();
    let grid = grids.first().unwrap_or_else(|| panic!("no code in a picture of {width} × {height}"));
    grid.decode().expect("the code can be read").1
}
