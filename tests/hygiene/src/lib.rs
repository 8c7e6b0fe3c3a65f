//! Expansions under another crate name, in edition 2021, with every warning and `clippy::pedantic`
//! denied. That this crate compiles is the test.

pub mod beside;
pub mod generics;
mod loud;
mod names;
mod no_prelude;
pub mod places;
pub mod tools;
mod wrapped_in_macros;

use tl::prelude::*;

tl::destination!(pub Archive = "the customer's own folder");
tl::authority!(
    /// The file that the operator installs.
    pub(crate) OperatorConfig = "the file that the operator installs"
);

/// A field-less enum.
#[derive(ClaudeOutput, Debug, Clone, Copy, PartialEq, Eq)]
#[claude(crate = "tl", rename_all = "kebab-case")]
pub enum Colour {
    /// Like a tent.
    DarkGreen,
    /// Like a rope.
    Red,
}

/// A type whose fields have the names of keywords.
#[derive(ClaudeOutput, Debug)]
#[claude(crate = "tl", stream)]
pub struct Item {
    /// A raw identifier.
    pub r#type: Colour,
    /// Optional, with rules.
    #[claude(length(min = 1, max = 9), pattern = "^[a-z]+$")]
    pub r#match: Option<Tainted<String>>,
    /// Numbers.
    #[claude(length(min = 1, max = 3))]
    pub sizes: Vec<Box<u8>>,
}

/// Fields that stay plain text for now, where the warning is allowed: on the type, or on the field.
#[derive(ClaudeOutput, Debug)]
#[claude(crate = "tl", stream, tag = "kind", content = "content")]
pub enum Unmigrated {
    /// On the field.
    Said(
        #[claude(unmigrated = "it stands here for its expansion")]
        #[allow(deprecated, clippy::allow_attributes)]
        String,
    ),
    /// With a name.
    Wrote {
        /// A list.
        #[claude(unmigrated = "it stands here for its expansion", unique)]
        #[allow(deprecated, clippy::allow_attributes)]
        r#type: Vec<String>,
        /// A number.
        number: u8,
    },
    /// Two.
    Both(Colour, Tainted<String>),
    /// Nothing.
    Nothing,
}

/// A newtype.
#[derive(ClaudeOutput, Debug)]
#[claude(crate = "tl")]
#[allow(deprecated, clippy::allow_attributes)]
pub struct Plain(#[claude(unmigrated = "it stands here for its expansion")] pub Option<String>);

/// A number that means an order.
#[derive(Inert, Debug, Clone, Copy, PartialEq, Eq)]
#[inert(crate = "tl")]
pub struct OrderId(pub i64);

/// A newtype with a parameter.
#[derive(Inert, Debug, Clone, Copy)]
#[inert(crate = "::tl")]
pub struct Line<T>(T)
where
    T: Copy + PartialEq;

/// Where a newtype stands.
pub fn inert(order: OrderId, line: &Line<OrderId>, text: &Tainted<String>) -> Prompt {
    let other = text.parse::<Line<u8>>();
    prompt!("{order} {line} {other}")
}

/// A page and a statement.
pub fn html_and_sql(items: &[Item], link: &SafeUrl) -> (SafeHtml, SafeSql) {
    let count = items.len();
    let colour = items.first().map(|item| item.r#type);
    let page = html!(
        "<ul>"
        for item in items {
            "<li class=\"{colour}\">" if let Some(name) = &item.r#match { "{name}" } else { "?" } "</li>"
        }
        "</ul><a href=\"{link}\">{count} {braces}{{}}</a>",
        colour = Colour::DarkGreen,
        braces = "{}",
    );
    (
        page,
        sql!(
            "SELECT id FROM items WHERE colour = {colour} AND count < {count}",
            count = 3
        ),
    )
}

/// A key by its name.
///
/// ```
/// use tl::prelude::*;
/// tl::destination!(Nowhere = "a test; nothing leaves it");
/// #[derive(ClaudeOutput)]
/// #[claude(crate = "tl")]
/// struct Reply {
///     #[claude(range(max = 9))]
///     size: u8,
/// }
/// let reply = Reply::parse(r#"{"size": 3}"#)?;
/// let size = reply.size;
/// let (_prompt, _page) = (prompt!("{size}"), html!("<p>{size}</p>"));
/// assert_eq!(sql!("SELECT {size}").text(), "SELECT ?1");
/// # Ok::<(), OutputError>(())
/// ```
///
/// # Errors
/// [`KeyError`] if it is not there.
pub fn key() -> Result<SecretKey, KeyError> {
    secret_key!(env "ANTHROPIC_API_KEY")
}

/// Every macro once, as a user would call it.
pub fn every_macro(mail: &Tainted<String>, config: String) -> (Prompt, SystemPrompt) {
    let tone = endorse!(config, by = OperatorConfig);
    let status = one_of!(mail.trim(), "open", "closed");
    let words = lend!(mail, to = Archive, |text| text.split(' ').count());
    let raw: String = expose!(mail.clone(), to = Archive);
    let note = raw.wrap(tl::source!("crm_note"));
    let mail = &mail.wrap(Source::Email);
    let nothing = prompt!("no placeholder, and {{braces}}");
    (
        prompt!(
            "{mail} {note} {status} {words} {nothing} {more}",
            more = words + 1,
        ),
        system_prompt!("Be {tone}."),
    )
}
