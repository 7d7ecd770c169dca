//! A keyboard.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use serde_json::Value;

use crate::browser::Browser;

/// A key, in WebDriver's numbering.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// The Tab key.
    Tab,
    /// Tab with Shift held: backwards.
    BackTab,
    /// The Enter key.
    Enter,
    /// The space bar.
    Space,
    /// The arrow that points down.
    Down,
    /// The arrow that points up.
    Up,
    /// The arrow that points to the right.
    Right,
    /// The arrow that points to the left.
    Left,
    /// The key that leads to the beginning.
    Home,
    /// The key that leads to the end.
    End,
    /// The Shift key, by itself.
    Shift,
    /// The key that leads back by a page.
    PageUp,
    /// The key that leads on by a page.
    PageDown,
    /// The key that leaves.
    Escape,
}

impl Key {
    const SHIFT: char = '\u{e008}';

    fn code(self) -> char {
        match self {
            Self::Tab | Self::BackTab => '\u{e004}',
            Self::Enter => '\u{e007}',
            Self::Space => ' ',
            Self::Down => '\u{e015}',
            Self::Up => '\u{e013}',
            Self::Right => '\u{e014}',
            Self::Left => '\u{e012}',
            Self::Home => '\u{e011}',
            Self::End => '\u{e010}',
            Self::Shift => Self::SHIFT,
            Self::PageUp => '\u{e00e}',
            Self::PageDown => '\u{e00f}',
            Self::Escape => '\u{e00c}',
        }
    }
}

impl Browser {
    /// Presses a key and lets it go.
    pub async fn press(&self, key: Key) {
        let mut keys = KeyActions::new("keyboard".to_owned());
        if key == Key::BackTab {
            keys = keys.then(KeyAction::Down { value: Key::SHIFT });
        }
        let value = key.code();
        keys = keys.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        if key == Key::BackTab {
            keys = keys.then(KeyAction::Up { value: Key::SHIFT });
        }
        self.client.perform_actions(keys).await.expect("the key can be pressed");
    }

    /// Writes a text, key by key, into what has the focus.
    pub async fn write(&self, text: &str) {
        let press = |keys: KeyActions, value| keys.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        let keys = text.chars().fold(KeyActions::new("keyboard".to_owned()), press);
        self.client.perform_actions(keys).await.expect("the text can be written");
    }

    /// The element that has the focus, as `probe.focus()` describes it; null if it is the page itself.
    pub async fn focus(&self) -> Value {
        self.run("probe.focus()", &[]).await
    }

    /// Presses Tab (or Shift and Tab) until the focus is where `wanted` says, and returns that stop. Every
    /// stop inside the element on the way must look focused.
    pub async fn tab_to(&self, key: Key, expected: &str, wanted: impl Fn(&Value) -> bool) -> Value {
        const ENOUGH: usize = 150;
        let mut stops = Vec::new();
        for _ in 0..ENOUGH {
            self.press(key).await;
            let stop = self.focus().await;
            assert!(stop["inside"] != true || stop["visible"] == true, "nothing shows that this has the focus: {stop}");
            if wanted(&stop) {
                return stop;
            }
            stops.push(stop.to_string());
        }
        panic!("{key:?} never came to {expected}; it came to:\n{}", stops.join("\n"));
    }
}
