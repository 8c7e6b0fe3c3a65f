//! Tools that the API runs by itself.

use std::fmt;

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::claude::content::Enabled;
use crate::claude::model::{IntoModel, Model};
use crate::taint::{Trustable, Trusted};
use crate::trusted;

/// A tool that the API runs by itself: the model reads the web, or runs code in a container.
///
/// What such a tool reads is untrusted, and where it reads the model chooses: a model that an
/// untrusted text has turned carries out by an address what it knows. Name the domains.
///
/// ```
/// use taintless::{claude::{Model, Request, ServerTool}, trusted};
/// let search = ServerTool::web_search().max_uses(3).allowed_domains([trusted!("example.com")]);
/// let request = Request::new(Model::SONNET_5, 1_000).server_tool(search);
/// ```
#[derive(Clone)]
#[must_use = "a tool does nothing until it stands in a request"]
pub struct ServerTool {
    kind: Trusted<&'static str>,
    name: Trusted<&'static str>,
    model: Option<Model>,
    max_tokens: Option<u32>,
    max_uses: Option<u32>,
    max_content_tokens: Option<u32>,
    allowed_domains: Vec<Trusted<String>>,
    blocked_domains: Vec<Trusted<String>>,
    is_cited: bool,
    beta: Option<&'static str>,
}

impl ServerTool {
    /// A tool that has no constructor here: its type and its name, as the API's documentation
    /// writes them.
    pub const fn new(kind: Trusted<&'static str>, name: Trusted<&'static str>) -> Self {
        ServerTool {
            kind,
            name,
            model: None,
            max_tokens: None,
            max_uses: None,
            max_content_tokens: None,
            allowed_domains: Vec::new(),
            blocked_domains: Vec::new(),
            is_cited: false,
            beta: None,
        }
    }

    /// Searches the web.
    pub const fn web_search() -> Self {
        Self::new(trusted!("web_search_20250305"), trusted!("web_search"))
    }

    /// Reads pages of the web.
    pub const fn web_fetch() -> Self {
        Self::new(trusted!("web_fetch_20250910"), trusted!("web_fetch"))
    }

    /// Runs code in a container of the API's.
    pub const fn code_execution() -> Self {
        Self::new(
            trusted!("code_execution_20260120"),
            trusted!("code_execution"),
        )
    }

    /// Asks another model, which answers in so many tokens at most.
    pub fn advisor(model: impl IntoModel, max_tokens: u32) -> Self {
        let mut tool = Self::new(trusted!("advisor_20260301"), trusted!("advisor"));
        tool.model = Some(model.into_model());
        tool.max_tokens = Some(max_tokens);
        tool.beta = Some("advisor-tool-2026-03-01");
        tool
    }

    /// How often it may be used in one request.
    pub fn max_uses(mut self, uses: u32) -> Self {
        self.max_uses = Some(uses);
        self
    }

    /// How many tokens of a page are read at most.
    pub fn max_content_tokens(mut self, tokens: u32) -> Self {
        self.max_content_tokens = Some(tokens);
        self
    }

    /// The only domains that are read. The API takes these or the blocked ones, not both.
    pub fn allowed_domains(mut self, domains: impl IntoIterator<Item = impl DomainText>) -> Self {
        let domains = domains.into_iter().map(DomainText::into_trusted);
        self.allowed_domains.extend(domains);
        self
    }

    /// Domains that are not read.
    pub fn blocked_domains(mut self, domains: impl IntoIterator<Item = impl DomainText>) -> Self {
        let domains = domains.into_iter().map(DomainText::into_trusted);
        self.blocked_domains.extend(domains);
        self
    }

    /// The model cites the pages that it reads. (What is searched is cited always.)
    pub fn citations(mut self) -> Self {
        self.is_cited = true;
        self
    }

    pub(super) fn beta(&self) -> Option<&'static str> {
        self.beta
    }

    pub(super) fn contradicts_itself(&self) -> bool {
        !self.allowed_domains.is_empty() && !self.blocked_domains.is_empty()
    }
}

/// Its name: the domains are the operator's business.
impl fmt::Debug for ServerTool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ServerTool({})", &*self.name)
    }
}

impl Serialize for super::sent::Sent<&ServerTool> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let tool = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("type", &*tool.kind)?;
        map.serialize_entry("name", &*tool.name)?;
        if let Some(model) = &tool.model {
            map.serialize_entry("model", model.name())?;
        }
        for (name, number) in [
            ("max_tokens", tool.max_tokens),
            ("max_uses", tool.max_uses),
            ("max_content_tokens", tool.max_content_tokens),
        ] {
            if let Some(number) = number {
                map.serialize_entry(name, &number)?;
            }
        }
        for (name, domains) in [
            ("allowed_domains", &tool.allowed_domains),
            ("blocked_domains", &tool.blocked_domains),
        ] {
            if !domains.is_empty() {
                let domains: Vec<&str> = domains.iter().map(|domain| &**domain).collect();
                map.serialize_entry(name, &domains)?;
            }
        }
        if tool.is_cited {
            map.serialize_entry("citations", &Enabled)?;
        }
        map.end()
    }
}

/// Text of the program: what a domain is that a server's tool reads.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not name a domain for a tool of the API's",
    label = "not text of the program",
    note = "write `trusted!(\"example.com\")`, or choose among several with `one_of!`: whoever names the domain reads what the model is told to fetch there [taintless::errors T710]"
)]
pub trait DomainText: sealed::Sealed {
    #[doc(hidden)]
    fn into_trusted(self) -> Trusted<String>;
}

mod sealed {
    pub trait Sealed {}
}

impl<T: Trustable<Target = str>> sealed::Sealed for Trusted<T> {}
#[diagnostic::do_not_recommend]
impl<T: Trustable<Target = str>> DomainText for Trusted<T> {
    fn into_trusted(self) -> Trusted<String> {
        Trusted::concat(&[self])
    }
}
