//! The hand-written half of a declaration file, and the places in it for what the sources say.

use anyhow::{Result, bail};

/// What a line begins with that stands for others; the name of the block follows.
const MARK: &str = "// @build:";

/// Puts each block in the place of the line that names it, indented as that line is.
///
/// An error names the place that has no block, or the block that has no place.
pub(super) fn fill(name: &str, template: &str, blocks: &[(&str, String)]) -> Result<String> {
    let mut filled = String::with_capacity(template.len());
    let mut unused: Vec<&str> = blocks.iter().map(|(block, _)| *block).collect();
    for line in template.lines() {
        let text = line.trim_start();
        let Some(wanted) = text.strip_prefix(MARK) else {
            filled.push_str(line);
            filled.push('\n');
            continue;
        };
        let Some((_, block)) = blocks.iter().find(|(block, _)| *block == wanted) else {
            bail!("{name} has a place for `{wanted}`; expected one of: {}", unused.join(", "));
        };
        unused.retain(|block| *block != wanted);
        let indent = line.strip_suffix(text).unwrap_or_default();
        for line in block.lines() {
            filled.push_str(if line.is_empty() { "" } else { indent });
            filled.push_str(line);
            filled.push('\n');
        }
    }
    if !unused.is_empty() {
        bail!("{name} has no line `{MARK}…` for: {}", unused.join(", "));
    }
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_takes_the_place_of_its_line() {
        let filled = fill("a.d.ts", "type A = {\n  // @build:b\n};\n", &[("b", "x: 1;\n\ny: 2;".to_owned())]).unwrap();
        assert_eq!(filled, "type A = {\n  x: 1;\n\n  y: 2;\n};\n");
    }

    #[test]
    fn a_place_without_a_block_and_a_block_without_a_place_are_errors() {
        assert!(fill("a.d.ts", "// @build:gone\n", &[]).unwrap_err().to_string().contains("`gone`"));
        assert!(fill("a.d.ts", "", &[("b", String::new())]).unwrap_err().to_string().contains("for: b"));
    }
}
