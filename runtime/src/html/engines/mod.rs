//! `SafeHtml` in the templates of others.

#[cfg(feature = "askama-0_16")]
pub mod askama;
#[cfg(feature = "maud-0_27")]
mod maud;
#[cfg(feature = "minijinja-3")]
pub mod minijinja;
