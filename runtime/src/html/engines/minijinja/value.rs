//! Labelled values as minijinja holds them: objects that show a template nothing.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;
use std::sync::Arc;

use minijinja_3 as minijinja;

use minijinja::Value;
use minijinja::value::{DynObject, Enumerator, Object, ObjectRepr};

use crate::html::{Cells, Flow, Options, Rows, SafeHtml, SafeUrl, Svg};
use crate::taint::{
    Atom, EmailAddress, Form as _, Hostname, Inert, InertText as _, PhoneNumber, Slug, Tainted,
    Text, Trustable, Trusted,
};

/// What an object holds.
pub(super) enum Held {
    Text(Tainted<String>),
    Slug(Slug),
    Email(EmailAddress),
    Host(Hostname),
    Phone(PhoneNumber),
    Url(SafeUrl),
    Flow(SafeHtml<Flow>),
    Rows(SafeHtml<Rows>),
    Cells(SafeHtml<Cells>),
    Options(SafeHtml<Options>),
    Svg(SafeHtml<Svg>),
    #[cfg(feature = "output")]
    Json(crate::json::JsonBody),
    /// The text of an inert value.
    Inert(String),
    /// Text of the program, or of an authority.
    Trusted(String),
}

/// Nobody else can name the type, and so nobody asks an object for what it holds.
pub(super) struct Labelled(pub(super) Held);

/// Redacted: it may hold what somebody else wrote.
impl fmt::Debug for Labelled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Labelled(…)")
    }
}

/// No text, no parts, no order but that of addresses. (Its text is not empty: a text of nothing
/// would be found in every other.)
impl Object for Labelled {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::NonEnumerable
    }

    fn is_true(self: &Arc<Self>) -> bool {
        match &self.0 {
            Held::Text(text) => !text.is_empty(),
            Held::Flow(html) => !html.is_empty(),
            Held::Rows(html) => !html.is_empty(),
            Held::Cells(html) => !html.is_empty(),
            Held::Options(html) => !html.is_empty(),
            Held::Svg(html) => !html.is_empty(),
            Held::Inert(text) | Held::Trusted(text) => !text.is_empty(),
            _ => true,
        }
    }

    fn custom_cmp(self: &Arc<Self>, other: &DynObject) -> Option<Ordering> {
        let other = std::ptr::from_ref(other.downcast_ref::<Self>()?);
        Some(Arc::as_ptr(self).cmp(&other))
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

fn held(held: Held) -> Value {
    Value::from_object(Labelled(held))
}

/// A value for a template of minijinja's. See [`ToValue`] for what it takes.
pub fn value<T: ToValue + ?Sized>(value: &T) -> Value {
    value.to_value()
}

/// What a template of minijinja's can be given: text of any label, URLs, HTML, JSON, `Trusted` text
/// and inert values, and lists and `Option` of these. Integers, floats and `bool` are minijinja's own, so
/// that a template can count with them; what is not labelled is its own as well, and escaped as text.
///
/// Open: an impl answers with a value that it made of others.
///
/// ```
/// # use minijinja_3 as minijinja;
/// use minijinja::Value;
/// use taintless::html::minijinja::ToValue;
/// use taintless::prelude::*;
/// struct Mail { subject: Tainted<String>, link: SafeUrl }
/// impl ToValue for Mail {
///     fn to_value(&self) -> Value {
///         let Mail { subject, link } = self;
///         Value::from_pairs([("subject", subject.to_value()), ("link", link.to_value())])
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a value of a template",
    label = "not text, HTML, a URL, JSON or a number",
    note = "a template takes these with any label but `Private`; give it the parts of a type of your own, `x => value(&x.name)`, or write `impl ToValue` [taintless::errors T448]"
)]
pub trait ToValue {
    /// The value.
    fn to_value(&self) -> Value;
}

macro_rules! values {
    ($($(#[$($gen:tt)*])? $ty:ty: |$this:ident| $value:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl$(<$($gen)*>)? ToValue for $ty {
            fn to_value(&self) -> Value {
                let $this = self;
                $value
            }
        }
    )*};
}
values! {
    str: |this| Value::from(this);
    &str: |this| Value::from(*this);
    String: |this| Value::from(this);
    Cow<'_, str>: |this| Value::from(this);
    #[T: Text] Tainted<T>: |this| held(Held::Text(Tainted::new(this.text().to_owned())));
    Slug: |this| held(Held::Slug(this.clone()));
    EmailAddress: |this| held(Held::Email(this.clone()));
    Hostname: |this| held(Held::Host(this.clone()));
    PhoneNumber: |this| held(Held::Phone(this.clone()));
    SafeUrl: |this| held(Held::Url(this.clone()));
    SafeHtml: |this| held(Held::Flow(this.clone()));
    SafeHtml<Rows>: |this| held(Held::Rows(this.clone()));
    SafeHtml<Cells>: |this| held(Held::Cells(this.clone()));
    SafeHtml<Options>: |this| held(Held::Options(this.clone()));
    SafeHtml<Svg>: |this| held(Held::Svg(this.clone()));
    #[T: ToValue] [T]: |this| this.iter().map(ToValue::to_value).collect();
    #[T: ToValue] Vec<T>: |this| this.as_slice().to_value();
    #[T: ToValue, const N: usize] [T; N]: |this| this.as_slice().to_value();
    #[T: ToValue] Option<T>: |this| this.as_ref().map_or(Value::from(()), ToValue::to_value);
}

#[cfg(feature = "output")]
#[diagnostic::do_not_recommend]
impl ToValue for crate::json::JsonBody {
    fn to_value(&self) -> Value {
        held(Held::Json(self.clone()))
    }
}

#[diagnostic::do_not_recommend]
impl<T: Trustable> ToValue for Trusted<T> {
    fn to_value(&self) -> Value {
        let mut text = String::new();
        self.write(&mut text);
        held(Held::Trusted(text))
    }
}

#[diagnostic::do_not_recommend]
impl<T: Inert> ToValue for T {
    fn to_value(&self) -> Value {
        match self.to_repr().atom() {
            Atom::Bool(value) => Value::from(value),
            Atom::Integer(Some(value)) => Value::from(value),
            Atom::Float(value) => Value::from(value),
            Atom::Integer(None) | Atom::Text => {
                let mut text = String::new();
                self.write_inert(&mut text);
                held(Held::Inert(text))
            }
        }
    }
}
