//! From bytes to text: UTF-8, UTF-16 and Windows-1252 are recognised.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

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
}

impl Encoding {
    /// Its usual name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16 LE",
            Self::Utf16Be => "UTF-16 BE",
            Self::Windows1252 => "Windows-1252",
        }
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
/// practically never valid UTF-8 by chance. What is left is UTF-16 if half of its bytes are zero, else Windows-1252.
///
/// # Errors
/// The result would contain control characters or unreadable places.
pub fn decode(bytes: &[u8]) -> Result<Decoded, NotText> {
    let encoding = recognise(bytes);
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
    };
    if text.chars().any(is_unreadable) {
        return Err(NotText);
    }
    Ok(Decoded { text, encoding })
}

fn recognise(bytes: &[u8]) -> Encoding {
    match bytes {
        [0xFF, 0xFE, ..] => return Encoding::Utf16Le,
        [0xFE, 0xFF, ..] => return Encoding::Utf16Be,
        [0xEF, 0xBB, 0xBF, ..] => return Encoding::Utf8,
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
        Encoding::Utf16Le
    } else if bytes.len() >= 4 && zeros(0) > many {
        Encoding::Utf16Be
    } else if std::str::from_utf8(bytes).is_ok() {
        Encoding::Utf8
    } else {
        Encoding::Windows1252
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
        // 0x81 has no character in Windows-1252.
        assert_eq!(decode(b"abc\x81"), Err(NotText));
    }
}
