//! Parts of an address after its literal prefix: percent-encoded.

use std::borrow::Cow;
use std::fmt;

use crate::taint::{
    EmailAddress, Hostname, Inert, InertText, PhoneNumber, Slug, Tainted, Text, Trustable, Trusted,
};

/// How a part is encoded.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Encoding {
    Path,
    Query,
}

/// A part of a URL after its literal prefix: what an impl of [`ToUrlPart`] composes.
pub struct UrlPart<'a> {
    out: &'a mut String,
    encoding: Encoding,
}

impl<'a> UrlPart<'a> {
    pub(super) fn new(out: &'a mut String, encoding: Encoding) -> Self {
        UrlPart { out, encoding }
    }

    /// Appends text, percent-encoded.
    pub fn push<P: ToUrlPart + ?Sized>(&mut self, part: &P) {
        part.to_url_part(self);
    }

    /// Whether nothing but this scheme stands before it in the attribute, whose value is in quotes.
    fn follows_scheme(&self, scheme: &str) -> bool {
        let before = self.out.len().checked_sub(scheme.len());
        before.is_some_and(|at| {
            let start = self
                .out
                .get(..at)
                .is_some_and(|it| it.ends_with(['"', '\'']));
            start
                && self
                    .out
                    .get(at..)
                    .is_some_and(|it| it.eq_ignore_ascii_case(scheme))
        })
    }

    /// Appends text, encoded for where it stands.
    fn push_text(&mut self, text: &str) {
        // A browser removes the segments `.` and `..`, in their encoded form as well, so these two
        // are encoded twice: the server then sees `%2E%2E`, and no other folder.
        if self.encoding == Encoding::Path && matches!(text, "." | "..") {
            for _ in text.chars() {
                self.out.push_str("%252E");
            }
            return;
        }
        crate::percent::encode(self.out, text);
    }
}

/// Redacted: it may hold what somebody else wrote.
impl fmt::Debug for UrlPart<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("UrlPart(…)")
    }
}

/// What may stand after the literal prefix of a URL: text of any origin (percent-encoded) and
/// inert values.
///
/// Open: an impl composes text, which is encoded.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a part of a URL",
    label = "not text",
    note = "after a literal prefix stand text and numbers; a whole `SafeUrl` stands alone: `href=\"{{x}}\"` [taintless::errors T402]"
)]
pub trait ToUrlPart {
    /// Appends this value's text.
    fn to_url_part(&self, out: &mut UrlPart<'_>);
}

macro_rules! parts {
    ($($(#[$($gen:tt)*])? $ty:ty: |$this:ident| $text:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl$(<$($gen)*>)? ToUrlPart for $ty {
            fn to_url_part(&self, out: &mut UrlPart<'_>) {
                let $this = self;
                out.push_text($text);
            }
        }
    )*};
}
parts! {
    str: |this| this;
    String: |this| this;
    Cow<'_, str>: |this| this;
    #[T: Text] Tainted<T>: |this| this.text();
    Slug: |this| this.as_tainted().text();
    Hostname: |this| this.as_tainted().text();
}

/// Encoded but for its `@`, which `mailto:` wants as it is, and which ends nothing elsewhere: a
/// literal prefix has ended the host.
#[diagnostic::do_not_recommend]
impl ToUrlPart for EmailAddress {
    fn to_url_part(&self, out: &mut UrlPart<'_>) {
        let (mailbox, domain) = self.parts();
        out.push_text(mailbox);
        out.out.push('@');
        out.push_text(domain);
    }
}

/// Its `+` stands as it is after `tel:` and in a path. In a query it would be a space.
#[diagnostic::do_not_recommend]
impl ToUrlPart for PhoneNumber {
    fn to_url_part(&self, out: &mut UrlPart<'_>) {
        let digits = self.digits();
        if out.encoding == Encoding::Path || out.follows_scheme("tel:") {
            out.out.push('+');
        } else {
            out.push_text("+");
        }
        out.push_text(digits);
    }
}

#[diagnostic::do_not_recommend]
impl<T: Inert> ToUrlPart for T {
    fn to_url_part(&self, out: &mut UrlPart<'_>) {
        let mut text = String::new();
        self.write_inert(&mut text);
        out.push_text(&text);
    }
}

#[diagnostic::do_not_recommend]
impl<T: Trustable> ToUrlPart for Trusted<T> {
    fn to_url_part(&self, out: &mut UrlPart<'_>) {
        let mut text = String::new();
        self.write(&mut text);
        out.push_text(&text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(text: &str, encoding: Encoding) -> String {
        let mut out = String::new();
        UrlPart::new(&mut out, encoding).push(text);
        out
    }

    #[test]
    fn parts_stay_parts() {
        for (text, path) in [
            ("a b", "a%20b"),
            ("../x", "..%2Fx"),
            ("..", "%252E%252E"),
            (".", "%252E"),
            ("a?b#c&d=e", "a%3Fb%23c%26d%3De"),
            ("é\\", "%C3%A9%5C"),
            ("<\"'>", "%3C%22%27%3E"),
            ("%2e", "%252e"),
        ] {
            assert_eq!(encoded(text, Encoding::Path), path);
        }
        assert_eq!(encoded("..", Encoding::Query), "..");
    }
}
