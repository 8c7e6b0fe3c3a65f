//! Files that were uploaded to the API.

use crate::taint::{FileId, Pass};

/// What names a file that was uploaded to the API: a [`FileId`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not name a file of the API",
    label = "not the id of a file",
    note = "write `FileId::parse(&x)?`, after looking it up among the files of that user: the API lets the program read everybody's [taintless::errors T710]"
)]
pub trait IntoFileId: sealed::Sealed {
    #[doc(hidden)]
    fn into_file_id(self, pass: Pass) -> FileId;
}

mod sealed {
    use super::FileId;
    pub trait Sealed {}
    impl Sealed for FileId {}
    impl Sealed for &FileId {}
}

#[diagnostic::do_not_recommend]
impl IntoFileId for FileId {
    fn into_file_id(self, _: Pass) -> FileId {
        self
    }
}

#[diagnostic::do_not_recommend]
impl IntoFileId for &FileId {
    fn into_file_id(self, _: Pass) -> FileId {
        self.clone()
    }
}
