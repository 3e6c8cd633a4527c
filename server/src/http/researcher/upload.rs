//! Forms with a file.

use axum::extract::Multipart;
use axum::extract::multipart::MultipartError;
use axum::http::StatusCode;

use crate::http::error::HttpError;
use crate::interchange::import::ImportFile;

/// What a form with a file held.
#[derive(Clone, Debug, Default)]
pub struct Upload {
    fields: Vec<(String, String)>,
    files: Vec<(String, ImportFile)>,
}

impl Upload {
    /// Reads all parts; those that come with a name of a file are files.
    ///
    /// # Errors
    /// The body is too large or no form.
    pub async fn read(mut parts: Multipart) -> Result<Self, HttpError> {
        let mut upload = Self::default();
        while let Some(part) = parts.next_field().await.map_err(refused)? {
            let name = part.name().unwrap_or_default().to_owned();
            let file_name = part.file_name().map(str::to_owned);
            let bytes = part.bytes().await.map_err(refused)?;
            if let Some(file_name) = file_name {
                // A field for a file that was left empty comes with an empty one.
                if !bytes.is_empty() {
                    let file = ImportFile {
                        name: file_name,
                        bytes: bytes.to_vec(),
                    };
                    upload.files.push((name, file));
                }
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

    /// The file chosen in a field, if there is one.
    #[must_use]
    pub fn file(&self, name: &str) -> Option<&[u8]> {
        let found = self.files.iter().find(|(field, _)| field == name);
        found.map(|(_, file)| file.bytes.as_slice())
    }

    /// All files chosen in a field.
    #[must_use]
    pub fn files(&self, name: &str) -> Vec<ImportFile> {
        let found = self.files.iter().filter(|(field, _)| field == name);
        found.map(|(_, file)| file.clone()).collect()
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
