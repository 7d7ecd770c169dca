//! The memory of a page's scripts as Chromium's own tools write it down: every text that is alive, whoever holds it.

use std::fs;

use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio_tungstenite::connect_async;
use tokio_tungstenite::tungstenite::Message;

use crate::browser::Browser;
use crate::check::strings;

/// Where a browser says on which port it listens to its tools.
const PORT: &str = "DevToolsActivePort";

impl Browser {
    /// Every text in the memory of the open page's scripts, once garbage is collected; of a long one the first 1,024 letters.
    /// It comes in events, which the driver keeps to itself: so this asks the browser.
    pub async fn texts_in_memory(&self) -> Vec<String> {
        let told = fs::read_to_string(self.profile().join(PORT)).expect("the browser says where it listens");
        let port = told.lines().next().expect("its port");
        let window = self.client.window().await.expect("a window");
        let address = format!("ws://127.0.0.1:{port}/devtools/page/{}", String::from(window));
        let (mut tools, _) = connect_async(address).await.expect("the page lets its tools in");
        let ask = json!({ "id": 1, "method": "HeapProfiler.takeHeapSnapshot", "params": { "reportProgress": false } });
        tools.send(Message::text(ask.to_string())).await.expect("it is asked");
        let mut written = String::new();
        while let Some(Ok(message)) = tools.next().await {
            let Message::Text(text) = message else { continue };
            let told: Value = serde_json::from_str(&text).expect("it speaks JSON");
            if told["method"] == "HeapProfiler.addHeapSnapshotChunk" {
                written += told["params"]["chunk"].as_str().expect("a piece of it");
            } else if told["id"] == 1 {
                assert!(told["error"].is_null(), "{told}");
                break;
            }
        }
        let _ = tools.close(None).await;
        let snapshot: Value = serde_json::from_str(&written).expect("all of it has come");
        strings(&snapshot["strings"])
    }
}
