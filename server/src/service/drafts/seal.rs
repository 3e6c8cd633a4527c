//! From a resume code to keys, and from a draft to what is stored.
//!
//! The code has 50 bits. Argon2id makes each try cost a few hundredths of a second, and its salt, which is not in the
//! database, makes tries on a stolen database impossible. Of the result, HKDF (Krawczyk and Eronen, RFC 5869) makes one
//! key to find a draft by and one to open it with; neither says anything about the other. Drafts are encrypted with
//! XChaCha20-Poly1305 (Arciszewski, draft-irtf-cfrg-xchacha) after being filled up to whole steps of 4 kB, so that
//! their length does not tell how far somebody is.

use app::domain::id::StudyId;
use app::domain::resume_code::ResumeCode;
use base64ct::{Base64, Base64UrlUnpadded, Encoding as _};
use chacha20poly1305::aead::{Aead as _, Payload};
use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

use super::ticket::Root;
use crate::auth::HashingError;
use crate::auth::effort::argon2;
use crate::key_file::InstallationKey;
use crate::store::sql::draft::DraftLookup;
use crate::world::{Random, random_bytes};

/// Drafts are filled up to a multiple of so many bytes.
const STEP: usize = 4096;
/// Bytes that tell the length of what was filled up.
const LENGTH: usize = 4;
/// The longest draft, in bytes before it is filled up.
pub const MOST_BYTES: usize = 64 * STEP - LENGTH;
/// Bytes of a nonce: enough to choose it at random.
const NONCE: usize = 24;

/// The secret behind a code. Takes a few hundredths of a second.
pub(super) fn root(code: &ResumeCode, key: &InstallationKey) -> Result<Root, HashingError> {
    let mut root = Root::default();
    argon2()
        .hash_password_into(code.as_str().as_bytes(), key.expose(), &mut *root)
        .map_err(|_| HashingError)?;
    Ok(root)
}

/// A key for one purpose in one study, so that a code opens nothing in another study.
fn derive(root: &Root, purpose: &str, study: &StudyId) -> Zeroizing<[u8; 32]> {
    let mut key = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::from_prk(&**root)
        .expect("the root is as long as a hash")
        .expand_multi_info(
            &[
                b"synspunkt draft ",
                purpose.as_bytes(),
                b" ",
                study.as_str().as_bytes(),
            ],
            &mut *key,
        )
        .expect("one block is not too much");
    key
}

/// Where the draft of this secret lies.
pub(super) fn lookup(root: &Root, study: &StudyId) -> DraftLookup {
    let key = derive(root, "lookup", study);
    DraftLookup::new(Base64UrlUnpadded::encode_string(&*key))
}

fn cipher(root: &Root, study: &StudyId) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new((&*derive(root, "cipher", study)).into())
}

/// A draft as it is stored: nonce and ciphertext in Base64. Nothing if it is too long.
pub(super) fn seal(
    root: &Root,
    study: &StudyId,
    draft: &[u8],
    random: &dyn Random,
) -> Option<String> {
    if draft.len() > MOST_BYTES {
        return None;
    }
    let length = u32::try_from(draft.len()).ok()?;
    let mut filled = Zeroizing::new(length.to_be_bytes().to_vec());
    filled.extend_from_slice(draft);
    let whole = filled.len().next_multiple_of(STEP);
    filled.resize(whole, 0);
    let nonce: [u8; NONCE] = random_bytes(random);
    let payload = Payload {
        msg: &filled,
        aad: study.as_str().as_bytes(),
    };
    let sealed = cipher(root, study).encrypt(&XNonce::from(nonce), payload);
    let sealed = sealed.expect("the text is far shorter than the cipher allows");
    Some(Base64::encode_string(&[&nonce[..], &sealed].concat()))
}

