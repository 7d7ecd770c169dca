//! Comments and indentation taken out of CSS, and nothing else.
//!
//! The small minifier crates break today's CSS (the spaces that `clamp(1rem, 2vw + 1rem, 3rem)` needs), and
//! the safe ones are compilers. There is not much left to gain: brotli does the rest.

/// Strips comments, indentation and empty lines from a style sheet; strings stay as they are.
pub(crate) fn css(source: &str) -> String {
    let mut kept = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(position) = rest.find(['"', '\'', '/']) {
        let (before, from) = rest.split_at(position);
        kept.push_str(before);
        let length = if from.starts_with("/*") {
            from.find("*/").map_or(from.len(), |end| end + 2)
        } else {
            let token = from.get(..token_length(from)).unwrap_or(from);
            kept.push_str(token);
            token.len()
        };
        rest = from.get(length..).unwrap_or_default();
    }
    kept.push_str(rest);
    let lines: Vec<&str> = kept.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n") + "\n"
}

/// How long the string is that `text` starts with; 1 if it starts with a lone slash.
fn token_length(text: &str) -> usize {
    let mut characters = text.char_indices();
    let Some((_, quote @ ('"' | '\''))) = characters.next() else { return 1 };
    while let Some((at, character)) = characters.next() {
        match character {
            '\\' => drop(characters.next()),
            _ if character == quote => return at + character.len_utf8(),
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn css_keeps_strings_and_needed_spaces() {
        let source = "/* a\n b */\na::before {\n  content: \"/* \\\" */  x\"; /* gone */\n  width: clamp(1rem, 2vw + 1rem, 3rem);\n  grid-area: 1 / 2;\n}\n";
        let expected =
            "a::before {\ncontent: \"/* \\\" */  x\";\nwidth: clamp(1rem, 2vw + 1rem, 3rem);\ngrid-area: 1 / 2;\n}\n";
        assert_eq!(css(source), expected);
    }
}
