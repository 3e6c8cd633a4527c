//! From bytes to text: UTF-8, UTF-16, Windows-1252 and the code pages of DOS are recognised.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};
use oem_cp::code_table::{DECODING_TABLE_CP437, DECODING_TABLE_CP850, DECODING_TABLE_CP865};
use oem_cp::decode_string_complete_table;

/// How a file writes its characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Windows-1252, which older spreadsheet programs write in western Europe.
    Windows1252,
    /// Code page 850, which DOS wrote in western Europe.
    Cp850,
    /// Code page 865, which DOS wrote in Denmark and Norway.
    Cp865,
    /// Code page 437, which DOS wrote in America.
    Cp437,
}

impl Encoding {
    /// Those among which a file without any mark does not decide by itself, the likeliest first.
    pub const BYTE_WISE: [Self; 4] = [Self::Windows1252, Self::Cp850, Self::Cp865, Self::Cp437];

    /// Those that can be chosen.
    pub const OFFERED: [Self; 5] = [
        Self::Utf8,
        Self::Windows1252,
        Self::Cp850,
        Self::Cp865,
        Self::Cp437,
    ];

    /// Its usual name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16 LE",
            Self::Utf16Be => "UTF-16 BE",
            Self::Windows1252 => "Windows-1252",
            Self::Cp850 => "CP850",
            Self::Cp865 => "CP865",
            Self::Cp437 => "CP437",
        }
    }
}

/// A word that is no encoding that can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no encoding; there are UTF-8, Windows-1252, CP850, CP865 and CP437")]
pub struct UnknownEncoding;

impl std::str::FromStr for Encoding {
    type Err = UnknownEncoding;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let is_named = |encoding: &Self| encoding.name().eq_ignore_ascii_case(text);
        let found = Self::OFFERED.into_iter().find(is_named);
        found.ok_or(UnknownEncoding)
    }
}

/// A text and how it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// How it was written.
    pub encoding: Encoding,
}

/// The bytes are no text in any encoding we know: a spreadsheet, a picture, a damaged file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the file is not a text file")]
pub struct NotText;

/// Reads bytes as text.
///
/// A byte order mark decides. Without one, what is valid UTF-8 is UTF-8: text in another encoding with even one æ is
/// practically never valid UTF-8 by chance. What is left is UTF-16 if half of its bytes are zero, else the encoding
/// with a byte for each character in which the fewest signs stand where letters are expected.
///
/// # Errors
/// The result would contain control characters or unreadable places.
pub fn decode(bytes: &[u8]) -> Result<Decoded, NotText> {
    let marked = recognise(bytes);
    let candidates: &[Encoding] = match &marked {
        Some(encoding) => std::slice::from_ref(encoding),
        None => &Encoding::BYTE_WISE,
    };
    let readings = candidates
        .iter()
        .filter_map(|encoding| decode_as(bytes, *encoding).ok());
    // Of equals, the first is taken.
    readings
        .min_by_key(|read| out_of_place(&read.text))
        .ok_or(NotText)
}

/// Reads bytes as text in an encoding that somebody has chosen.
///
/// # Errors
/// The result would contain control characters or unreadable places.
pub fn decode_as(bytes: &[u8], encoding: Encoding) -> Result<Decoded, NotText> {
    let paged = |table| decode_string_complete_table(bytes, table);
    let text = match encoding {
        Encoding::Utf8 => {
            let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
            std::str::from_utf8(bytes).map_err(|_| NotText)?.to_owned()
        }
        Encoding::Utf16Le => UTF_16LE.decode_with_bom_removal(bytes).0.into_owned(),
        Encoding::Utf16Be => UTF_16BE.decode_with_bom_removal(bytes).0.into_owned(),
        Encoding::Windows1252 => WINDOWS_1252
            .decode_without_bom_handling(bytes)
            .0
            .into_owned(),
        Encoding::Cp850 => paged(&DECODING_TABLE_CP850),
        Encoding::Cp865 => paged(&DECODING_TABLE_CP865),
        Encoding::Cp437 => paged(&DECODING_TABLE_CP437),
    };
    if text.chars().any(is_unreadable) {
        return Err(NotText);
    }
    Ok(Decoded { text, encoding })
}

/// The first line with a letter beyond English in each encoding that has a byte for each character, shortened; nothing
/// for a file that says by itself how it is written.
#[must_use]
pub fn readings(bytes: &[u8]) -> Vec<(Encoding, String)> {
    if recognise(bytes).is_some() {
        return Vec::new();
    }
    let reading = |encoding| {
        let read = decode_as(bytes, encoding).ok()?;
        let line = read.text.lines().find(|line| !line.is_ascii())?;
        let words: Vec<&str> = line.split_whitespace().collect();
        let at = words.iter().position(|word| !word.is_ascii())?;
        let shown = words[at.saturating_sub(2)..].join(" ");
        Some((encoding, shown.chars().take(60).collect()))
    };
    Encoding::BYTE_WISE
        .into_iter()
        .filter_map(reading)
        .collect()
}

