//! Forms with a file.

use axum::extract::Multipart;
use axum::extract::multipart::MultipartError;
use axum::http::StatusCode;

use crate::http::error::HttpError;

/// What a form with a file held.
#[derive(Clone, Debug, Default)]
pub struct Upload {
    fields: Vec<(String, String)>,
    /// The file, if one was chosen.
    pub file: Option<Vec<u8>>,
}

impl Upload {
    /// Reads all parts; the part named `file` is the file.
    ///
    /// # Errors
    /// The body is too large or no form.
    pub async fn read(mut parts: Multipart) -> Result<Self, HttpError> {
        let mut upload = Self::default();
        while let Some(part) = parts.next_field().await.map_err(refused)? {
            let name = part.name().unwrap_or_default().to_owned();
            let bytes = part.bytes().await.map_err(refused)?;
            if name == "file" {
                upload.file = (!bytes.is_empty()).then(|| bytes.to_vec());
            } else {
                let text = String::from_utf8(bytes.to_vec()).map_err(|_| HttpError::BadRequest)?;
                upload.fields.push((name, text));
            }
        }
        Ok(upload)
    }

    /// The value of a field; empty if it was not sent.
    #[must_use]
    pub fn field(&self, name: &str) -> &str {
        let found = self.fields.iter().find(|(field, _)| field == name);
        found.map_or("", |(_, value)| value.as_str())
    }

    /// All values of a field that may be sent several times.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.fields
            .iter()
            .filter(move |(found, _)| found == name)
            .map(|(_, value)| value.as_str())
    }
}

fn refused(error: MultipartError) -> HttpError {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        HttpError::TooLarge
    } else {
        HttpError::BadRequest
    }
}
