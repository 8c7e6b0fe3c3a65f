//! What goes out as JSON.

use super::{JsonArray, JsonBody, JsonObject, JsonWriter, Written};

/// A value that goes out as JSON: text of any label or none, inert values, lists and maps of
/// these, and types with `#[derive(JsonOut)]` or `#[derive(ClaudeOutput)]`.
///
/// ```
/// use taintless::prelude::*;
///
/// #[derive(JsonOut)]
/// #[serde(rename_all = "camelCase")]
/// struct Answer {
///     customer_name: Tainted<String>,
///     #[serde(skip_serializing_if = "Option::is_none")]
///     order: Option<u32>,
/// }
///
/// let answer = Answer { customer_name: Tainted::new("Ada".to_owned()), order: None };
/// assert_eq!(answer.to_json().as_bytes(), br#"{"customerName":"Ada"}"#);
/// ```
///
/// The derive writes what serde's would, byte for byte, were each text a `String`. It honours serde's
/// attributes, written `#[serde(…)]` or `#[json(…)]`: `rename`, `rename_all`, `rename_all_fields`,
/// `skip`, `skip_serializing`, `skip_serializing_if`, `flatten`, `tag`, `content`, `untagged`,
/// `transparent`; what concerns reading alone (`default`, `alias`, …) says nothing here; the rest is
/// refused.
///
/// Numbers are JSON numbers, however large; a float that is not finite is `null`, as `serde_json`
/// and JavaScript have it, because JSON has no word for it. Bytes are an array of numbers.
///
/// Open: an impl composes parts that go out themselves. It is given a writer and no text.
///
/// ```
/// use taintless::json::{JsonOut, JsonWriter, Written};
/// use taintless::prelude::*;
///
/// struct Mail {
///     from: Tainted<String>,
///     about: Vec<Tainted<String>>,
/// }
///
/// impl JsonOut for Mail {
///     fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
///         out.object().field("from", &self.from).field("about", &self.about).end()
///     }
/// }
///
/// let mail = Mail { from: Tainted::new("a@b.example".to_owned()), about: Vec::new() };
/// assert_eq!(mail.to_json().as_bytes(), br#"{"from":"a@b.example","about":[]}"#);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not go out as JSON",
    label = "no form in JSON",
    note = "a struct or enum of your own takes `#[derive(JsonOut)]`; another crate's value is converted to text, a number or a type of your own; a field that is to stay here is `#[serde(skip_serializing)]` [taintless::errors T801]",
    note = "keys of maps are text, numbers, field-less enums with `#[derive(ClaudeOutput)]`, and newtypes with `#[derive(Inert)]`"
)]
pub trait JsonOut {
    /// Writes the value.
    fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a>;

    /// The value as JSON.
    fn to_json(&self) -> JsonBody {
        JsonBody::of(self)
    }
}

/// A type that stands as a field. The derive calls these by the type's own tokens, so that rustc
/// points there, and tells one error for all of them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not go out as JSON",
    label = "no form in JSON",
    note = "a struct or enum of your own takes `#[derive(JsonOut)]`; another crate's value is converted to text, a number or a type of your own; a field that is to stay here is `#[serde(skip_serializing)]` [taintless::errors T801]",
    note = "keys of maps are text, numbers, field-less enums with `#[derive(ClaudeOutput)]`, and newtypes with `#[derive(Inert)]`"
)]
pub trait JsonField {
    /// As a member of that name.
    fn put<'a>(&self, object: JsonObject<'a>, name: &str) -> JsonObject<'a>;
    /// As an item.
    fn push<'a>(&self, array: JsonArray<'a>) -> JsonArray<'a>;
    /// As the whole value.
    fn write<'a>(&self, out: JsonWriter<'a>) -> Written<'a>;
}

#[diagnostic::do_not_recommend]
impl<T: JsonOut + ?Sized> JsonField for T {
    fn put<'a>(&self, object: JsonObject<'a>, name: &str) -> JsonObject<'a> {
        object.field(name, self)
    }

    fn push<'a>(&self, array: JsonArray<'a>) -> JsonArray<'a> {
        array.item(self)
    }

    fn write<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
        self.write_json(out)
    }
}

/// A value whose members may stand among those of another object: a struct with named fields, a
/// map, an enum that is an object, and `Option` of these (`None` has no members).
///
/// `#[derive(JsonOut)]` implements it where it can. Open, as [`JsonOut`] is.
#[diagnostic::on_unimplemented(
    message = "the members of `{Self}` cannot stand among others in JSON",
    label = "not an object with members",
    note = "what is flattened, or stands beside a `tag`, is a map, or a struct with named fields or an enum with `#[derive(JsonOut)]` that is no `untagged` one; write any other as a field of its own, and beside a `tag` write `content = \"…\"` too [taintless::errors T801]"
)]
pub trait JsonMembers {
    /// Writes the members.
    fn write_members<'a>(&self, object: JsonObject<'a>) -> JsonObject<'a>;
}
