//! Images.

use std::fmt;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::block::Block;
use super::{ContentBytes, ContentError, FetchUrl, IntoFetchUrl, IntoFileId};
use crate::taint::{FileId, Pass};

/// An image in a user turn. Whatever is written in it is read by the model as untrusted text is:
/// nothing marks it.
///
/// ```
/// use taintless::{claude::{Image, Turn}, prelude::*};
/// # fn ask(upload: Tainted<Vec<u8>>) -> Result<Turn, taintless::claude::ContentError> {
/// let turn = Turn::user(Image::new(&upload)?).and("What is this vegetable?");
/// # Ok(turn) }
/// ```
#[derive(Clone)]
pub struct Image {
    source: Source,
}

/// Where the bytes of an image or a document are.
#[derive(Clone)]
pub(super) enum Source {
    /// Here, in base64.
    Here {
        media_type: &'static str,
        data: Arc<str>,
    },
    File(FileId),
    Url(FetchUrl),
}

impl Source {
    pub(super) fn here(media_type: &'static str, bytes: &[u8]) -> Self {
        Source::Here {
            media_type,
            data: STANDARD.encode(bytes).into(),
        }
    }
}

impl Serialize for Source {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        match self {
            Source::Here { media_type, data } => {
                map.serialize_entry("type", "base64")?;
                map.serialize_entry("media_type", media_type)?;
                map.serialize_entry("data", &**data)?;
            }
            Source::File(id) => {
                map.serialize_entry("type", "file")?;
                map.serialize_entry("file_id", id.as_tainted().text())?;
            }
            Source::Url(url) => {
                map.serialize_entry("type", "url")?;
                map.serialize_entry("url", url.text())?;
            }
        }
        map.end()
    }
}

impl Image {
    /// An image by its bytes: JPEG, PNG, GIF or WebP, which the bytes themselves say.
    ///
    /// # Errors
    /// [`ContentError::NotImage`] if they say nothing of the kind.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "so that `new(bytes)` and `new(&bytes)` both read what is there"
    )]
    pub fn new(bytes: impl ContentBytes) -> Result<Self, ContentError> {
        let bytes = bytes.content_bytes(Pass::new());
        let media_type = media_type(bytes).ok_or(ContentError::NotImage)?;
        Ok(Image {
            source: Source::here(media_type, bytes),
        })
    }

    /// An image that was uploaded to the API before.
    pub fn file(id: impl IntoFileId) -> Self {
        Image {
            source: Source::File(id.into_file_id(Pass::new())),
        }
    }

    /// An image that the API fetches; see [`FetchUrl`] for whose address that can be.
    ///
    /// # Errors
    /// [`ContentError::Url`] if the text is no such address.
    pub fn url(url: impl IntoFetchUrl) -> Result<Self, ContentError> {
        Ok(Image {
            source: Source::Url(url.into_fetch_url()?),
        })
    }

    pub(super) fn block(&self) -> Block {
        Block::new(&Sent(self))
    }
}

/// What the first bytes say.
fn media_type(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xFF, 0xD8, 0xFF, ..] => Some("image/jpeg"),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Some("image/png"),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some("image/gif"),
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => Some("image/webp"),
        _ => None,
    }
}

struct Sent<'a>(&'a Image);

impl Serialize for Sent<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("type", "image")?;
        map.serialize_entry("source", &self.0.source)?;
        map.end()
    }
}

/// Redacted: neither bytes nor address.
impl fmt::Debug for Image {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Image(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::media_type;

    #[test]
    fn the_bytes_say_what_they_are() {
        for (bytes, kind) in [
            (&b"\xFF\xD8\xFF\xE0\0\x10JFIF"[..], Some("image/jpeg")),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Some("image/png")),
            (b"GIF87a..", Some("image/gif")),
            (b"GIF89a..", Some("image/gif")),
            (b"RIFF\x10\0\0\0WEBPVP8 ", Some("image/webp")),
            (b"RIFF\x10\0\0\0WAVEfmt ", None),
            (b"GIF88a", None),
            (b"\xFF\xD8", None),
            (b"", None),
            (b"<svg xmlns", None),
            (b"%PDF-1.7", None),
            (b" \x89PNG\r\n\x1a\n", None),
        ] {
            assert_eq!(media_type(bytes), kind, "{bytes:?}");
        }
    }
}
