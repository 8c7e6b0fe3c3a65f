//! Addresses that the API fetches.

use std::fmt;

use iri_string::types::UriStr;

use super::ContentError;
#[cfg(feature = "html")]
use crate::html::SafeUrl;
#[cfg(feature = "html")]
use crate::taint::{Hostname, TrustedText};
use crate::taint::{Trustable, Trusted};

/// An address that the API fetches when it reads a document or an image.
///
/// The API's servers fetch it, not this program, so it reaches nothing of your own network. But
/// whoever chooses it chooses where the request goes, and with the path and the query what is told
/// there: an address that a model wrote carries out what the model has read. So it is text of the
/// program ([`new`](FetchUrl::new)), or of a host that the program names ([`at`](FetchUrl::at)).
///
/// ```
/// use taintless::{claude::{FetchUrl, Image}, trusted};
/// let url = FetchUrl::new(&trusted!("https://static.example.com/map.png"))?;
/// let image = Image::url(&url)?;
/// # Ok::<(), taintless::claude::ContentError>(())
/// ```
#[derive(Clone)]
pub struct FetchUrl(String);

impl FetchUrl {
    /// An address that the program wrote: `https://`, a host, and what follows.
    ///
    /// # Errors
    /// [`ContentError::Url`].
    pub fn new<T: Trustable<Target = str>>(text: &Trusted<T>) -> Result<Self, ContentError> {
        FetchUrl::read(text)
    }

    /// An address that anybody wrote, of a domain that the program names, or of a host below it.
    /// What is told in its path and query is told to that host.
    ///
    /// ```
    /// use taintless::{claude::FetchUrl, prelude::*};
    /// let ours = trusted!("uploads.example.com");
    /// let url = SafeUrl::parse(&Tainted::new("https://uploads.example.com/7/photo.jpg"))?;
    /// assert!(FetchUrl::at(&ours, &url).is_ok());
    /// let url = SafeUrl::parse(&Tainted::new("https://evil.example/?told=4711"))?;
    /// assert!(FetchUrl::at(&ours, &url).is_err());
    /// # Ok::<(), taintless::html::UrlError>(())
    /// ```
    ///
    /// # Errors
    /// [`ContentError::Host`] if it is of another host, [`ContentError::Url`] if it is not `https`.
    #[cfg(feature = "html")]
    #[cfg_attr(docsrs, doc(cfg(feature = "html")))]
    pub fn at<'p>(domain: impl TrustedText<'p>, url: &SafeUrl) -> Result<Self, ContentError> {
        let host = url.host().ok_or(ContentError::Url)?;
        let host = Hostname::parse(&host).map_err(|_| ContentError::Host)?;
        if !host.is_within(domain) {
            return Err(ContentError::Host);
        }
        FetchUrl::read(url.text())
    }

    fn read(text: &str) -> Result<Self, ContentError> {
        let url = UriStr::new(text).map_err(|_| ContentError::Url)?;
        let host = url.authority_str().filter(|host| !host.contains('@'));
        let has_host = host.is_some_and(|host| !host.is_empty() && !host.starts_with(':'));
        if !url.scheme_str().eq_ignore_ascii_case("https") || !has_host {
            return Err(ContentError::Url);
        }
        Ok(FetchUrl(text.to_owned()))
    }

    pub(super) fn text(&self) -> &str {
        &self.0
    }
}

/// Redacted: somebody else may have written its path.
impl fmt::Debug for FetchUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FetchUrl(…)")
    }
}

/// What is an address that the API may fetch: text of the program, or a [`FetchUrl`].
#[diagnostic::on_unimplemented(
    message = "the API does not fetch `{Self}`: an address that somebody else chose can carry out what the model has read",
    label = "not an address of the program's",
    note = "write `trusted!(\"https://…\")`, or hold it to a host that you name: `FetchUrl::at(&trusted!(\"uploads.example.com\"), &SafeUrl::parse(&x)?)?` [taintless::errors T708]"
)]
pub trait IntoFetchUrl: sealed::Sealed {
    #[doc(hidden)]
    fn into_fetch_url(self) -> Result<FetchUrl, ContentError>;
}

mod sealed {
    pub trait Sealed {}
}

impl sealed::Sealed for FetchUrl {}
#[diagnostic::do_not_recommend]
impl IntoFetchUrl for FetchUrl {
    fn into_fetch_url(self) -> Result<FetchUrl, ContentError> {
        Ok(self)
    }
}

impl sealed::Sealed for &FetchUrl {}
#[diagnostic::do_not_recommend]
impl IntoFetchUrl for &FetchUrl {
    fn into_fetch_url(self) -> Result<FetchUrl, ContentError> {
        Ok(self.clone())
    }
}

impl<T: Trustable<Target = str>> sealed::Sealed for Trusted<T> {}
#[diagnostic::do_not_recommend]
impl<T: Trustable<Target = str>> IntoFetchUrl for Trusted<T> {
    fn into_fetch_url(self) -> Result<FetchUrl, ContentError> {
        FetchUrl::new(&self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_https_with_a_host_is_fetched() {
        for good in [
            "https://example.com",
            "HTTPS://example.com:8443/a?b=c#d",
            "https://[2001:db8::1]/x",
        ] {
            assert!(FetchUrl::read(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "example.com/x",
            "//example.com/x",
            "http://example.com/x",
            "file:///etc/passwd",
            "data:image/png;base64,AAAA",
            "https:///x",
            "https://:80/x",
            "https://user@example.com/",
            "https://exa mple.com/",
            "https://example.com/\u{202E}",
            "https:example.com",
        ] {
            assert_eq!(FetchUrl::read(bad).err(), Some(ContentError::Url), "{bad}");
        }
    }

    #[cfg(feature = "html")]
    #[test]
    fn somebody_elses_address_is_held_to_a_host() {
        use crate::trusted;
        let at =
            |text: &str| FetchUrl::at(&trusted!("example.com"), &SafeUrl::parse(text).unwrap());
        for good in ["https://example.com/a", "https://img.Example.com:443/a?b"] {
            assert!(at(good).is_ok(), "{good}");
        }
        for (bad, error) in [
            ("https://example.com.evil.test/", ContentError::Host),
            ("https://notexample.com/", ContentError::Host),
            ("https://evil.test/example.com", ContentError::Host),
            ("https://127.0.0.1/", ContentError::Host),
            ("https://evil.test#.example.com", ContentError::Host),
            ("http://example.com/", ContentError::Url),
            ("/a", ContentError::Url),
            ("mailto:a@example.com", ContentError::Url),
        ] {
            assert_eq!(at(bad).err(), Some(error), "{bad}");
        }
    }
}
