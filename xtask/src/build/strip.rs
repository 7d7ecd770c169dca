//! Comments and indentation taken out of JavaScript and CSS, and nothing else.
//!
//! The small minifier crates break today's JavaScript and CSS (template literals; the spaces that
//! `clamp(1rem, 2vw + 1rem, 3rem)` needs), and the safe ones are compilers. Line by line there is not
//! much left to gain: brotli does the rest.

/// Strips comments, indentation and empty lines from an ES module, as far as that is certain to be safe.
///
/// A module whose template literals or comments begin in one line's code and end in another line comes
/// back as it is: there, lines cannot be judged one by one.
pub(super) fn js(source: &str) -> String {
    let mut kept = String::with_capacity(source.len());
    let mut in_comment = false;
    for line in source.lines() {
        let mut code = line.trim();
        while in_comment || code.starts_with("/*") {
            let comment = code.strip_prefix("/*").unwrap_or(code);
            let behind = comment.split_once("*/").map(|(_, behind)| behind.trim_start());
            in_comment = behind.is_none();
            code = behind.unwrap_or_default();
            if in_comment {
                break;
            }
        }
        if code.is_empty() || code.starts_with("//") {
            continue;
        }
        let comment_goes_on = code.rsplit_once("/*").is_some_and(|(_, behind)| !behind.contains("*/"));
        if comment_goes_on || code.matches('`').count() % 2 == 1 {
            return source.to_owned();
        }
        kept.push_str(without_last_comment(code));
        kept.push('\n');
    }
    kept
}

/// A line without the `//` comment at its end, where nothing before that could be a string or an expression
/// that holds these slashes.
fn without_last_comment(line: &str) -> &str {
    match line.split_once(" //") {
        Some((code, _)) if !code.contains(['"', '\'', '`', '/']) => code.trim_end(),
        _ => line,
    }
}

/// Strips comments, indentation and empty lines from a style sheet; strings stay as they are.
pub(super) fn css(source: &str) -> String {
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
    fn javascript_keeps_its_code() {
        let source = "/* one */\n/**\n * Two.\n */ let z\n/* a */ /* b\n*/ /* c */\nlet a = 1; // gone\n\n  // gone\n  let b = `x // ${a}` // stays\n  ;/* d */ f()\n";
        let expected = "let z\nlet a = 1;\nlet b = `x // ${a}` // stays\n;/* d */ f()\n";
        assert_eq!(js(source), expected);
        for whole in ["let a = `\n  // text\n`;\n", "f() /* a\n/* b\n */\n  g()\n"] {
            assert_eq!(js(whole), whole);
        }
    }

    #[test]
    fn css_keeps_strings_and_needed_spaces() {
        let source = "/* a\n b */\na::before {\n  content: \"/* \\\" */  x\"; /* gone */\n  width: clamp(1rem, 2vw + 1rem, 3rem);\n  grid-area: 1 / 2;\n}\n";
        let expected =
            "a::before {\ncontent: \"/* \\\" */  x\";\nwidth: clamp(1rem, 2vw + 1rem, 3rem);\ngrid-area: 1 / 2;\n}\n";
        assert_eq!(css(source), expected);
    }
}
