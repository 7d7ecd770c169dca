//! Small pieces of TypeScript.

use std::collections::BTreeMap;

/// What the sources say for a frame of declarations, each by the name of its place.
pub(super) type Blocks = BTreeMap<&'static str, String>;

/// The greatest length of a line of the declaration files.
const WIDTH: usize = 110;

/// Texts as a union of literals.
pub(super) fn union<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    texts.map(|text| format!("\"{text}\"")).collect::<Vec<_>>().join(" | ")
}

/// A comment that editors show, with a line break at its end.
pub(super) fn doc(about: &str) -> String {
    let single = format!("/** {about} */\n");
    if single.len() <= WIDTH {
        return single;
    }
    let mut comment = "/**\n *".to_owned();
    let mut length = 2;
    for word in about.split_whitespace() {
        if length + word.len() >= WIDTH {
            comment.push_str("\n *");
            length = 2;
        }
        comment.push(' ');
        comment.push_str(word);
        length += 1 + word.len();
    }
    comment + "\n */\n"
}

/// `boundary-check-ready` as `BoundaryCheckReady`.
pub(super) fn pascal(name: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>())
    };
    name.split('-').filter_map(capital).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_comments_are_broken() {
        assert_eq!(doc("Short."), "/** Short. */\n");
        let long = doc(&"word ".repeat(40));
        assert!(long.lines().count() > 3 && long.lines().all(|line| line.len() <= WIDTH), "{long}");
    }

    #[test]
    fn names_of_types() {
        assert_eq!(pascal("boundary-check-ready"), "BoundaryCheckReady");
        assert_eq!(union(["a", "b"].into_iter()), "\"a\" | \"b\"");
    }
}
