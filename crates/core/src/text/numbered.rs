//! How a list of the interface's texts becomes keys by number.

/// What a text of the interface is in a language file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextShape {
    /// One text.
    Text,
    /// A list of texts.
    List,
    /// A text for each kind of number: an object by plural category, of which `other` must be there.
    Plural,
}

macro_rules! text_keys {
    ($( $name:ident = $path:literal $( [$($placeholder:literal),+] )? $( $shape:ident )? ; )+) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "only numbers the constants below")]
        #[repr(u16)]
        enum Number { $( $name, )+ }

        $( #[doc = concat!("`interface.", $path, "`")] pub const $name: TextKey = TextKey(Number::$name as u16); )+

        #[allow(dead_code, reason = "`content` reads it, which is not shipped to browsers")]
        /// Path below `interface` (or, after a slash, from the top), the placeholders it must carry, and its shape.
        pub(crate) const INTERFACE: &[(&str, &[&str], $crate::text::TextShape)] = &[
            $( ($path, &[ $( $($placeholder),+ )? ], text_keys!(@shape $($shape)?)), )+
        ];
    };
    (@shape) => { $crate::text::TextShape::Text };
    (@shape list) => { $crate::text::TextShape::List };
    (@shape plural) => { $crate::text::TextShape::Plural };
}
