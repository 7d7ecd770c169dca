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

/// A style sheet for a script, without comments and the spaces that say nothing; strings stay as they are.
pub(crate) fn tight_css(source: &str) -> String {
    let (stripped, mut kept) = (css(source).replace('\n', ""), String::new());
    let mut rest = stripped.as_str();
    while let Some(next) = rest.chars().next() {
        let token = match next {
            '"' | '\'' => rest.get(..token_length(rest)).unwrap_or(rest),
            _ => rest.get(..next.len_utf8()).unwrap_or(rest),
        };
        rest = rest.get(token.len()..).unwrap_or_default();
        if next == '{' || next == '}' {
            kept.truncate(kept.trim_end_matches([' ', if next == '}' { ';' } else { ' ' }]).len());
        }
        if next != ' ' || !kept.ends_with(['{', '}', ';', ',', ':', ' ']) {
            kept.push_str(token);
        }
    }
    kept
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
    fn a_tight_style_sheet_says_the_same() {
        let source = "/* a */\na > b :hover,\nc::before { content: \"; } x\"; margin: 0 calc(1em + 2px); }\n@media (a: b) and (c) {\n  d { --x: 1; }\n}\n";
        let expected =
            "a > b :hover,c::before{content:\"; } x\";margin:0 calc(1em + 2px)}@media (a:b) and (c){d{--x:1}}";
        assert_eq!(tight_css(source), expected);
    }

    #[test]
    fn css_keeps_strings_and_needed_spaces() {
        let source = "/* a\n b */\na::before {\n  content: \"/* \\\" */  x\"; /* gone */\n  width: clamp(1rem, 2vw + 1rem, 3rem);\n  grid-area: 1 / 2;\n}\n";
        let expected =
            "a::before {\ncontent: \"/* \\\" */  x\";\nwidth: clamp(1rem, 2vw + 1rem, 3rem);\ngrid-area: 1 / 2;\n}\n";
        assert_eq!(css(source), expected);
    }
}
