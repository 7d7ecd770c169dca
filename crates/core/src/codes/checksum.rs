//! The check of a code: three characters by which a wrong one is noticed.
//!
//! A code is a word of a Reed–Solomon code over GF(32): its polynomial has three roots in a row, α, α² and α³. So
//! two words differ in four places at least, and up to three wrong characters, wherever they stand, are always
//! noticed; two that have changed places are two wrong ones. What the polynomial leaves over belongs to the
//! workshop: a code of another leaves something else.

use bech32::Fe32;
use bech32::primitives::checksum::{Checksum, Engine, PackedFe32};

/// How many characters of a code are its check.
pub(super) const CHECKSUM_CHARACTERS: usize = 3;

/// The polynomial (x − α)(x − α²)(x − α³) = x³ + 14x² + 17x + 18, with α = 2, and its multiples.
enum Roots {}

impl Checksum for Roots {
    type MidstateRepr = u32;
    type CorrectionField = Fe32;
    const ROOT_GENERATOR: Fe32 = Fe32::Z;
    const ROOT_EXPONENTS: core::ops::RangeInclusive<usize> = 1..=CHECKSUM_CHARACTERS;
    const CODE_LENGTH: usize = 31;
    const CHECKSUM_LENGTH: usize = CHECKSUM_CHARACTERS;
    const GENERATOR_SH: [u32; 5] = [0x3a32, 0x716d, 0x46da, 0x2cbd, 0x5953];
    // The engine leaves comparing to its callers; each workshop has a residue of its own.
    const TARGET_RESIDUE: u32 = 0;
}

/// What the polynomial leaves over of these characters, each 0 to 31: 15 bits.
pub(super) fn residue(characters: impl IntoIterator<Item = u8>) -> u16 {
    let mut engine = Engine::<Roots>::new();
    for character in characters {
        engine.input_fe(Fe32::try_from(character & 31).unwrap_or(Fe32::Q));
    }
    *engine.residue() as u16
}

/// The check that makes these characters leave `wanted` over.
pub(super) fn checksum(characters: impl IntoIterator<Item = u8>, wanted: u16) -> [u8; CHECKSUM_CHARACTERS] {
    let open = characters.into_iter().chain([0; CHECKSUM_CHARACTERS]);
    let missing = u32::from(residue(open) ^ wanted);
    [2, 1, 0].map(|place| missing.unpack(place))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_polynomial_is_consistent_and_has_its_roots() {
        Roots::sanity_check();
        let mut root = Fe32::P;
        for _ in 0..CHECKSUM_CHARACTERS {
            root *= Fe32::Z;
            let [a, b, c] = [2, 1, 0].map(|at| Fe32::try_from(Roots::GENERATOR_SH[0].unpack(at)).unwrap_or(Fe32::Q));
            assert_eq!(((root + a) * root + b) * root + c, Fe32::Q);
        }
    }
}
