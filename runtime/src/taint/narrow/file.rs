//! `FileId`: a file that was uploaded to the API.

use super::error::Fault;
use super::narrowed_type;

narrowed_type! {
    /// The id of a file that was uploaded to the API: letters, digits, `_` and `-`, at most 128 bytes.
    ///
    /// Its form says nothing of whose file it is: the API lets a key read every file of its
    /// workspace. Look an id that a user sends up among that user's files before.
    ///
    /// ```
    /// use taintless::claude::{Document, FileId};
    /// let letter = Document::file(&FileId::parse("file_011CNha8iCJcU1wXNR6q4V8w")?);
    /// assert!(FileId::parse("../file").is_err());
    /// # Ok::<(), taintless::NarrowError>(())
    /// ```
    FileId: "the id of a file", |text| read(text);
}

/// The longest.
const MAX: usize = 128;

fn read(text: &str) -> Result<String, Fault> {
    if text.is_empty() {
        return Err(Fault::Empty);
    }
    if let Some(at) =
        text.find(|c: char| !matches!(c, 'a'..='z' | 'A'..='Z' | '0'..='9' | '_' | '-'))
    {
        return Err(Fault::Character { at });
    }
    if text.len() > MAX {
        return Err(Fault::TooLong { max: MAX });
    }
    Ok(text.to_owned())
}
