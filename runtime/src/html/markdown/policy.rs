//! Where links and images of Markdown may lead: `MarkdownPolicy`.

use std::fmt;

use ammonia::Url;
use ammonia::url::Position;

use crate::html::url::{check, scheme};
use crate::taint::{Trustable, Trusted};

/// What Markdown may do on a page. A new one allows no link and no image.
///
/// An image is fetched when the page is shown, and a link when somebody clicks: what a model was
/// told can leave in the address of either. So both lead only to hosts that the program names, by
/// `https`. What is named is text of the program: a policy made of run-time text does not compile.
///
/// ```
/// use taintless::html::markdown::MarkdownPolicy;
/// use taintless::prelude::*;
/// let policy = MarkdownPolicy::new()
///     .links_to(trusted!("docs.example"))?
///     .images_from(trusted!("cdn.example:8443"))?
///     .own_links_under(trusted!("/orders/"))?;
/// assert!(MarkdownPolicy::new().links_to(trusted!("docs.example/a")).is_err());
/// # Ok::<(), taintless::html::markdown::PolicyError>(())
/// ```
#[derive(Debug, Clone)]
#[must_use = "a policy does nothing until `to_html` is called with it"]
pub struct MarkdownPolicy {
    links: Allowed,
    images: Allowed,
    mail: bool,
    longest: usize,
    ids: String,
}

/// Where one kind of address may lead.
#[derive(Debug, Clone, Default)]
struct Allowed {
    hosts: Vec<(String, u16)>,
    paths: Vec<String>,
}

/// Why text names no host or path of a policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum PolicyError {
    /// More or less than a host, with or without a port.
    Host,
    /// Not a path that begins and ends with `/`, or one with `..` or `//` in it.
    Path,
}

impl fmt::Display for PolicyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            PolicyError::Host => {
                "a host is named alone, or with a port: `docs.example`, `docs.example:8443`"
            }
            PolicyError::Path => {
                "a path begins and ends with `/`, as a browser writes it: `/orders/`"
            }
        })
    }
}

impl std::error::Error for PolicyError {}

/// Text that names a host or a path of a policy: [`Trusted`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not text of the program, and a model's links would lead where it says",
    label = "not `Trusted`",
    note = "write it into the program: `.links_to(trusted!(\"docs.example\"))?`; one of several is `one_of!(x, \"a.example\", \"b.example\")` [taintless::errors T451]"
)]
pub trait PolicyText: sealed::Sealed {
    #[doc(hidden)]
    fn policy_text(&self) -> Trusted<String>;
}

mod sealed {
    pub trait Sealed {}
}

impl<T: Trustable<Target = str>> sealed::Sealed for Trusted<T> {}
#[diagnostic::do_not_recommend]
impl<T: Trustable<Target = str>> PolicyText for Trusted<T> {
    fn policy_text(&self) -> Trusted<String> {
        Trusted::concat(std::slice::from_ref(self))
    }
}

/// 256 KiB: a hundred times the answers that people read.
const LONGEST: usize = 256 * 1024;

/// Reserved for what is no host (RFC 2606).
const OWN: &str = "https://own.invalid/";

/// Without links and images.
impl Default for MarkdownPolicy {
    fn default() -> Self {
        MarkdownPolicy {
            links: Allowed::default(),
            images: Allowed::default(),
            mail: false,
            longest: LONGEST,
            ids: "user-content-".to_owned(),
        }
    }
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "trusted text is handed over, as at every door that takes it"
)]
impl MarkdownPolicy {
    /// Without links and images.
    pub fn new() -> Self {
        MarkdownPolicy::default()
    }

    /// Links to this host by `https`: the host that a browser goes to, and the port.
    /// A name below it (`a.docs.example`) is another host.
    ///
    /// # Errors
    /// [`PolicyError::Host`] where the text is more than a host and a port.
    pub fn links_to<T: PolicyText>(mut self, host: T) -> Result<Self, PolicyError> {
        self.links.hosts.push(host_of(&host.policy_text())?);
        Ok(self)
    }

    /// Images of this host, as [`links_to`](Self::links_to) has it. They are fetched without being
    /// asked for: name a host whose logs you would give to whoever wrote what the model has read.
    ///
    /// # Errors
    /// [`PolicyError::Host`] where the text is more than a host and a port.
    pub fn images_from<T: PolicyText>(mut self, host: T) -> Result<Self, PolicyError> {
        self.images.hosts.push(host_of(&host.policy_text())?);
        Ok(self)
    }

    /// Links to the page's own site that are written from its root, to paths below this one. Name
    /// no path where a `GET` does something or redirects to where its query says.
    ///
    /// # Errors
    /// [`PolicyError::Path`] where the path does not begin and end with `/`.
    pub fn own_links_under<T: PolicyText>(mut self, path: T) -> Result<Self, PolicyError> {
        self.links.paths.push(path_of(&path.policy_text())?);
        Ok(self)
    }