/// The draft, or nothing if it was not sealed with this secret for this study.
pub(super) fn open(root: &Root, study: &StudyId, sealed: &str) -> Option<Zeroizing<Vec<u8>>> {
    let bytes = Base64::decode_vec(sealed).ok()?;
    let (nonce, sealed) = bytes.split_at_checked(NONCE)?;
    let nonce: [u8; NONCE] = nonce.try_into().ok()?;
    let payload = Payload {
        msg: sealed,
        aad: study.as_str().as_bytes(),
    };
    let filled = cipher(root, study).decrypt(&XNonce::from(nonce), payload);
    let filled = Zeroizing::new(filled.ok()?);
    let (length, draft) = filled.split_at_checked(LENGTH)?;
    let length = u32::from_be_bytes(length.try_into().ok()?);
    let draft = draft.get(..usize::try_from(length).ok()?)?;
    Some(Zeroizing::new(draft.to_vec()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::SeededRandom;

    fn study(number: u8) -> StudyId {
        StudyId::from_random([number; 16])
    }

    fn secret(number: u8) -> Root {
        Zeroizing::new([number; 32])
    }

    fn sealed(draft: &[u8]) -> String {
        seal(&secret(1), &study(1), draft, &SeededRandom::new(1)).expect("short enough")
    }

    #[test]
    fn a_sealed_draft_is_opened_by_its_secret_in_its_study_only() {
        let text = "Blåbær og krem".repeat(50);
        let stored = sealed(text.as_bytes());
        let opened = open(&secret(1), &study(1), &stored).expect("the right key");
        assert_eq!(&*opened, text.as_bytes());
        assert_eq!(open(&secret(2), &study(1), &stored), None);
        assert_eq!(open(&secret(1), &study(2), &stored), None);
        let lookups = [(1, 1), (1, 2), (2, 1)].map(|(root, of)| lookup(&secret(root), &study(of)));
        assert!(lookups[0] != lookups[1] && lookups[0] != lookups[2]);
    }

    #[test]
    fn what_was_changed_is_not_opened() {
        let stored = sealed(b"agree");
        for place in [0, 40, stored.len() - 6] {
            let mut bytes = Base64::decode_vec(&stored).expect("Base64");
            let place = place * bytes.len() / stored.len();
            bytes[place] ^= 1;
            let changed = Base64::encode_string(&bytes);
            assert_eq!(open(&secret(1), &study(1), &changed), None);
        }
        for text in ["", "AAAA", "no Base64"] {
            assert_eq!(open(&secret(1), &study(1), text), None);
        }
    }

    #[test]
    fn lengths_come_in_steps_and_end_somewhere() {
        let length = |bytes: usize| sealed(&vec![b'x'; bytes]).len();
        assert_eq!(length(0), length(STEP - LENGTH));
        assert!(length(STEP - LENGTH) < length(STEP - LENGTH + 1));
        assert_eq!(length(STEP), length(2 * STEP - LENGTH));
        let random = SeededRandom::new(1);
        let most = |bytes: usize| seal(&secret(1), &study(1), &vec![0; bytes], &random);
        assert!(most(MOST_BYTES).is_some());
        assert_eq!(most(MOST_BYTES + 1), None);
    }

    #[test]
    fn the_secret_depends_on_code_and_installation() {
        let key = |seed| InstallationKey::from_random(&SeededRandom::new(seed));
        let code = |letter| ResumeCode::from_random([letter; 10]);
        let of = |letter, seed| *root(&code(letter), &key(seed)).expect("memory");
        assert_eq!(of(1, 1), of(1, 1));
        assert_ne!(of(1, 1), of(2, 1));
        assert_ne!(of(1, 1), of(1, 2));
    }

    /// RFC 5869 says what HKDF is; the sums here were made with Python's `hmac`: one block of the expansion.
    #[test]
    fn the_keys_are_those_of_the_standard() {
        let study: StudyId = study(0);
        assert_eq!(study.as_str(), "00000000000000000000000000");
        let expected = "qgGCu-JBAVcHddPdv595RYZA05zKBdNSuhvCuRFxGkg";
        assert_eq!(
            lookup(&secret(1), &study),
            DraftLookup::new(expected.to_owned())
        );
    }
}
