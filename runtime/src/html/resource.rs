//! Addresses from which code, styles or a page is loaded: `ResourceUrl`.

use std::fmt;

use super::UrlError;
use super::url::{check, scheme};
use crate::taint::{Trustable, Trusted};

/// An address from which a page loads code, styles or another page: one that the program wrote, or
/// that one of its authorities vouches for.
///
/// It stands as the whole value of `src` of `script`, `iframe` and `embed`, of `href` of `link`,
/// `base` and SVG's `use`, and of `data` of `object`. It is made of [`Trusted`] text alone:
/// whoever chooses such an address chooses what the page does, so that a checked
/// [`SafeUrl`](super::SafeUrl) is refused there.
///
/// ```
/// use taintless::prelude::*;
/// use taintless::html::ResourceUrl;
/// let host = trusted!("https://cdn.example/");
/// let script = ResourceUrl::parse(Trusted::concat(&[host, trusted!("app.js")]))?;
/// let page = html!("<script src=\"{script}\"></script>");
/// assert_eq!(page.into_bytes(), b"<script src=\"https://cdn.example/app.js\"></script>");
/// assert!(ResourceUrl::parse(trusted!("data:text/javascript,alert(1)")).is_err());
/// # Ok::<(), taintless::html::UrlError>(())
/// ```
#[derive(Clone)]
pub struct ResourceUrl {
    text: String,
}

impl ResourceUrl {
    /// Reads an address from trusted text: `https`, or relative to the page, and otherwise as
    /// [`SafeUrl::parse`](super::SafeUrl::parse) has it.
    ///
    /// # Errors
    /// [`UrlError`] says what is wrong; it does not hold the text.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "so that `parse(text)` and `parse(&text)` both read what is there"
    )]
    pub fn parse<T: ResourceText>(text: T) -> Result<Self, UrlError> {
        let text = text.resource_text();
        check(&text)?;
        match scheme(&text) {
            Some(scheme) if !scheme.eq_ignore_ascii_case("https") => Err(UrlError::NotSecure),
            _ => Ok(ResourceUrl {
                text: (*text).to_owned(),
            }),
        }
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }
}

/// Redacted, as every address is: an authority may have vouched for one with a secret in it.
impl fmt::Debug for ResourceUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ResourceUrl(…)")
    }
}

/// Text from which [`ResourceUrl::parse`] reads: [`Trusted`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not text of the program, and code or a page would be loaded from there",
    label = "not `Trusted`",
    note = "write the address into the program: `ResourceUrl::parse(trusted!(\"https://…\"))`; one of several is `one_of!(x, \"https://…\", \"https://…\")` [taintless::errors T409]"
)]
pub trait ResourceText: sealed::Sealed {
    #[doc(hidden)]
    fn resource_text(&self) -> Trusted<String>;
}

mod sealed {
    pub trait Sealed {}
}

impl<T: Trustable<Target = str>> sealed::Sealed for Trusted<T> {}
#[diagnostic::do_not_recommend]
impl<T: Trustable<Target = str>> ResourceText for Trusted<T> {
    fn resource_text(&self) -> Trusted<String> {
        Trusted::concat(std::slice::from_ref(self))
    }
}

impl<T: Trustable<Target = str>> sealed::Sealed for &Trusted<T> {}
#[diagnostic::do_not_recommend]
impl<T: Trustable<Target = str>> ResourceText for &Trusted<T> {
    fn resource_text(&self) -> Trusted<String> {
        (**self).resource_text()
    }
}

/// What may stand where code, styles or a page is loaded from: a [`ResourceUrl`].
///
/// Open: an impl can only answer with one that was made of trusted text.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot stand in this attribute: code, styles or a page would be loaded from there",
    label = "not an address of the program",
    note = "write the address as literal text, and choose between addresses with `if` or `match`; one of the program's own texts is `ResourceUrl::parse(trusted!(\"https://…\"))?` [taintless::errors T409]"
)]
pub trait ToResourceUrl {
    /// The address.
    fn to_resource_url(&self) -> &ResourceUrl;
}

#[diagnostic::do_not_recommend]
impl ToResourceUrl for ResourceUrl {
    fn to_resource_url(&self) -> &ResourceUrl {
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trusted;

    #[test]
    fn only_the_pages_own_site_and_https_are_read() {
        for text in [
            trusted!("https://cdn.example/x.js?v=1,2"),
            trusted!("HTTPS://cdn.example"),
            trusted!("/app.js"),
            trusted!("./a"),
            trusted!("#part"),
        ] {
            assert!(ResourceUrl::parse(text).is_ok(), "{text}");
        }
        for (text, error) in [
            (trusted!("http://cdn.example/"), UrlError::NotSecure),
            (trusted!("mailto:a@b.example"), UrlError::NotSecure),
            (trusted!("javascript:alert(1)"), UrlError::Scheme),
            (trusted!("data:text/html,x"), UrlError::Scheme),
            (trusted!("blob:https://a.example/x"), UrlError::Scheme),
            (trusted!("//cdn.example"), UrlError::Host),
            (trusted!("https://a@b.example"), UrlError::UserName),
            (trusted!(""), UrlError::Empty),
        ] {
            assert_eq!(ResourceUrl::parse(text).err(), Some(error), "{text}");
        }
    }
}
