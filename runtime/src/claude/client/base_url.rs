//! Where the key is sent: an address that the program wrote.

use std::fmt;
use std::net::IpAddr;

use hyper::Uri;
use hyper::http::uri::Scheme;

use crate::taint::{Trustable, Trusted};

/// An address that a key may be sent to: `https`, or `http` on loopback, and never from run-time
/// text that nobody vouches for.
#[derive(Clone, PartialEq, Eq)]
pub struct BaseUrl {
    messages: Uri,
    count: Uri,
    loopback: bool,
}

/// What is wrong with an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum BaseUrlFault {
    /// It is no URL, or one without a host.
    Malformed,
    /// Neither `https` nor `http` on loopback.
    NotHttps,
    /// It holds a user name, a password, a query or a fragment.
    Extra,
}

impl BaseUrl {
    /// An address that the program wrote: `https://host`, with a path if the API is below one.
    ///
    /// ```
    /// use taintless::{claude::BaseUrl, trusted};
    /// assert!(BaseUrl::new(&trusted!("https://gateway.example.com/anthropic")).is_ok());
    /// assert!(BaseUrl::new(&trusted!("http://gateway.example.com")).is_err());
    /// ```
    ///
    /// # Errors
    /// [`BaseUrlFault`].
    pub fn new<T: Trustable<Target = str>>(text: &Trusted<T>) -> Result<Self, BaseUrlFault> {
        Self::read(text)
    }

    /// `https://api.anthropic.com`
    pub(super) fn anthropic() -> Self {
        BaseUrl {
            messages: Uri::from_static("https://api.anthropic.com/v1/messages"),
            count: Uri::from_static("https://api.anthropic.com/v1/messages/count_tokens"),
            loopback: false,
        }
    }

    /// A server of this program's own, on loopback.
    #[cfg(feature = "testing")]
    pub(crate) fn rehearsal(address: std::net::SocketAddr) -> Result<Self, BaseUrlFault> {
        Self::read(&format!("http://{address}"))
    }

    fn read(text: &str) -> Result<Self, BaseUrlFault> {
        let uri: Uri = text.parse().map_err(|_| BaseUrlFault::Malformed)?;
        let authority = uri.authority().ok_or(BaseUrlFault::Malformed)?;
        if authority.as_str().contains('@') || text.contains(['?', '#']) {
            return Err(BaseUrlFault::Extra);
        }
        let loopback = is_loopback(authority.host());
        match uri.scheme() {
            Some(scheme) if *scheme == Scheme::HTTPS => {}
            Some(scheme) if *scheme == Scheme::HTTP && loopback => {}
            _ => return Err(BaseUrlFault::NotHttps),
        }
        let messages = format!("{}/v1/messages", text.trim_end_matches('/'));
        let count = format!("{messages}/count_tokens");
        let uri = |text: String| text.parse().map_err(|_| BaseUrlFault::Malformed);
        Ok(BaseUrl {
            messages: uri(messages)?,
            count: uri(count)?,
            loopback,
        })
    }

    pub(super) fn messages(&self) -> &Uri {
        &self.messages
    }

    pub(super) fn count_tokens(&self) -> &Uri {
        &self.count
    }

    pub(super) fn is_loopback(&self) -> bool {
        self.loopback
    }

    pub(super) fn is_plain(&self) -> bool {
        self.messages.scheme() == Some(&Scheme::HTTP)
    }
}

fn is_loopback(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host.eq_ignore_ascii_case("localhost")
        || bare.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

/// Redacted: a gateway's address can hold a token.
impl fmt::Debug for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BaseUrl(…)")
    }
}

impl fmt::Display for BaseUrlFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            BaseUrlFault::Malformed => "the base URL is no URL with a host",
            BaseUrlFault::NotHttps => "the base URL is not `https` (`http` is for loopback only)",
            BaseUrlFault::Extra => "the base URL holds a user name, a query or a fragment",
        })
    }
}

impl std::error::Error for BaseUrlFault {}

/// What a base URL is made of.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a base URL: whoever chooses it receives the key",
    label = "not text of the program",
    note = "write `trusted!(\"https://…\")`, choose among several with `one_of!`, or hand over a rehearsal server [taintless::errors T703]"
)]
pub trait IntoBaseUrl: sealed::Sealed {
    #[doc(hidden)]
    fn into_base_url(self) -> Result<BaseUrl, BaseUrlFault>;
}

pub(crate) mod sealed {
    //! Kept to this crate; a rehearsal server has it too.
    pub trait Sealed {}
}

impl sealed::Sealed for BaseUrl {}
#[diagnostic::do_not_recommend]
impl IntoBaseUrl for BaseUrl {
    fn into_base_url(self) -> Result<BaseUrl, BaseUrlFault> {
        Ok(self)
    }
}

impl<T: Trustable<Target = str>> sealed::Sealed for Trusted<T> {}
#[diagnostic::do_not_recommend]
impl<T: Trustable<Target = str>> IntoBaseUrl for Trusted<T> {
    fn into_base_url(self) -> Result<BaseUrl, BaseUrlFault> {
        BaseUrl::new(&self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_goes_to_https_or_loopback_only() {
        for good in [
            "https://api.anthropic.com",
            "https://gateway.example.com:8443/anthropic/",
            "http://127.0.0.1:80",
            "http://localhost:1",
            "http://[::1]:1",
            "http://127.9.9.9",
        ] {
            assert!(BaseUrl::read(good).is_ok(), "{good}");
        }
        for (bad, fault) in [
            ("", BaseUrlFault::Malformed),
            ("api.anthropic.com/x", BaseUrlFault::Malformed),
            ("/v1", BaseUrlFault::Malformed),
            ("http://api.anthropic.com", BaseUrlFault::NotHttps),
            ("ftp://localhost", BaseUrlFault::NotHttps),
            ("http://localhost.evil.com", BaseUrlFault::NotHttps),
            ("http://127.0.0.1.evil.com", BaseUrlFault::NotHttps),
            ("http://0.0.0.0", BaseUrlFault::NotHttps),
            ("http://127.0.0.1@evil.com", BaseUrlFault::Extra),
            ("https://user:pass@host", BaseUrlFault::Extra),
            ("https://host/?to=x", BaseUrlFault::Extra),
            ("https://host/#x", BaseUrlFault::Extra),
        ] {
            assert_eq!(BaseUrl::read(bad), Err(fault), "{bad}");
        }
    }

    #[test]
    fn the_path_is_appended_once() {
        let url = BaseUrl::read("https://gateway.example.com/anthropic/").unwrap();
        assert_eq!(
            url.messages(),
            "https://gateway.example.com/anthropic/v1/messages"
        );
    }
}
