//! QR codes: what a camera reads is the text.

use boundary_check_core::codes::QrCode;
use rqrr::PreparedImage;

use super::{Numbers, code_format};

/// Paints the picture as a browser does, each field a square of pixels, and reads it as a camera does.
fn seen(text: &str) -> String {
    const FIELD: usize = 4;
    let QrCode { side, dark } = QrCode::of(text).expect("it fits into a code");
    let width = side * FIELD;
    let mut image = vec![255; width * width];
    for run in dark.split_terminator('z') {
        let (x, rest) = run.strip_prefix('M').and_then(|run| run.split_once(' ')).expect("a run begins with its place");
        let (y, rest) = rest.split_once('h').expect("the place has two numbers");
        let (length, back) = rest.split_once("v1H").expect("a run is one field high");
        assert_eq!(back, x, "a run closes where it began");
        let [x, y, length] = [x, y, length].map(|number| number.parse::<usize>().expect("a number") * FIELD);
        for line in y..y + FIELD {
            image[line * width + x..][..length].fill(0);
        }
    }
    let mut camera = PreparedImage::prepare_from_greyscale(width, width, |x, y| image[y * width + x]);
    let grids = camera.detect_grids();
    grids.first().expect("the camera finds a code").decode().expect("the camera reads it").1
}

#[test]
fn a_camera_reads_result_codes() {
    let (code_format, mut numbers) = (code_format("Spring day"), Numbers(9));
    for _ in 0..200 {
        let code = numbers.code(&code_format).to_string();
        assert_eq!(seen(&code), code);
        assert_eq!(QrCode::of(&code).unwrap().side, 21 + 8, "it is a code of the smallest kind");
    }
}

#[test]
fn a_camera_reads_links_of_any_length() {
    let name = "Sommerfest%20%C3%85rhus%20".repeat(12);
    for length in [0, 1, 10, 100, name.len()] {
        let name = &name[..length];
        let link = format!("https://members.example.org/case.html?case=since-the-split&workshop={name}&round=2");
        assert_eq!(seen(&link), link);
    }
}

#[test]
fn what_no_code_holds_gives_none() {
    assert!(QrCode::of(&"x".repeat(2_331)).is_some());
    assert_eq!(QrCode::of(&"x".repeat(2_332)), None);
}
