//! Pages as they come out of the printer.

use std::process::{Command, Stdio};
use std::{env, fs, process};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use fantoccini::wd::{PrintConfigurationBuilder, PrintSize};
use serde_json::json;
use xtask::browsers::PDFTOTEXT;

use crate::browser::Browser;
use crate::engines::{self, Engine};

/// A size of paper, in inches.
#[derive(Clone, Copy, Debug)]
pub struct Paper {
    /// Its name.
    pub name: &'static str,
    width: f64,
    height: f64,
}

/// Most of the world's.
pub const A4: Paper = Paper { name: "A4", width: 8.27, height: 11.69 };
/// North America's.
pub const LETTER: Paper = Paper { name: "Letter", width: 8.5, height: 11.0 };

/// In an inch.
const CENTIMETRES: f64 = 2.54;

/// A word on a page, in points.
struct Word {
    /// As `pdftotext` has it.
    line: String,
    /// Width and height of the page.
    page: (f64, f64),
    /// Left, top, right, bottom.
    corners: [f64; 4],
}

/// What was printed.
pub struct Print {
    /// The text of each page.
    pub pages: Vec<String>,
    /// The file itself.
    pub bytes: Vec<u8>,
}

impl Print {
    /// The text of all pages, in the order in which it was drawn, without spaces and ligatures.
    pub fn letters(&self) -> String {
        let text: String = extract(&self.bytes, &["-raw"]).split_whitespace().collect();
        [("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl")].iter().fold(text, |text, (one, two)| text.replace(one, two))
    }

    /// The words that reach into the margins: what stands beyond them is cut off. The margin is in points.
    pub fn cut_off(&self, margin: f64) -> Vec<String> {
        let over = |word: &Word| {
            let [left, top, right, bottom] = word.corners;
            left < margin || top < margin || right > word.page.0 - margin || bottom > word.page.1 - margin
        };
        self.words().into_iter().filter(over).map(|word| word.line).collect()
    }

    /// How many words begin at the left edge of what is printed, and how many end at its right edge: of text from right to
    /// left, more end there.
    pub fn at_the_edges(&self) -> (usize, usize) {
        let words = self.words();
        let left = words.iter().map(|word| word.corners[0]).fold(f64::MAX, f64::min);
        let right = words.iter().map(|word| word.corners[2]).fold(0.0, f64::max);
        let at =
            |edge: f64, corner: usize| words.iter().filter(|word| (word.corners[corner] - edge).abs() < 1.0).count();
        (at(left, 0), at(right, 2))
    }

    /// Every word with its place.
    fn words(&self) -> Vec<Word> {
        let (mut page, mut found) = ((0.0, 0.0), Vec::new());
        let boxes = extract(&self.bytes, &["-bbox"]);
        for line in boxes.lines().map(str::trim) {
            let value = |name: &str| {
                let (_, rest) = line.split_once(&format!(" {name}=\""))?;
                rest.split('"').next()?.parse::<f64>().ok()
            };
            if let (Some(width), Some(height)) = (value("width"), value("height")) {
                page = (width, height);
            } else if let (Some(left), Some(top), Some(right), Some(bottom)) =
                (value("xMin"), value("yMin"), value("xMax"), value("yMax"))
            {
                found.push(Word { line: line.to_owned(), page, corners: [left, top, right, bottom] });
            }
        }
        assert!(page.0 > 0.0, "there is no page in {boxes}");
        found
    }

    /// The text of all pages, with single spaces between words.
    pub fn text(&self) -> String {
        self.pages.iter().flat_map(|page| page.split_whitespace()).collect::<Vec<_>>().join(" ")
    }
}

/// Prints the page as it is now, as the browser's own Print does.
pub async fn print(browser: &Browser, paper: Paper) -> Print {
    let bytes = match browser.engine {
        Engine::Chromium => {
            let params = json!({ "paperWidth": paper.width, "paperHeight": paper.height });
            let result = browser.protocol("Page.printToPDF", params).await;
            STANDARD.decode(result["data"].as_str().expect("printing gives a file")).expect("it is base64")
        }
        _ => {
            let size = PrintSize { width: paper.width * CENTIMETRES, height: paper.height * CENTIMETRES };
            let configuration = PrintConfigurationBuilder::default().size(size).build().expect("a size of paper");
            browser.client.print(configuration).await.expect("the driver prints")
        }
    };
    let pages = extract(&bytes, &[]).trim_end_matches('\u{c}').split('\u{c}').map(str::to_owned).collect();
    Print { pages, bytes }
}

/// What `pdftotext` makes of a PDF; of text, each page ends with a form feed.
fn extract(bytes: &[u8], how: &[&str]) -> String {
    use std::sync::atomic::{AtomicU32, Ordering};
    static COUNT: AtomicU32 = AtomicU32::new(0);

    let program = engines::installed(&PDFTOTEXT);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let file = env::temp_dir().join(format!("boundary-check-e2e-{}-{number}.pdf", process::id()));
    fs::write(&file, bytes).expect("the folder for temporary files can be written to");
    let output = Command::new(program)
        .args(["-enc", "UTF-8"])
        .args(how)
        .arg(&file)
        .arg("-")
        .stderr(Stdio::inherit())
        .output()
        .expect("pdftotext runs");
    fs::remove_file(&file).expect("the file can be removed");
    assert!(output.status.success(), "pdftotext fails");
    String::from_utf8(output.stdout).expect("pdftotext writes UTF-8")
}
