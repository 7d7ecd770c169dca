//! The few turns of phrase in which the guide is printed: quoted texts, lists of them, numbers.

use roxmltree::Node;

/// What a reader makes of a print that makes no sense.
pub type Understood<T> = Result<T, String>;

/// All text of an element, with single spaces.
pub fn words(node: Node<'_, '_>) -> String {
    let text: String = node.descendants().filter_map(|it| it.is_text().then(|| it.text()).flatten()).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Elements below a node that carry this class.
pub fn of_class<'a, 'd: 'a>(node: Node<'a, 'd>, class: &'a str) -> impl Iterator<Item = Node<'a, 'd>> {
    node.descendants().filter(move |it| has_class(*it, class))
}

pub fn has_class(node: Node<'_, '_>, class: &str) -> bool {
    node.attribute("class").is_some_and(|classes| classes.split(' ').any(|it| it == class))
}

pub fn named<'a, 'd: 'a>(node: Node<'a, 'd>, name: &'a str) -> impl Iterator<Item = Node<'a, 'd>> {
    node.children().filter(move |it| it.has_tag_name(name))
}

/// Parts a sentence where these words stand outside quotation marks.
pub fn split<'t>(text: &'t str, at: &str) -> Vec<&'t str> {
    // What is quoted may have quotation marks of its own.
    let (mut parts, mut start, mut depth) = (Vec::new(), 0, 0_usize);
    let mut position = 0;
    while let Some(c) = text[position..].chars().next() {
        if depth == 0 && text[position..].starts_with(at) {
            parts.push(&text[start..position]);
            position += at.len();
            start = position;
            continue;
        }
        match c {
            '“' => depth += 1,
            '”' => depth = depth.saturating_sub(1),
            _ => {}
        }
        position += c.len_utf8();
    }
    parts.push(&text[start..]);
    parts
}

/// What a list has: "a, b or c".
pub fn items(text: &str) -> impl Iterator<Item = &str> {
    split(text, ", ").into_iter().flat_map(|part| split(part, " or "))
}

/// "“A”, “B” or “C”" – and nothing else.
pub fn quotes(text: &str) -> Understood<Vec<String>> {
    items(text)
        .map(|item| {
            let inside = item.strip_prefix('“').and_then(|rest| rest.strip_suffix('”'));
            inside.map(str::to_owned).ok_or_else(|| format!("`{item}` of `{text}` is not in quotation marks"))
        })
        .collect()
}

/// "3, 5 to 9 or 12", "3 and 4".
pub fn numbers(text: &str) -> Understood<Vec<usize>> {
    let mut found = Vec::new();
    let items = text.split(", ").flat_map(|part| part.split(" or ")).flat_map(|part| part.split(" and "));
    for item in items {
        match item.split_once(" to ") {
            Some((first, last)) => found.extend(number(first)?..=number(last)?),
            None => found.push(number(item)?),
        }
    }
    Ok(found)
}

pub fn number(text: &str) -> Understood<usize> {
    text.trim().parse().map_err(|_| format!("`{text}` is not a number"))
}

/// What stands between two turns of phrase.
pub fn between<'t>(text: &'t str, before: &str, after: &str) -> Option<&'t str> {
    text.strip_prefix(before)?.strip_suffix(after)
}
