//! What a user turn is made of: text, prompts, documents, images.
//!
//! A block is written as JSON once, when it is made. So a conversation that grows escapes and
//! encodes nothing twice, and what was sent is sent again byte for byte, as prompt caches want it.

mod block;
mod bytes;
mod document;
mod error;
mod fetch;
mod file;
mod image;

pub use block::CacheTtl;
pub(super) use block::Seal;
pub(super) use block::{Block, CacheControl, SentBlock};
pub use bytes::ContentBytes;
pub(super) use document::Enabled;
pub use document::{Document, DocumentText};
pub use error::ContentError;
pub use fetch::{FetchUrl, IntoFetchUrl};
pub use file::IntoFileId;
pub use image::Image;

use std::borrow::Cow;

use crate::prompt::{Prompt, sanitize};
use crate::taint::{Tainted, Text};

/// What a block of a user turn is made of: untrusted text, a prompt, a [`Document`], an [`Image`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a block of a user turn",
    label = "neither text, a prompt, a document nor an image",
    note = "a user turn takes `Tainted` text, `String`, `&str`, `prompt!(\"…\")`, `Document` and `Image`; of what is `Private` write `x.redact()` in a prompt [taintless::errors T701]"
)]
pub trait UserContent: sealed::Sealed {
    #[doc(hidden)]
    fn into_block(self, seal: Seal) -> Option<Block>;
}

mod sealed {
    pub trait Sealed {}
}

macro_rules! content {
    ($([$($gen:tt)*] $ty:ty: |$this:ident| $block:expr;)*) => {$(
        impl<$($gen)*> sealed::Sealed for $ty {}
        #[diagnostic::do_not_recommend]
        impl<$($gen)*> UserContent for $ty {
            fn into_block(self, _: Seal) -> Option<Block> {
                let $this = self;
                $block
            }
        }
    )*};
}
content! {
    [] Prompt: |prompt| Block::text(prompt.text());
    [] &Prompt: |prompt| Block::text(prompt.text());
    [] String: |text| Block::text(&sanitize(&text).0);
    [] &String: |text| Block::text(&sanitize(text).0);
    [] &str: |text| Block::text(&sanitize(text).0);
    [] Cow<'_, str>: |text| Block::text(&sanitize(&text).0);
    [T: Text] Tainted<T>: |text| Block::text(&sanitize(text.text()).0);
    [T: Text] &Tainted<T>: |text| Block::text(&sanitize(text.text()).0);
    [] Document: |document| document.block();
    [] &Document: |document| document.block();
    [] Image: |image| Some(image.block());
    [] &Image: |image| Some(image.block());
}
