//! Characters that nobody sees.

/// Characters that take no room and turn the direction at most: chats add some, and names may hide some.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
