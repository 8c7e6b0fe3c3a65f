//! `Hostname`: a name of the DNS.

use super::error::Fault;
use super::narrowed_type;
use crate::taint::{Pass, TrustedText};

narrowed_type! {
    /// A name of a host by RFC 1123: labels of letters, digits and hyphens with dots between them, in
    /// ASCII (`xn--…` for others), kept in lower case. No address, not in any form that a browser
    /// would read as one (`127.1`, `0x7f000001`); no port; no dot at the end.
    ///
    /// | where | |
    /// |---|---|
    /// | HTML text and attributes, an SQL value, a log line | as it is |
    /// | a part of a URL, `"/sites/{host}"` | as it is: nothing in it is encoded |
    /// | the host of a URL | not: it would lead anywhere; read the whole address as a `SafeUrl` |
    /// | a connection of your server's | only after [`is_within`](Hostname::is_within): any name may resolve to an address of your own network |
    /// | a prompt | wrapped |
    ///
    /// ```
    /// use taintless::prelude::*;
    /// use taintless::taint::Hostname;
    /// let ours = trusted!("example.com");
    /// assert!(Hostname::parse("Shop.Example.com")?.is_within(&ours));
    /// assert!(!Hostname::parse("not-example.com")?.is_within(&ours));
    /// assert!(!Hostname::parse("example.com.evil.test")?.is_within(&ours));
    /// # Ok::<(), taintless::taint::NarrowError>(())
    /// ```
    Hostname: "a host's name", |text| read(text);
}

impl Hostname {
    /// Whether it is a domain that the program names, or a name below it.
    pub fn is_within<'p>(&self, domain: impl TrustedText<'p>) -> bool {
        let domain = domain.trusted_text(Pass::new());
        let Some(start) = self.text.len().checked_sub(domain.len()) else {
            return false;
        };
        let (Some(above), Some(end)) = (self.text.get(..start), self.text.get(start..)) else {
            return false;
        };
        !domain.is_empty()
            && end.eq_ignore_ascii_case(domain)
            && (above.is_empty() || above.ends_with('.'))
    }
}

/// The longest: RFC 1035, section 2.3.4.
const MAX: usize = 253;
const MAX_LABEL: usize = 63;

pub(super) fn read(text: &str) -> Result<String, Fault> {
    if text.is_empty() {
        return Err(Fault::Empty);
    }
    if let Some(at) =
        text.find(|c: char| !matches!(c, 'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '.'))
    {
        return Err(Fault::Character { at });
    }
    if text.len() > MAX {
        return Err(Fault::TooLong { max: MAX });
    }
    let mut last = "";
    for label in text.split('.') {
        if label.is_empty() {
            return Err(Fault::Form("there is nothing before or after a dot"));
        }
        if label.len() > MAX_LABEL {
            return Err(Fault::Form("there are more than 63 bytes between two dots"));
        }
        if label.starts_with('-') || label.ends_with('-') {
            return Err(Fault::Form("a hyphen stands beside a dot or at an end"));
        }
        last = label;
    }
    // What the URL standard reads as an IPv4 address, whatever stands before it.
    if last.bytes().all(|byte| byte.is_ascii_digit()) || is_hex(last) {
        return Err(Fault::Form("it is an address, or ends as one does"));
    }
    Ok(text.to_ascii_lowercase())
}

fn is_hex(label: &str) -> bool {
    let digits = label
        .strip_prefix("0x")
        .or_else(|| label.strip_prefix("0X"));
    digits.is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
}
