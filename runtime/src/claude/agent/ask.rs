//! What a run asks the model: a request to which nothing is added on the way.

use std::fmt;
use std::sync::Arc;

use crate::claude::answer::Answer;
use crate::claude::request::Request;
use crate::output::JsonBody;

#[cfg(feature = "client")]
use crate::claude::{
    client::{Client, ClientError, ReplyStream},
    outcome::Outcome,
};

/// What the model is asked next: it is sent as it is.
///
/// It is no [`Request`], and does not become one: to a request turns and tools can be added, and
/// with them what the agent does not declare. What is to be said besides is said to the run.
#[must_use = "the model is asked when this is sent"]
pub struct Ask<O> {
    request: Box<Request<O>>,
    ticket: Ticket,
}

/// Which request of which run it is: its clones are the same one, and no other is.
#[derive(Clone)]
pub(super) struct Ticket(Arc<()>);

impl Ticket {
    pub(super) fn new() -> Self {
        Ticket(Arc::new(()))
    }
}

impl<O: Answer> Ask<O> {
    pub(super) fn new(request: Request<O>, ticket: Ticket) -> Self {
        Ask {
            request: Box::new(request),
            ticket,
        }
    }

    pub(super) fn is(&self, ticket: &Ticket) -> bool {
        Arc::ptr_eq(&self.ticket.0, &ticket.0)
    }

    /// The body of the call, for `POST /v1/messages`.
    pub fn body(&self) -> JsonBody {
        self.request.body()
    }

    /// The same for an answer that is a stream of events.
    pub fn stream_body(&self) -> JsonBody {
        self.request.stream_body()
    }

    /// The value of the header `anthropic-beta`, in parts. Send no such header where there are none.
    pub fn betas(&self) -> Vec<&str> {
        self.request.betas()
    }

    /// Sends it, as [`Client::send`] does.
    ///
    /// # Errors
    /// [`ClientError`] if no answer came back.
    #[cfg(feature = "client")]
    #[cfg_attr(docsrs, doc(cfg(feature = "client")))]
    pub async fn send(&self, client: &Client) -> Result<Outcome<O>, ClientError> {
        client.send(&self.request).await
    }

    /// Sends it, and reads what comes back piece by piece, as [`Client::stream`] does.
    ///
    /// # Errors
    /// [`ClientError`] if no answer came back.
    #[cfg(feature = "client")]
    #[cfg_attr(docsrs, doc(cfg(feature = "client")))]
    pub async fn stream(&self, client: &Client) -> Result<ReplyStream<O>, ClientError> {
        client.stream(&self.request).await
    }
}

/// Redacted: no text but the model's name.
impl<O> fmt::Debug for Ask<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Ask").field(&self.request).finish()
    }
}
