//! `EmailAddress`: a mailbox at a host.

use super::error::Fault;
use super::host;
use super::{Hostname, narrowed_type};

narrowed_type! {
    /// A mailbox by RFC 5321, without its quoted forms: `Dot-string@Domain`, in ASCII, the host in
    /// lower case. Nothing in it can begin another header, another recipient, a display name or an
    /// option of a mail program: no space, no control, no comma, no angle bracket, no quote, no hyphen
    /// at the start.
    ///
    /// It says nothing of who reads the mailbox, or whether there is one.
    ///
    /// | where | |
    /// |---|---|
    /// | HTML text and attributes, an SQL value, a log line | as it is |
    /// | `href="mailto:{email}"`, another part of a URL | percent-encoded but for the `@` |
    /// | a header `To:` of a mail, as the whole of it | as it is |
    /// | a shell | not: `$`, `` ` `` and `'` stand in mailboxes |
    /// | a prompt | wrapped: `ignore.all.rules@example.com` is a mailbox |
    ///
    /// ```
    /// use taintless::prelude::*;
    /// use taintless::taint::EmailAddress;
    /// let sender = Tainted::new("o'brien+tents@Example.com");
    /// let sender = EmailAddress::parse(&sender).expect("an e-mail address");
    /// let link = html!("<a href=\"mailto:{sender}\">write back</a>");
    /// assert_eq!(
    ///     link.into_bytes(),
    ///     b"<a href=\"mailto:o%27brien%2Btents@example.com\">write back</a>",
    /// );
    /// assert!(sender.domain().is_within(&trusted!("example.com")));
    /// ```
    EmailAddress: "an e-mail address", |text| read(text);
}

impl EmailAddress {
    /// What stands after the `@`.
    pub fn domain(&self) -> Hostname {
        let (_, domain) = self.parts();
        Hostname {
            text: domain.into(),
        }
    }

    /// What stands before the `@`, and what after it.
    pub(crate) fn parts(&self) -> (&str, &str) {
        self.text.rsplit_once('@').unwrap_or_default()
    }
}

/// The longest: RFC 5321, section 4.5.3.1.
const MAX: usize = 254;
const MAX_LOCAL: usize = 64;

fn read(text: &str) -> Result<String, Fault> {
    if text.is_empty() {
        return Err(Fault::Empty);
    }
    let (local, domain) = text.rsplit_once('@').ok_or(Fault::Form("it has no `@`"))?;
    if let Some(at) = local.find(|c: char| !is_atext(c) && c != '.') {
        return Err(Fault::Character { at });
    }
    if local.split('.').any(str::is_empty) {
        return Err(Fault::Form("there is nothing beside a dot before the `@`"));
    }
    if local.starts_with('-') {
        return Err(Fault::Character { at: 0 });
    }
    let domain = host::read(domain).map_err(|fault| match fault {
        Fault::Empty => Fault::Form("there is no host after the `@`"),
        fault => fault.after(local.len() + 1),
    })?;
    if local.len() > MAX_LOCAL {
        return Err(Fault::Form("there are more than 64 bytes before the `@`"));
    }
    if text.len() > MAX {
        return Err(Fault::TooLong { max: MAX });
    }
    Ok(format!("{local}@{domain}"))
}

/// `atext` of RFC 5322, section 3.2.3.
fn is_atext(c: char) -> bool {
    c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c)
}
