//! The languages in which every screen is looked at: short and long ones, one from right to left, and one that only
//! tests have.

use boundary_check_content::ENGLISH_TAG;
use xtask::server::Config;

use crate::{pseudo, site};

/// A language of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Edition {
    /// The built-in one.
    #[default]
    English,
    /// Long words.
    German,
    /// From right to left.
    Arabic,
    /// `en-XA`, in the place of German: English with accents, and 40 % longer; see [`pseudo`].
    Pseudo,
}

impl Edition {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::English, Self::German, Self::Arabic, Self::Pseudo];

    /// What to call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::English => "english",
            Self::German => "german",
            Self::Arabic => "arabic",
            Self::Pseudo => "pseudo",
        }
    }

    /// The tag by which pages ask for it.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German | Self::Pseudo => "de",
            Self::Arabic => "ar",
        }
    }

    /// The site in it.
    pub fn site(self) -> Config {
        match self {
            Self::Pseudo => site::usual().mount("/", pseudo::site()),
            _ => site::usual(),
        }
    }

    /// The address of one of the site's own pages in it.
    pub fn at(self, path: &str) -> String {
        let mark = if path.contains('?') { '&' } else { '?' };
        match self {
            Self::English => path.to_owned(),
            _ => format!("{path}{mark}language={}", self.tag()),
        }
    }

    /// The page for paper in it.
    pub fn paper(self) -> String {
        paper(self.tag())
    }

    /// The page with what to ask before one says yes in it.
    pub fn before(self) -> String {
        own("before", self.tag())
    }
}

/// The page for paper in a language.
pub fn paper(tag: &str) -> String {
    own("paper", tag)
}

/// A page that each language has for itself.
pub fn own(stem: &str, tag: &str) -> String {
    if tag == ENGLISH_TAG { format!("/{stem}.html") } else { format!("/{stem}.{tag}.html") }
}
