//! The fields of the elements as the plugin reads them: PHP, so that what each is for can be translated there.

use std::fmt::Write;

use anyhow::{Context, Result};

use crate::interface::{Attribute, Element, Interface, Kind, Purpose, StyleProperty};

const HEAD: &str = "<?php
/**
 * The attributes of the elements. Made from src/element/interface.json and styles/tokens.css when the plugin is built.
 *
 * @package BoundaryCheck
 */

defined( 'ABSPATH' ) || exit;

";

/// How wide the longest name of an element is, in quotes: arrows stand below each other.
const ELEMENT_WIDTH: usize = "'certificate'".len();

pub(super) fn php(interface: &Interface) -> Result<String> {
    let mut php = HEAD.to_owned();
    php += "/**\n * The fields, by element and by the name of the attribute.\n *\n * @return array<string, array<string, array<string, mixed>>>\n */\n";
    php += "function boundary_check_fields() {\n\treturn array(\n";
    for (name, element) in
        [("check", &interface.check), ("board", &interface.board), ("certificate", &interface.certificate)]
    {
        write_element(&mut php, name, element)?;
    }
    php += "\t);\n}\n\n";
    php += "/**\n * The colours of the looks where nothing is set, in light and in dark.\n *\n * @return array<string, array{light: string, dark: string}>\n */\n";
    php += "function boundary_check_standard_colours() {\n\treturn array(\n";
    let colours: Vec<(&str, &str, &str)> = interface.properties.iter().filter_map(colours).collect();
    let width = colours.iter().map(|(name, ..)| name.len()).max().unwrap_or_default() + 2;
    for (name, light, dark) in colours {
        let key = format!("'{name}'");
        writeln!(php, "\t\t{key:width$} => array(\n\t\t\t'light' => '{light}',\n\t\t\t'dark'  => '{dark}',\n\t\t),")?;
    }
    php += "\t);\n}\n";
    Ok(php)
}

fn write_element(php: &mut String, name: &str, element: &Element) -> Result<()> {
    let width = element.reflected().map(|it| it.name.len()).max().context("an element without attributes")? + 2;
    writeln!(php, "\t\t{:ELEMENT_WIDTH$} => array(", format!("'{name}'"))?;
    for attribute in element.reflected() {
        let Attribute { name, purpose, kind, choices, about } = attribute;
        let key = format!("'{name}'");
        let choices: Vec<String> = choices.iter().map(|choice| quoted(choice)).collect();
        let choices =
            if choices.is_empty() { "array()".to_owned() } else { format!("array( {} )", choices.join(", ")) };
        writeln!(php, "\t\t\t{key:width$} => array(")?;
        writeln!(php, "\t\t\t\t'for'     => '{}',", purpose_name(*purpose))?;
        writeln!(php, "\t\t\t\t'kind'    => '{}',", kind_name(*kind))?;
        writeln!(php, "\t\t\t\t'choices' => {choices},")?;
        writeln!(php, "\t\t\t\t'about'   => __( {}, 'boundary-check' ),", quoted(about))?;
        writeln!(php, "\t\t\t),")?;
    }
    writeln!(php, "\t\t),")?;
    Ok(())
}

/// A property that is a colour: its short name, and its values in light and in dark.
fn colours(property: &StyleProperty) -> Option<(&str, &str, &str)> {
    let (light, dark) = property.default.strip_prefix("light-dark(")?.strip_suffix(')')?.split_once(", ")?;
    Some((property.name.strip_prefix("--boundary-check-")?, light, dark))
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'"))
}

fn purpose_name(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Policy => "policy",
        Purpose::Setting => "setting",
        Purpose::Workshop => "workshop",
        Purpose::Case | Purpose::Test => "none", // no field
    }
}

fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Flag => "flag",
        Kind::Text => "text",
        Kind::Url => "url",
        Kind::Web => "web",
        Kind::Address => "address",
        Kind::Months => "months",
        Kind::Choice => "choice",
        Kind::Language => "language",
        Kind::Study => "study",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_attribute_is_a_field_and_has_a_name_for_people() {
        let root = crate::repository();
        let interface = Interface::read(&root).unwrap();
        let php = php(&interface).unwrap();
        let labels = std::fs::read_to_string(root.join("integrations/wordpress/includes/labels.php")).unwrap();
        let Interface { check, board, certificate, .. } = &interface;
        for attribute in [check, board, certificate].into_iter().flat_map(Element::reflected) {
            let key = format!("'{}'", attribute.name);
            assert!(php.contains(&format!("{} => array(", key)) || php.contains(&format!("{key} ")), "{key}");
            assert!(labels.contains(&format!("{key} ")), "labels.php has no name for {key}");
            for choice in &attribute.choices {
                assert!(labels.contains(&format!("{} ", quoted(choice))), "labels.php has no words for {key} {choice}");
            }
        }
    }

    #[test]
    fn a_colour_has_two_values_and_a_text_keeps_its_quotes() {
        let interface = Interface::read(&crate::repository()).unwrap();
        let php = php(&interface).unwrap();
        assert!(php.contains("'light' => '#0f5a60',\n\t\t\t'dark'  => '#7fcfcb',"), "{php}");
        assert_eq!(quoted("it's \\"), "'it\\'s \\\\'");
    }
}