/// How many signs are not where such signs stand: what is neither a letter nor usual in texts, and quotation marks
/// between two letters.
fn out_of_place(text: &str) -> usize {
    const USUAL: &str = "‘’“”„«»‹›–—…•°§·½¼¾²³€£®©™¿¡ \u{A0}\u{AD}";
    const OPENING: &str = "‘“”„«»‹›¡¿";
    let mut before = ' ';
    let mut count = 0;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if !character.is_ascii() && !character.is_alphabetic() {
            let after = characters.peek().copied().unwrap_or(' ');
            let between = before.is_alphabetic() && after.is_alphabetic();
            let fits = USUAL.contains(character) && !(between && OPENING.contains(character));
            count += usize::from(!fits);
        }
        before = character;
    }
    count
}

/// The encoding that the bytes give away; nothing if each byte is a character.
fn recognise(bytes: &[u8]) -> Option<Encoding> {
    match bytes {
        [0xFF, 0xFE, ..] => return Some(Encoding::Utf16Le),
        [0xFE, 0xFF, ..] => return Some(Encoding::Utf16Be),
        [0xEF, 0xBB, 0xBF, ..] => return Some(Encoding::Utf8),
        _ => {}
    }
    let zeros = |first: usize| {
        let found = bytes
            .iter()
            .skip(first)
            .step_by(2)
            .filter(|byte| **byte == 0);
        found.count() * 2
    };
    // In UTF-16, blanks, digits and most letters of European languages have a zero byte.
    let many = bytes.len() * 2 / 3;
    if bytes.len() >= 4 && zeros(1) > many {
        Some(Encoding::Utf16Le)
    } else if bytes.len() >= 4 && zeros(0) > many {
        Some(Encoding::Utf16Be)
    } else if std::str::from_utf8(bytes).is_ok() {
        Some(Encoding::Utf8)
    } else {
        None
    }
}

/// A character that no text file has. U+FFFD stands where a decoder could not read.
fn is_unreadable(character: char) -> bool {
    character == '\u{FFFD}' || character.is_control() && !matches!(character, '\t' | '\n' | '\r')
}

#[cfg(test)]
mod tests {
    use super::*;

    const SENTENCE: &str = "Påstand «én»: blåbær – ja\r\n";

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn the_same_sentence_is_read_from_every_encoding() {
        let with_mark = format!("\u{FEFF}{SENTENCE}");
        // The byte values of Windows-1252 by hand: å E5, « AB, é E9, » BB, æ E6, – 96.
        let windows = b"P\xE5stand \xAB\xE9n\xBB: bl\xE5b\xE6r \x96 ja\r\n".to_vec();
        let cases = [
            (SENTENCE.as_bytes().to_vec(), Encoding::Utf8),
            (with_mark.as_bytes().to_vec(), Encoding::Utf8),
            (utf16(&with_mark, u16::to_le_bytes), Encoding::Utf16Le),
            (utf16(&with_mark, u16::to_be_bytes), Encoding::Utf16Be),
            (utf16(SENTENCE, u16::to_le_bytes), Encoding::Utf16Le),
            (utf16(SENTENCE, u16::to_be_bytes), Encoding::Utf16Be),
            (windows, Encoding::Windows1252),
        ];
        for (bytes, encoding) in cases {
            assert_eq!(
                decode(&bytes),
                Ok(Decoded {
                    text: SENTENCE.to_owned(),
                    encoding
                })
            );
        }
    }

    #[test]
    fn a_spreadsheet_or_a_picture_is_not_text() {
        let zip = b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00";
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
        assert_eq!(decode(zip), Err(NotText));
        assert_eq!(decode(png), Err(NotText));
        assert_eq!(decode(b"\xEF\xBB\xBF\xFF"), Err(NotText));
    }

    #[test]
    fn letters_of_dos_are_told_from_those_of_windows() {
        let read = |bytes: &[u8]| {
            let decoded = decode(bytes).expect("text");
            (decoded.encoding, decoded.text)
        };
        let said = |encoding, text: &str| (encoding, text.to_owned());
        // By the tables of the code pages: æ 91, ø 9B, å 86, Å 8F, ü 81, é 82, ß E1. In Windows-1252, 81 is nothing
        // and the others but E1 are signs.
        assert_eq!(
            read(b"Bj\x9Brg sp\x9Brsm\x86l om bl\x86b\x91r"),
            said(Encoding::Cp850, "Bjørg spørsmål om blåbær")
        );
        assert_eq!(read(b"abc\x81"), said(Encoding::Cp850, "abcü"));
        assert_eq!(
            read(b"\x93Bl\xE5b\xE6r\x94 \x96 ja \x91takk\x92"),
            said(Encoding::Windows1252, "“Blåbær” – ja ‘takk’")
        );
        let shown = readings(b"0123\r\nKari sa bl\x86b\x91r i dag\r\n");
        let texts: Vec<&str> = shown.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(
            texts,
            [
                "Kari sa bl†b‘r i dag",
                "Kari sa blåbær i dag",
                "Kari sa blåbær i dag",
                "Kari sa blåbær i dag"
            ]
        );
        assert_eq!(readings("blåbær".as_bytes()), []);
        assert_eq!(
            decode_as(b"\x9B", Encoding::Cp437).map(|read| read.text),
            Ok("¢".to_owned())
        );
        assert_eq!(
            decode_as(b"\x9D", Encoding::Cp865).map(|read| read.text),
            Ok("Ø".to_owned())
        );
        assert_eq!(decode_as(b"\x9D", Encoding::Utf8), Err(NotText));
    }
}
