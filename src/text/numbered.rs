//! How a list of the interface's texts becomes keys by number.

macro_rules! interface_keys {
    ($( $name:ident = $path:literal $( [$($placeholder:literal),+] )? $( $list:ident )? ; )+) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "only numbers the constants below")]
        #[repr(u16)]
        enum Number { $( $name, )+ }

        $( #[doc = concat!("`interface.", $path, "`")] pub const $name: Key = Key(Number::$name as u16); )+

        #[allow(dead_code, reason = "`content` reads it, which is not shipped to browsers")]
        /// Path below `interface`, the placeholders it must carry, and whether it is a list.
        pub(crate) const INTERFACE: &[(&str, &[&str], bool)] = &[
            $( ($path, &[ $( $($placeholder),+ )? ], interface_keys!(@list $($list)?)), )+
        ];
    };
    (@list) => { false };
    (@list $list:ident) => { true };
}
