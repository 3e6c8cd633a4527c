//! Crockford's base 32 (Douglas Crockford, 2002): 32 letters and digits without those that are easily confused.

/// The alphabet: digits and capitals without I, L, O and U.
const ALPHABET: [u8; 32] = *b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The letter for the low five bits of `value`.
pub(super) fn letter(value: u8) -> char {
    char::from(ALPHABET[usize::from(value & 31)])
}

/// 128 bits as 26 letters, the highest bits first; the first letter carries only three bits.
pub(super) fn from_u128(value: u128) -> String {
    (0..26)
        .rev()
        .map(|position| letter(((value >> (5 * position)) & 31) as u8))
        .collect()
}

/// The five bits that a letter stands for.
pub(super) fn value(character: char) -> Option<u8> {
    let byte = u8::try_from(character).ok()?;
    let position = ALPHABET.iter().position(|letter| *letter == byte)?;
    u8::try_from(position).ok()
}

/// Whether the character belongs to the alphabet, as it is.
pub(super) fn is_letter(character: char) -> bool {
    value(character).is_some()
}

/// Whether a person may put the character between letters: blank space, a hyphen or a dash.
pub(super) fn is_separator(character: char) -> bool {
    character.is_whitespace() || matches!(character, '-' | '\u{2010}'..='\u{2015}')
}

/// The letter meant by a person: lower case is raised, O is read as 0, I and L as 1. `None` for anything else.
pub(super) fn meant(character: char) -> Option<char> {
    let raised = character.to_ascii_uppercase();
    match raised {
        'O' => Some('0'),
        'I' | 'L' => Some('1'),
        _ => is_letter(raised).then_some(raised),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_values() {
        assert_eq!(from_u128(0), "0".repeat(26));
        assert_eq!(from_u128(31), format!("{}Z", "0".repeat(25)));
        assert_eq!(from_u128(32), format!("{}10", "0".repeat(24)));
        assert_eq!(from_u128(u128::MAX), format!("7{}", "Z".repeat(25)));
        assert_eq!(
            (value('0'), value('Z'), value('z')),
            (Some(0), Some(31), None)
        );
    }

    #[test]
    fn what_people_confuse_is_understood_and_u_is_not() {
        let read: Option<String> = "oOiIlLkz".chars().map(meant).collect();
        assert_eq!(read.as_deref(), Some("001111KZ"));
        assert_eq!(meant('u'), None);
        assert_eq!(meant('Å'), None);
    }
}
