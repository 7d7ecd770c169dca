//! Pages as they come out of the printer.

use std::process::{Command, Stdio};
use std::{env, fs, process};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use xtask::browsers::PDFTOTEXT;

use crate::browser::Browser;
use crate::engines;

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

/// What was printed.
pub struct Print {
    /// The text of each page.
    pub pages: Vec<String>,
    /// The file itself.
    pub bytes: Vec<u8>,
}

impl Print {
    /// The text of all pages, with single spaces between words.
    pub fn text(&self) -> String {
        self.pages.iter().flat_map(|page| page.split_whitespace()).collect::<Vec<_>>().join(" ")
    }
}

/// Prints the page as it is now, as the browser's own Print does.
pub async fn print(browser: &Browser, paper: Paper) -> Print {
    let params = json!({ "paperWidth": paper.width, "paperHeight": paper.height });
    let result = browser.protocol("Page.printToPDF", params).await;
    let bytes = STANDARD.decode(result["data"].as_str().expect("printing gives a file")).expect("it is base64");
    let pages = text(&bytes).trim_end_matches('\u{c}').split('\u{c}').map(str::to_owned).collect();
    Print { pages, bytes }
}

/// The text of a PDF; each page ends with a form feed.
fn text(bytes: &[u8]) -> String {
    use std::sync::atomic::{AtomicU32, Ordering};
    static COUNT: AtomicU32 = AtomicU32::new(0);

    let program = engines::installed(&PDFTOTEXT);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let file = env::temp_dir().join(format!("boundary-check-e2e-{}-{number}.pdf", process::id()));
    fs::write(&file, bytes).expect("the folder for temporary files can be written to");
    let output = Command::new(program)
        .args(["-enc", "UTF-8"])
        .arg(&file)
        .arg("-")
        .stderr(Stdio::inherit())
        .output()
        .expect("pdftotext runs");
    fs::remove_file(&file).expect("the file can be removed");
    assert!(output.status.success(), "pdftotext fails");
    String::from_utf8(output.stdout).expect("pdftotext writes UTF-8")
}
