//! What goes out as JSON.

use super::{JsonArray, JsonBody, JsonObject, JsonWriter, Written};
use crate::__private::{Nothing, trust_literal};
use crate::taint::{Literals, Trusted};

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
/// `transparent` (a map is flattened if its keys are of the program: another's could take the place of
/// a field); what concerns reading alone (`default`, `alias`, …) says nothing here; the rest is
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
///         out.object().field(&trusted!("from"), &self.from).field(&trusted!("about"), &self.about).end()
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
    fn put<'a>(&self, object: JsonObject<'a>, name: Trusted<&'static str>) -> JsonObject<'a>;
    /// As an item.
    fn push<'a>(&self, array: JsonArray<'a>) -> JsonArray<'a>;
    /// As the whole value.
    fn write<'a>(&self, out: JsonWriter<'a>) -> Written<'a>;
}

#[diagnostic::do_not_recommend]
impl<T: JsonOut + ?Sized> JsonField for T {
    fn put<'a>(&self, object: JsonObject<'a>, name: Trusted<&'static str>) -> JsonObject<'a> {
        object.field(&name, self)
    }

    fn push<'a>(&self, array: JsonArray<'a>) -> JsonArray<'a> {
        array.item(self)
    }

    fn write<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
        self.write_json(out)
    }
}

/// The name of a member, which the derive writes: one of a type's const texts.
pub fn member_name<L: Literals>(at: usize) -> Trusted<&'static str> {
    Trusted::nth::<L>(at).unwrap_or(const { trust_literal::<Nothing>() })
}

/// A value whose members may stand among those of another object: a struct with named fields, an
/// enum that is an object, a map whose keys are of the program ([`MemberName`](super::MemberName)),
/// and `Option` of these (`None` has no members).
///
/// `#[derive(JsonOut)]` implements it where it can. Open, as [`JsonOut`] is.
#[diagnostic::on_unimplemented(
    message = "the members of `{Self}` cannot stand among others in JSON",
    label = "no object with names of the program",
    note = "what is flattened, or stands beside a `tag`, is a struct with named fields or an enum with `#[derive(JsonOut)]` that is no `untagged` one, or a map whose keys are inert or `Trusted`; write any other as a field of its own (a key of somebody else's could take the place of a field), and beside a `tag` write `content = \"…\"` too [taintless::errors T801]"
)]
pub trait JsonMembers {
    /// Writes the members.
    fn write_members<'a>(&self, object: JsonObject<'a>) -> JsonObject<'a>;
}
