#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod macros;

#[cfg(feature = "output")]
pub mod claude;
#[cfg(feature = "context")]
pub mod context;
pub mod errors;
#[cfg(feature = "html")]
pub mod html;
#[cfg(feature = "output")]
pub mod json;
pub mod key;
#[cfg(feature = "output")]
pub mod output;
#[cfg(any(feature = "context", feature = "html"))]
mod percent;
#[cfg(feature = "prompt")]
pub mod prompt;
#[cfg(feature = "sql")]
pub mod sql;
pub mod taint;
#[cfg(any(feature = "proptest-1", feature = "testing"))]
#[cfg_attr(docsrs, doc(cfg(any(feature = "proptest-1", feature = "testing"))))]
pub mod testing;

pub use taint::{
    Authority, Choice, Destination, Inert, Literal, Private, TaintKey, Tainted, Trusted,
};
pub use taint::{EmailAddress, Hostname, NarrowError, PhoneNumber, Slug, sort_by_tainted};
pub use taintless_macros::Inert;

#[cfg(feature = "output")]
pub use claude::ClaudeTools;
#[cfg(feature = "output")]
pub use json::{JsonBody, JsonOut};
#[cfg(feature = "output")]
pub use output::{ClaudeOutput, OutputError};
#[cfg(feature = "output")]
pub use taintless_macros::{ClaudeOutput, JsonOut};

#[cfg(feature = "_driver")]
pub use sql::FromSqlRow;
/// Reads the rows of `sql!` into a struct, each field by the name of its column: see the trait
/// [`FromSqlRow`](trait@FromSqlRow).
///
/// | attribute | on | means |
/// |---|---|---|
/// | `#[sql(rename = "…")]` | a field | the column's name, where it is not the field's |
/// | `#[sql(crate = "…")]` | the struct | where this crate is, if renamed |
#[cfg(feature = "_driver")]
pub use taintless_macros::FromSqlRow;

#[doc(hidden)]
pub mod __private;

/// What a program that uses taintless wants in scope: types, traits and derives by their plain
/// names. Macros are at the crate's root (`taintless::prompt!`) and here as well.
pub mod prelude {
    pub use crate::Inert;
    pub use crate::key::{KeyError, SecretKey};
    #[cfg(feature = "rusqlite-0_41")]
    pub use crate::sql::SqlRow;
    pub use crate::taint::{Choice, Private, TaintKey, Tainted, Trusted};
    #[cfg(feature = "output")]
    pub use crate::{ClaudeOutput, ClaudeTools, JsonBody, JsonOut, OutputError};
    #[cfg(feature = "_driver")]
    pub use crate::{FromSqlRow, sql::SqlError};
    pub use crate::{
        authority, destination, disclose, endorse, expose, lend, one_of, secret_key, trusted,
    };
    #[cfg(feature = "context")]
    pub use crate::{command, context::Escape};
    #[cfg(feature = "html")]
    pub use crate::{
        html,
        html::{SafeHtml, SafeUrl, ToHtml},
        html_file,
    };
    #[cfg(feature = "prompt")]
    pub use crate::{
        prompt,
        prompt::{Prompt, Source, SystemPrompt, ToPrompt, ToSystemPrompt, Wrap, Wrapped},
        system_prompt,
    };
    #[cfg(feature = "sql")]
    pub use crate::{
        sql,
        sql::{
            Fts5Query, LikePattern, SafeSql, ToSqlList, ToSqlValue, fts5_phrase, fts5_prefix,
            fts5_words, like_contains, like_prefix,
        },
    };
}
