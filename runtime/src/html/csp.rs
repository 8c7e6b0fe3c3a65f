//! `Content-Security-Policy`: what a page may load, for the day on which something got through.

use std::fmt;

use super::ResourceUrl;

/// The value of the header `Content-Security-Policy`
/// ([CSP Level 3](https://www.w3.org/TR/CSP3/)).
///
/// It begins with nothing allowed but forms that lead to the page's own site; what the page loads is
/// allowed one by one. `'unsafe-inline'`, `'unsafe-eval'` and `*` cannot be said.
///
/// ```
/// use taintless::html::{ContentSecurityPolicy, CspNonce, Loads};
/// use taintless::prelude::*;
///
/// let nonce = CspNonce::new()?;
/// let policy = ContentSecurityPolicy::new()
///     .own(Loads::Images)
///     .own(Loads::Styles)
///     .with_nonce(&nonce);
/// let page = html!("<script nonce=\"{nonce}\">start();</script>");
/// assert!(policy.header().starts_with(
///     "default-src 'none'; img-src 'self'; script-src 'nonce-",
/// ));
/// # Ok::<(), taintless::html::NoRandomness>(())
/// ```
#[derive(Clone)]
#[must_use]
pub struct ContentSecurityPolicy {
    /// For each of [`Loads::ALL`] the sources.
    sources: [String; Loads::ALL.len()],
}

/// What a page loads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Loads {
    /// `connect-src`: what scripts ask.
    Connections,
    /// `font-src`
    Fonts,
    /// `frame-src`: pages inside this one.
    Frames,
    /// `img-src`
    Images,
    /// `media-src`: sound and films.
    Media,
    /// `script-src`
    Scripts,
    /// `style-src`
    Styles,
}

impl Loads {
    const ALL: [Loads; 7] = [
        Loads::Connections,
        Loads::Fonts,
        Loads::Frames,
        Loads::Images,
        Loads::Media,
        Loads::Scripts,
        Loads::Styles,
    ];

    fn directive(self) -> &'static str {
        match self {
            Loads::Connections => "connect-src",
            Loads::Fonts => "font-src",
            Loads::Frames => "frame-src",
            Loads::Images => "img-src",
            Loads::Media => "media-src",
            Loads::Scripts => "script-src",
            Loads::Styles => "style-src",
        }
    }
}

impl ContentSecurityPolicy {
    /// The name of the header.
    pub const HEADER: &'static str = "content-security-policy";

    /// Nothing is loaded; forms lead to the page's own site, no other page frames this one, and no
    /// `base` moves its links.
    pub fn new() -> Self {
        ContentSecurityPolicy {
            sources: Default::default(),
        }
    }

    /// These may come from the page's own site.
    pub fn own(self, loads: Loads) -> Self {
        self.source(loads, "'self'")
    }

    /// These may come from this address of the program's, and what lies below it where it ends with a
    /// `/`. An address relative to the page is of the page's own site.
    ///
    /// A policy knows hosts of ASCII letters, digits, `-` and `.` alone: name
    /// `xn--bcher-kva.example`, since for `bücher.example` a browser lets nothing in.
    pub fn from(self, loads: Loads, address: &ResourceUrl) -> Self {
        let address = address.text();
        // A source has neither of the two.
        let end = address.find(['?', '#']).unwrap_or(address.len());
        let address = address.get(..end).unwrap_or_default();
        if address
            .get(..8)
            .is_none_or(|it| !it.eq_ignore_ascii_case("https://"))
        {
            return self.own(loads);
        }
        let mut source = String::with_capacity(address.len());
        for c in address.chars() {
            // What would end the source or the policy, and what the grammar does not know.
            if c.is_ascii_alphanumeric() || "-._~:/@!$&()+=%[]".contains(c) {
                source.push(c);
            } else {
                crate::percent::encode(&mut source, c.encode_utf8(&mut [0; 4]));
            }
        }
        self.source(loads, &source)
    }

    /// Scripts and styles whose element has this nonce, and what such a script imports.
    pub fn with_nonce(self, nonce: &CspNonce) -> Self {
        let source = format!("'nonce-{}'", nonce.text);
        self.source(Loads::Scripts, &source)
            .source(Loads::Styles, &source)
    }

    fn source(mut self, loads: Loads, source: &str) -> Self {
        let at = Loads::ALL.iter().position(|other| *other == loads);
        if let Some(sources) = at.and_then(|at| self.sources.get_mut(at))
            && !sources.split(' ').any(|other| other == source)
        {
            if !sources.is_empty() {
                sources.push(' ');
            }
            sources.push_str(source);
        }
        self
    }

    /// The header's value.
    pub fn header(&self) -> String {
        let mut out = String::from("default-src 'none'");
        for (loads, sources) in Loads::ALL.iter().zip(&self.sources) {
            if !sources.is_empty() {
                for part in ["; ", loads.directive(), " ", sources] {
                    out.push_str(part);
                }
            }
        }
        out.push_str("; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        out
    }
}

/// Redacted: a nonce may be in it.
impl fmt::Debug for ContentSecurityPolicy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ContentSecurityPolicy(…)")
    }
}

impl Default for ContentSecurityPolicy {
    fn default() -> Self {
        ContentSecurityPolicy::new()
    }
}

/// A random number of 128 bits, for one answer: scripts and styles that carry it are the page's own.
///
/// It stands as `nonce="{x}"` of `script`, `style` and `link`, and in a policy by
/// [`with_nonce`](ContentSecurityPolicy::with_nonce). Who can write it into a page can run code there,
/// so it is made for each answer and neither shown nor cloned.
pub struct CspNonce {
    text: String,
}

#[cfg(feature = "csp")]
impl CspNonce {
    /// By the operating system's source of randomness.
    ///
    /// # Errors
    /// [`NoRandomness`] where it has none.
    pub fn new() -> Result<Self, NoRandomness> {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).map_err(|_| NoRandomness(()))?;
        Ok(CspNonce {
            text: format!("{:032x}", u128::from_ne_bytes(bytes)),
        })
    }
}

/// What may stand in `nonce="{x}"`: a [`CspNonce`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the nonce of a script or a style",
    label = "whoever chooses it can run code in the page",
    note = "make one for each answer: `let nonce = taintless::html::CspNonce::new()?;` [taintless::errors T414]"
)]
pub trait ToNonce {
    /// The nonce.
    fn to_nonce(&self) -> &CspNonce;
}

#[diagnostic::do_not_recommend]
impl ToNonce for CspNonce {
    fn to_nonce(&self) -> &CspNonce {
        self
    }
}

impl CspNonce {
    pub(super) fn text(&self) -> &str {
        &self.text
    }
}

/// Redacted: who reads it in a log can use it while the page is open.
impl fmt::Debug for CspNonce {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CspNonce(…)")
    }
}

#[cfg(feature = "csp")]
/// The operating system gave no random bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoRandomness(());

#[cfg(feature = "csp")]
impl fmt::Display for NoRandomness {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the operating system gave no random bytes")
    }
}

#[cfg(feature = "csp")]
impl std::error::Error for NoRandomness {}
