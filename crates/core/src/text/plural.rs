//! The kinds of numbers by which languages word a count: the plural categories of CLDR
//! (<https://cldr.unicode.org/index/cldr-spec/plural-rules>). Which number is of which kind, the browser's `Intl` knows.

/// A plural category.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PluralCategory {
    /// `zero`
    Zero,
    /// `one`
    One,
    /// `two`
    Two,
    /// `few`
    Few,
    /// `many`
    Many,
    /// `other`, which every language has.
    #[default]
    Other,
}

impl PluralCategory {
    /// All of them, the one that every language has last.
    pub const ALL: [Self; 6] = [Self::Zero, Self::One, Self::Two, Self::Few, Self::Many, Self::Other];

    /// Its name, as in `Intl.PluralRules` and in language files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }

    /// The category of this name; a name that there is not is `other`.
    pub fn named(name: &str) -> Self {
        Self::ALL.into_iter().find(|plural| plural.name() == name).unwrap_or_default()
    }

    /// The character that stands for it in a compiled language: no option has it.
    pub fn mark(self) -> char {
        match self {
            Self::Zero => 'z',
            Self::One => 'o',
            Self::Two => 't',
            Self::Few => 'f',
            Self::Many => 'm',
            Self::Other => 'x',
        }
    }
}
