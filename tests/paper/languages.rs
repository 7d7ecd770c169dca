//! Paper in another language is the same paper: sheet by sheet, row by row, with the same numbers. So what is worked
//! through in English holds in each; that the words mean the same, no test can tell.

use std::collections::BTreeSet;

use boundary_check_content as built_in;
use roxmltree::{Document, Node, ParsingOptions};

use crate::phrases::{named, words};
use crate::sources::Files;

/// Ages in stories and answers, which a language may have in words.
const AGES: [usize; 2] = [16, 18];

/// An element as any language has it: what it is, and the numbers in it, in order. In which order a sentence has
/// them is its language's own, so that they are sorted.
fn shape(node: Node<'_, '_>) -> (String, Vec<usize>) {
    let what = format!("{}.{}", node.tag_name().name(), node.attribute("class").unwrap_or_default());
    let own: String = node.children().filter_map(|it| it.is_text().then(|| it.text()).flatten()).collect();
    let mut numbers: Vec<usize> = own.split(|c: char| !c.is_ascii_digit()).filter_map(|it| it.parse().ok()).collect();
    numbers.retain(|number| !AGES.contains(number));
    numbers.sort_unstable();
    (what, numbers)
}

fn shapes(page: &str) -> Vec<(String, Vec<usize>)> {
    let page = Document::parse_with_options(page, ParsingOptions { allow_dtd: true, ..Default::default() }).unwrap();
    let body = page.descendants().find(|it| it.has_tag_name("main")).unwrap();
    body.descendants().filter(Node::is_element).map(shape).collect()
}

#[test]
fn every_language_prints_the_same_sheets_with_the_same_numbers() {
    let english = shapes(&Files::own().page());
    for (tag, _) in built_in::languages() {
        let other = shapes(&Files::of(tag).page());
        for (at, (here, there)) in english.iter().zip(&other).enumerate() {
            assert_eq!(
                here,
                there,
                "{tag}, element {at}, after {:?}",
                at.checked_sub(1).map(|before| &english[before])
            );
        }
        assert_eq!(english.len(), other.len(), "{tag}");
    }
}

#[test]
fn the_page_says_its_language_and_leads_to_the_others() {
    let page = Files::of("ar").paper().unwrap().page("<li><a href=\"paper.html\">English</a></li>");
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">"), "{}", &page[..200]);
    assert!(page.contains("لم يراجع هذه النصوص مختص بعد."), "it does not say that nobody has reviewed it");
    assert!(page.contains("<ul><li><a href=\"paper.html\">English</a></li></ul></nav>"));
}

#[test]
fn every_language_has_a_letter_for_each_answer() {
    for (tag, _) in built_in::languages() {
        let page = Files::of(tag).page();
        let page =
            Document::parse_with_options(&page, ParsingOptions { allow_dtd: true, ..Default::default() }).unwrap();
        let lists = page.descendants().filter(|it| it.attribute("class") == Some("answers long")).map(letters);
        let lists: Vec<Vec<String>> = lists.filter(|letters| letters.len() > 1).collect();
        assert!(lists.len() > 3, "{tag}: {lists:?}");
        for letters in lists {
            // One that is there twice, or could be read as a number, would make a rule ambiguous.
            let clear = |letter: &String| letter.chars().all(char::is_alphabetic);
            assert!(letters.iter().all(clear), "{tag}: {letters:?}");
            assert_eq!(letters.iter().collect::<BTreeSet<_>>().len(), letters.len(), "{tag}: {letters:?}");
        }
    }
}

/// What stands between the boxes and the answers of a list.
fn letters(answers: Node<'_, '_>) -> Vec<String> {
    named(answers, "li").flat_map(|item| named(item, "b").map(words).collect::<Vec<_>>()).collect()
}
