//! `SafeHtml` in the templates of others.

#[cfg(feature = "maud-0_27")]
mod maud;
