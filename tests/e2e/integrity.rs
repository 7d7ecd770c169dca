//! The folder to upload and its snippet, on a page of another origin: a file that is not the one whose hash the
//! snippet knows is refused, and what stands in the element stays.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use std::{env, fs, process};

use boundary_check_e2e::answers::Answers;
use boundary_check_e2e::check::Check;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::places;
use boundary_check_e2e::runner::Test;
use boundary_check_e2e::site;
use boundary_check_e2e::stage::{Stage, on_stage_with};
use boundary_check_e2e::test;
use serde_json::{Value, json};
use xtask::server::{Config, Fault, Running};

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    vec![
        test!(the_snippet_works_from_another_origin),
        test!(another_entry_is_refused),
        test!(another_script_of_the_frame_is_refused),
        test!(another_glue_is_refused),
        test!(another_module_is_refused),
        test!(an_element_may_go_while_it_loads),
        test!(the_example_works_in_a_folder),
    ]
}

const ENTRY: &str = "boundary-check.js";
const GLUE: &str = "boundary-check-glue.js";
const WASM: &str = "boundary-check.wasm";
const OUTSIDE: &str = "boundary-check-frame.js";

/// A folder of its own, gone with the test.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = env::temp_dir().join(format!("boundary-check-upload-{}-{number}", process::id()));
        fs::create_dir_all(&path).expect("the folder for temporary files can be written to");
        Self(path)
    }

    /// Served as a page, with the script that watches it where the browser does not tell what it says.
    fn config(&self) -> Config {
        Config::new().mount("/", &self.0).mount("/pages", places::test_pages())
    }

    /// A copy of the folder to upload.
    fn uploaded() -> Self {
        let folder = Self::new();
        for entry in fs::read_dir(places::built_embed()).expect("the folder is built") {
            let from = entry.expect("it can be listed").path();
            // Settings for servers are no files of the page.
            if from.is_dir() {
                continue;
            }
            fs::copy(&from, folder.0.join(from.file_name().expect("it has a name"))).expect("it can be copied");
        }
        folder
    }

    /// Changes a file so that it still runs, and says so.
    fn tamper(&self, name: &str) {
        let file = self.0.join(name);
        let mut bytes = fs::read(&file).expect("it can be read");
        // Of a module, a section of its own without a meaning; of a script, another line.
        let more: &[u8] = if name.ends_with(".wasm") { &[0, 2, 1, b'x'] } else { b"\nglobalThis.tampered = true;\n" };
        bytes.extend_from_slice(more);
        fs::write(&file, bytes).expect("it can be written");
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What is left over lies among the temporary files.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The page of a web editor, who has pasted the snippet and put their address into it.
fn page_with_snippet(files: &Running) -> Folder {
    let snippet = fs::read_to_string(places::built_embed().join("snippet.html")).expect("it is built");
    assert!(snippet.contains("https://YOUR-SITE/boundary-check-files/"), "the address to replace");
    let snippet = snippet.replace("https://YOUR-SITE/boundary-check-files", files.url("").trim_end_matches('/'));
    let page = Folder::new();
    let head =
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>A page</title><link rel=icon href='data:,'>";
    fs::write(page.0.join("index.html"), format!("{head}<body><h1>A page</h1>{snippet}</body></html>"))
        .expect("it can be written");
    page
}

/// Opens a page with the snippet, whose files are those of `folder`, on another origin.
async fn with_snippet(engine: Engine, folder: &Folder, play: impl AsyncFnOnce(&Stage, &Running)) {
    // In the frame of another server, no driver asks for the hooks.
    let config = folder.config().header("/", "access-control-allow-origin", "*").first_script(site::HOOKS);
    let files = site::serve(config).await;
    let page = page_with_snippet(&files);
    on_stage_with(engine, page.config(), async |stage| {
        stage.open("/").await;
        play(stage, &files).await;
    })
    .await;
}

async fn the_snippet_works_from_another_origin(engine: Engine) {
    with_snippet(engine, &Folder::uploaded(), async |stage, _| {
        let place = Check::on(&stage.browser).walk_to_guidance(&Answers::safest()).await;
        assert_eq!(place.outcome, "clear");
        let height = "parseInt(document.querySelector('iframe').style.height) > 300";
        stage.browser.until("the frame has its height", height, &[]).await;
        let console = stage.said().await;
        assert!(console.is_empty(), "the console says:\n{}", console.join("\n"));
        assert_eq!(stage.browser.run("document.head.querySelectorAll('[rel=modulepreload]').length", &[]).await, 0);
    })
    .await;
}

async fn another_entry_is_refused(engine: Engine) {
    let folder = Folder::uploaded();
    folder.tamper(ENTRY);
    with_snippet(engine, &folder, async |stage, _| {
        assert_eq!(stage.browser.run("probe.slotted()", &[]).await, true);
        assert_eq!(stage.browser.run("[!!probe.root(), !!window.tampered]", &[]).await, json!([false, false]));
    })
    .await;
}

async fn another_script_of_the_frame_is_refused(engine: Engine) {
    let folder = Folder::uploaded();
    folder.tamper(OUTSIDE);
    with_snippet(engine, &folder, async |stage, _| {
        Check::on(&stage.browser).ready().await;
        let state = "[!!window.tampered, document.querySelector('iframe').style.height]";
        assert_eq!(stage.browser.run(state, &[]).await, json!([false, ""]));
    })
    .await;
}

/// The slotted content stays with a message, and nothing of the file has run.
async fn is_refused(engine: Engine, name: &str) {
    let folder = Folder::uploaded();
    folder.tamper(name);
    with_snippet(engine, &folder, async |stage, files| {
        stage.browser.until("a message that it failed", "probe.failed()", &[]).await;
        assert_eq!(stage.browser.run("[probe.slotted(), !!window.tampered]", &[]).await, json!([true, false]));

        // Whoever asks for the scores first gets no other file either.
        let ask = "void import(args[0]).then((it) => it.ready()).then(() => (window.asked = 'ready'), (error) => (window.asked = `${error}`))";
        stage.browser.run(ask, &[json!(files.url(&format!("/{ENTRY}")))]).await;
        let asked = stage.browser.until("an answer", "window.asked", &[]).await;
        assert!(asked.as_str().is_some_and(|text| text.contains("Error")), "{asked}");
        assert_eq!(stage.browser.run("!!window.tampered", &[]).await, false);
    })
    .await;
}

async fn another_glue_is_refused(engine: Engine) {
    is_refused(engine, GLUE).await;
}

async fn another_module_is_refused(engine: Engine) {
    is_refused(engine, WASM).await;
}

/// An element that leaves the page while the files are on their way does not keep the next one waiting.
async fn an_element_may_go_while_it_loads(engine: Engine) {
    let files = site::serve(site::uploaded().fault(format!("/{GLUE}"), Fault::Delayed(Duration::from_secs(1)))).await;
    let page = page_with_snippet(&files);
    on_stage_with(engine, page.config(), async |stage| {
        stage.open("/").await;
        stage.browser.until("the element is defined", "probe.root()?.querySelector('slot')", &[]).await;
        stage.browser.run("probe.host().remove()", &[]).await;
        stage.browser.run("document.body.append(document.createElement('boundary-check'))", &[]).await;
        Check::on(&stage.browser).ready().await;
    })
    .await;
}

/// The example opens from any folder of any server, and the list of hashes names what is there.
async fn the_example_works_in_a_folder(engine: Engine) {
    let config = Config::new().mount("/some/folder", places::built_embed()).mount("/pages", places::test_pages());
    on_stage_with(engine, config, async |stage| {
        stage.open("/some/folder/").await;
        Check::on(&stage.browser).walk_to_guidance(&Answers::safest()).await;
        assert_eq!(stage.said().await, Vec::<String>::new());
    })
    .await;
    let hashes = fs::read_to_string(places::built_embed().join("integrity.json")).expect("it is built");
    let hashes: Value = serde_json::from_str(&hashes).expect("it is JSON");
    for name in [ENTRY, GLUE, WASM, OUTSIDE, "frame.html", "frame.js", "frame.css"] {
        assert!(hashes[name].as_str().is_some_and(|hash| hash.starts_with("sha384-")), "{name}: {}", hashes[name]);
        assert!(Path::new(&places::built_embed()).join(name).is_file(), "{name}");
    }
}