    /// Images of the page's own site, as [`own_links_under`](Self::own_links_under) has it.
    ///
    /// # Errors
    /// [`PolicyError::Path`] where the path does not begin and end with `/`.
    pub fn own_images_under<T: PolicyText>(mut self, path: T) -> Result<Self, PolicyError> {
        self.images.paths.push(path_of(&path.policy_text())?);
        Ok(self)
    }

    /// Links that write to one mail address, without subject or text.
    pub fn mail_links(mut self) -> Self {
        self.mail = true;
        self
    }

    /// Text of more bytes is not rendered, but shown as it was written; 256 KiB unless told.
    pub fn max_bytes(mut self, bytes: usize) -> Self {
        self.longest = bytes;
        self
    }

    /// Tells the footnotes of one text from those of another on the same page: their ids are
    /// `user-content-7-fn-1`, and `user-content-fn-1` without.
    pub fn numbered(mut self, text: u64) -> Self {
        self.ids = format!("user-content-{text}-");
        self
    }

    pub(super) fn longest(&self) -> usize {
        self.longest
    }

    /// The `id` of a footnote.
    pub(super) fn footnote(&self, number: usize) -> String {
        format!("{}fn-{number}", self.ids)
    }

    pub(super) fn is_footnote(&self, id: &str) -> bool {
        let number = id.strip_prefix(&self.ids);
        let number = number.and_then(|id| id.strip_prefix("fn-"));
        number.is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
    }

    /// The address of a link as a browser writes it, if it may stand.
    pub(super) fn link(&self, address: &str) -> Option<String> {
        match scheme(address) {
            Some(name) if name.eq_ignore_ascii_case("mailto") => {
                let one = !address.contains(['?', '#', ',', ';', '%', '/']);
                (self.mail && one && check(address).is_ok()).then(|| address.to_owned())
            }
            _ => self.links.address(address),
        }
    }

    /// The address of an image as a browser writes it, if it may stand.
    pub(super) fn image(&self, address: &str) -> Option<String> {
        self.images.address(address)
    }
}

impl Allowed {
    /// What is written is what was compared: the address as WHATWG's parser has it.
    fn address(&self, address: &str) -> Option<String> {
        check(address).ok()?;
        if address.starts_with('/') {
            return self.own(address);
        }
        let url = Url::parse(address).ok()?;
        let host = (url.host_str()?, url.port_or_known_default()?);
        let named = |(name, port): &(String, u16)| (name.as_str(), *port) == host;
        let bare = url.username().is_empty() && url.password().is_none();
        (url.scheme() == "https" && bare && self.hosts.iter().any(named)).then(|| url.into())
    }

    fn own(&self, address: &str) -> Option<String> {
        let own = Url::parse(OWN).ok()?;
        let url = own.join(address).ok()?;
        // `/.//evil.example` has the path `//evil.example`, which alone is another host.
        let stays = url.origin() == own.origin() && !url.path().starts_with("//");
        let named = self.paths.iter().any(|path| url.path().starts_with(path));
        (stays && named).then(|| url[Position::BeforePath..].to_owned())
    }
}

fn host_of(text: &str) -> Result<(String, u16), PolicyError> {
    let address = format!("https://{text}");
    if text.contains(['/', '?', '#', '@']) || check(&address).is_err() {
        return Err(PolicyError::Host);
    }
    let url = Url::parse(&address).map_err(|_| PolicyError::Host)?;
    match (url.host_str(), url.port_or_known_default()) {
        (Some(host), Some(port)) => Ok((host.to_owned(), port)),
        _ => Err(PolicyError::Host),
    }
}

fn path_of(text: &str) -> Result<String, PolicyError> {
    let url = Url::parse(OWN).and_then(|own| own.join(text));
    match url {
        Ok(url) if url.path() == text && text.ends_with('/') && !text.contains("//") => {
            Ok(text.to_owned())
        }
        _ => Err(PolicyError::Path),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trusted;

    /// The second wall would find these too: here the first one is asked alone.
    #[test]
    fn a_path_that_would_be_a_host_is_refused() {
        let policy = MarkdownPolicy::new().own_links_under(trusted!("/"));
        let policy = policy.expect("a path");
        for address in [
            "/.//evil.example/",
            "/a/..//evil.example/",
            "/%2e//x",
            "//x",
        ] {
            assert_eq!(policy.link(address), None, "{address}");
        }
        assert_eq!(policy.link("/a/../b?c#d").as_deref(), Some("/b?c#d"));
    }
}
