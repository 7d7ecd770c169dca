//! `paper.html`, and `paper.de.html` and so on: the questions as a form to print, with a case, a guide to score it by
//! hand, and a trainer's key.
//!
//! All of it is made from the instrument and the texts: whatever changes there changes on paper. There are
//! variants of the form and its guide, one for everybody and one a role; the style sheet shows what is chosen.

mod answers;
mod asked;
mod case;
mod chooser;
mod codes;
mod combine;
mod conditions;
mod form;
mod guide;
mod html;
mod judged;
mod levels;
mod outcomes;
mod page;
mod ready;
mod rules;
mod situations;
mod sources;
mod variant;
mod words;

use std::collections::BTreeMap;

pub use judged::{Item, Judged, Part, Said};
pub use sources::{Paper, Sources};

impl Paper {
    /// The lines of the page's style sheet that know the cases and the variants; the same in all languages.
    pub fn style(&self) -> String {
        page::style(self)
    }

    /// What experts judge, in the words of this paper.
    pub fn judged(&self) -> Judged {
        judged::judged(self)
    }

    /// The version of the instrument.
    pub fn version(&self) -> u32 {
        self.instrument.version
    }

    /// The hash of its file.
    pub fn hash(&self) -> &str {
        &self.instrument.hash
    }

    /// By the item of each case, the outcome that it comes to.
    pub fn outcomes_of_cases(&self) -> BTreeMap<String, String> {
        let outcome =
            |at: u16| self.instrument.outcomes.get(usize::from(at)).map_or("", |it| it.id.as_ref()).to_owned();
        self.cases.iter().map(|case| (format!("case.{}", case.id), outcome(case.outcome))).collect()
    }

    /// The page. `languages` is a list of links to those in other languages, as HTML; empty where there is none.
    pub fn page(&self, languages: &str) -> String {
        page::page(self, languages)
    }
}
