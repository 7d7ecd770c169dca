//! HTML in strings: every text escaped, every element closed, so that XML readers take it, too.

/// A text as HTML.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// An element on a line of its own. `tag` may have classes: `p.hint.small`.
pub(crate) fn block(tag: &str, inside: &str) -> String {
    inline(tag, inside) + "\n"
}

/// An element within a line.
pub(crate) fn inline(tag: &str, inside: &str) -> String {
    let (name, classes) = tag.split_once('.').unwrap_or((tag, ""));
    // WebKit drops the list role where the bullets are styled away.
    let role = if name == "ul" { " role=\"list\"" } else { "" };
    if classes.is_empty() {
        return format!("<{name}{role}>{inside}</{name}>");
    }
    format!("<{name}{role} class=\"{}\">{inside}</{name}>", classes.replace('.', " "))
}

/// An element with a text in it.
pub(crate) fn text(tag: &str, text: &str) -> String {
    block(tag, &escape(text))
}

/// An element with an item for each text.
pub(crate) fn list<T: AsRef<str>>(tag: &str, items: impl IntoIterator<Item = T>) -> String {
    let items: String = items.into_iter().map(|item| text("li", item.as_ref())).collect();
    if items.is_empty() { items } else { block(tag, &items) }
}

/// A box to tick.
pub(crate) const BOX: &str = "<span class=\"box\"></span>";
/// A box that is ticked already.
pub(crate) const TICKED: &str = "<span class=\"box ticked\"></span>";

/// A line to write on, after what belongs there.
pub(crate) fn blank(label: &str) -> String {
    inline("span.blank", &(escape(label) + " " + "<span class=\"line\"></span>")) + "\n"
}
