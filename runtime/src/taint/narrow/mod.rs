//! Narrowed text: text that somebody else wrote, of a form in which little harm can be said.
//!
//! A narrowed type says what its text is made of, and so in which places it is safe where text in
//! general is not. It is no trust: `ignore-all-rules-above` is a slug, so in a prompt it is wrapped
//! like any other text. It is not printed and not compared either; `as_tainted()` gives the text in
//! its label, with all that the label can do.

mod email;
mod error;
#[cfg(feature = "output")]
mod file;
mod host;
mod phone;
mod slug;

pub use email::EmailAddress;
pub use error::NarrowError;
#[cfg(feature = "output")]
pub use file::FileId;
pub use host::Hostname;
pub use phone::PhoneNumber;
pub use slug::Slug;

#[cfg(any(feature = "html", feature = "prompt", feature = "sql"))]
pub(crate) mod narrowed {
    //! The narrowed types in one list, for the doors that take each of them.

    /// Calls a macro with all of them.
    macro_rules! each {
        ($door:ident) => {
            $door! {
                $crate::taint::Slug,
                $crate::taint::EmailAddress,
                $crate::taint::Hostname,
                $crate::taint::PhoneNumber
            }
        };
    }
    pub(crate) use each;
}

/// What every narrowed type has: a struct around its text in the one form that it is kept in, and
/// the reader that says so.
macro_rules! narrowed_type {
    ($(#[$doc:meta])* $name:ident: $kind:literal, |$text:ident| $read:expr;) => {
        $(#[$doc])*
        #[derive(Clone)]
        pub struct $name {
            pub(super) text: Box<str>,
        }

        impl $name {
            /// Reads it from text of any label or none. The text is taken as it stands: trim it
            /// before, where white space may be around it.
            ///
            /// # Errors
            /// [`NarrowError`](crate::taint::NarrowError) says what is wrong; it does not hold the text.
            pub fn parse<T: $crate::taint::AnyText + ?Sized>(
                text: &T,
            ) -> Result<Self, $crate::taint::NarrowError> {
                let mut raw = String::new();
                text.push_to(&mut raw, $crate::taint::Pass::new());
                $name::read(&raw).map_err(|fault| fault.of($kind))
            }

            fn read($text: &str) -> Result<Self, $crate::taint::narrow::error::Fault> {
                let text: String = $read?;
                Ok($name { text: text.into() })
            }

            /// Its text, as tainted as it was.
            pub fn as_tainted(&self) -> $crate::Tainted<&str> {
                $crate::Tainted::new(&*self.text)
            }

            /// For a log line or a terminal; see [`Tainted::for_log`]($crate::Tainted::for_log).
            pub fn for_log(&self, max: usize) -> $crate::taint::LogText<'_> {
                $crate::taint::LogText::new(&self.text, max)
            }
        }

        /// Redacted: somebody else wrote it.
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }

        /// A failure says what is wanted and not what was there.
        #[cfg(feature = "output")]
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <$crate::Tainted<String> as serde::Deserialize>::deserialize(deserializer)?;
                $name::parse(&text).map_err(serde::de::Error::custom)
            }
        }
    };
}
use narrowed_type;
