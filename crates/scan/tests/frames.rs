//! Pictures as a camera would take them of phones held up in a room: several in one, tilted, dim, noisy.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first thing that is not as it should be"
)]

use std::collections::BTreeSet;
use std::time::Instant;

use boundary_check_scan::read_codes;
use fast_qr::{ECL, QRBuilder};

/// A picture of a room.
struct Frame {
    width: usize,
    height: usize,
    pixels: Vec<u8>,
    noise: u64,
}

/// How a phone is held: where its middle is, how far a field of its code is across, by how much it is turned, and how much
/// farther away its upper edge is.
#[derive(Clone, Copy)]
struct Held {
    middle: (f64, f64),
    field: f64,
    turned: f64,
    leans: f64,
}

impl Frame {
    /// A wall that grows darker towards one side.
    fn room(width: usize, height: usize) -> Self {
        let mut pixels = Vec::with_capacity(width * height * 4);
        for at in 0..width * height {
            let grey = 120 - (at % width * 40 / width) as u8;
            pixels.extend([grey, grey, grey, 255]);
        }
        Self { width, height, pixels, noise: 7 }
    }

    /// Holds a phone up: `dark` and `light` are what the camera makes of its black and white.
    fn hold(&mut self, text: &str, held: Held, (dark, light): (u8, u8)) {
        let code = QRBuilder::new(text).ecl(ECL::M).build().unwrap();
        let side = code.size as f64 + 8.0;
        let (sin, cos) = held.turned.to_radians().sin_cos();
        let reach = side * held.field;
        let span = |middle: f64, limit: usize| {
            (middle - reach).max(0.0) as usize..((middle + reach).max(0.0) as usize).min(limit)
        };
        for y in span(held.middle.1, self.height) {
            for x in span(held.middle.0, self.width) {
                let (dx, dy) = (x as f64 - held.middle.0, y as f64 - held.middle.1);
                let (u, v) = ((dx * cos + dy * sin) / held.field, (dy * cos - dx * sin) / held.field);
                // A phone that leans back: what is higher up is farther away.
                let away = 1.0 - held.leans * v / side;
                let (column, row) = (u * away + side / 2.0, v * away + side / 2.0);
                if (0.0..side).contains(&column) && (0.0..side).contains(&row) {
                    let (column, row) = (column as usize, row as usize);
                    let inside = (4..4 + code.size).contains(&column) && (4..4 + code.size).contains(&row);
                    let black = inside && code.data[(row - 4) * code.size + column - 4].value();
                    self.put(x, y, if black { dark } else { light });
                }
            }
        }
    }

    fn put(&mut self, x: usize, y: usize, grey: u8) {
        self.noise = self.noise.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        let grey = grey.saturating_add((self.noise >> 60) as u8);
        let at = (y * self.width + x) * 4;
        self.pixels[at..at + 3].fill(grey);
    }

    fn read(&self) -> BTreeSet<String> {
        read_codes(self.width, self.height, &self.pixels).into_iter().collect()
    }
}

fn codes(count: usize) -> Vec<String> {
    (0..count).map(|n| format!("7K{n:02}-9QXA-4T{n:02}")).collect()
}

/// Six phones in a picture, three pictures of each six while hands tremble: a class of thirty in what a camera takes in two
/// seconds. Each phone is turned and leans another way, and the room is dim.
#[test]
fn a_class_of_thirty_is_read() {
    let all = codes(30);
    let (mut found, start) = (BTreeSet::new(), Instant::now());
    for (number, six) in all.chunks(6).enumerate() {
        for moment in 0..3 {
            let mut frame = Frame::room(1280, 720);
            let trembles = f64::from(moment) * 3.0;
            for (at, text) in six.iter().enumerate() {
                let middle = (220.0 + trembles + 420.0 * (at % 3) as f64, 190.0 + 340.0 * (at / 3) as f64);
                let turned = [-25.0, 10.0, 0.0, 33.0, -12.0, 75.0][(at + number) % 6] + trembles;
                let leans = [0.0, 0.15, -0.15, 0.1, 0.12, -0.1][(at + 2 * number) % 6];
                let light = [(10, 235), (30, 140), (45, 110), (5, 200), (60, 150), (35, 120)][(at + number) % 6];
                // Nobody holds a phone still, and at some moment it is straighter.
                let leans = leans * (1.0 - 0.3 * f64::from(moment));
                frame.hold(text, Held { middle, field: 6.0, turned, leans }, light);
            }
            found.extend(frame.read());
        }
    }
    let missed: Vec<_> = all.iter().filter(|text| !found.contains(*text)).collect();
    assert!(missed.is_empty(), "{} of 30 were missed: {missed:?}", missed.len());
    assert_eq!(found.len(), 30);
    // From "please hold up your code" to the group's picture there is a minute; the pictures are the least of it.
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}

/// As far away as the last row: some four pixels a field, in what a camera takes in a second.
#[test]
fn small_codes_are_read() {
    for field in [4.0, 4.5, 5.0] {
        let seen = (0..5).any(|moment| {
            let mut frame = Frame::room(1280, 720);
            let turned = 4.0 + 2.0 * f64::from(moment);
            frame.hold("7K2M-9QXA-4TCE", Held { middle: (640.0, 360.0), field, turned, leans: 0.1 }, (30, 180));
            frame.read().len() == 1
        });
        assert!(seen, "{field} pixels a field");
    }
}

#[test]
fn an_empty_room_or_half_a_code_gives_nothing() {
    assert!(Frame::room(640, 480).read().is_empty());
    let mut frame = Frame::room(640, 480);
    frame.hold("7K2M-9QXA-4TCE", Held { middle: (640.0, 240.0), field: 6.0, turned: 0.0, leans: 0.0 }, (10, 235));
    assert!(frame.read().is_empty());
    // Whatever a page hands over, nothing but no code comes of it.
    for (width, height, bytes) in [(0, 0, 0), (10, 10, 3), (usize::MAX, 2, 16), (1, 1, 4), (2, 400, 3200)] {
        assert!(read_codes(width, height, &vec![0; bytes]).is_empty());
    }
}
