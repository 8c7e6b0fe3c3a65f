//! For tests, and for programs without a key: a server that plays the Messages API.
//!
//! [`Rehearsal`] listens on loopback, speaks the real protocol and answers by a script. It refuses
//! what the API refuses, so a request that passes here has the right form. [`Hostile`] is a
//! ready-made set of replies that attack, and of replies that are broken.
//!
//! A request with `"stream": true` gets the same replies as server-sent events, with as many
//! characters an event as [`Reply::pieces`] says, at any pace, and with a fault at any event:
//!
//! | what goes wrong in place of event `k` | |
//! |---|---|
//! | the connection closes; the body ends as if it were whole | [`Reply::drop_at`], [`Reply::end_at`] |
//! | nothing comes any more | [`Reply::stall_at`] |
//! | something that is no event; half of the event | [`Reply::garbage_at`], [`Reply::half_event_at`] |
//! | an error, after the status 200 | [`Reply::error_at`] |
//! | every byte comes late | [`Reply::slow`] |

#[cfg(feature = "testing")]
mod check;
#[cfg(feature = "testing")]
mod given;
#[cfg(feature = "testing")]
mod hostile;
#[cfg(all(feature = "store", feature = "testing"))]
mod key;
#[cfg(feature = "testing")]
mod open;
#[cfg(feature = "testing")]
mod received;
#[cfg(feature = "testing")]
mod reply;
#[cfg(feature = "testing")]
mod schema;
#[cfg(feature = "testing")]
mod server;
#[cfg(feature = "testing")]
mod wire;

#[cfg(feature = "proptest-1")]
#[cfg_attr(docsrs, doc(cfg(feature = "proptest-1")))]
pub mod proptest;
pub(crate) mod text;

#[cfg(feature = "testing")]
use std::fmt;
#[cfg(feature = "testing")]
use std::io;
#[cfg(feature = "testing")]
use std::net::SocketAddr;

#[cfg(feature = "testing")]
pub use hostile::Hostile;
#[cfg(all(feature = "store", feature = "testing"))]
#[cfg_attr(docsrs, doc(cfg(feature = "store")))]
pub use key::sealing_key;
#[cfg(feature = "testing")]
pub use received::{Received, ReceivedResult, ReceivedTurn};
#[cfg(feature = "testing")]
pub use reply::Reply;

#[cfg(all(feature = "client", feature = "testing"))]
use crate::claude::{BaseUrl, BaseUrlFault, Client, ClientError, IntoBaseUrl};
#[cfg(all(feature = "client", feature = "testing"))]
use crate::key::SecretKey;
#[cfg(feature = "testing")]
use server::Server;

/// A server on loopback that plays the Messages API.
///
/// It runs in a thread of its own, so it serves sync and async tests alike, and stops when it is
/// dropped. The script is asked once for each request of the right form; a request that the API
/// would refuse is answered as the API would, and [`Received::fault`] says why.
///
/// ```
/// use taintless::testing::{Rehearsal, Reply};
/// # #[cfg(feature = "client")]
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # use taintless::claude::{Model, Request, Turn};
/// # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
/// let rehearsal = Rehearsal::start(|request| match request.user_text().contains("parcel") {
///     true => Reply::text("It arrives on Monday."),
///     false => Reply::overloaded(),
/// })?;
/// let client = rehearsal.client()?;
/// let request = Request::new(Model::HAIKU_4_5, 100).turn(Turn::user("Where is my parcel?"));
/// let answer = client.send(&request).await?.into_value()?;
/// assert_eq!(answer.text.char_count(), 21);
/// assert_eq!(rehearsal.requests()[0].model(), "claude-haiku-4-5");
/// # Ok(()) }) }
/// # #[cfg(not(feature = "client"))] fn main() {}
/// ```
#[cfg(feature = "testing")]
#[cfg_attr(docsrs, doc(cfg(feature = "testing")))]
pub struct Rehearsal {
    server: Server,
}

#[cfg(feature = "testing")]
impl Rehearsal {
    /// Starts a server that answers by a script.
    ///
    /// # Errors
    /// If loopback has no free port, or no thread can be started.
    pub fn start(script: impl FnMut(&Received) -> Reply + Send + 'static) -> io::Result<Self> {
        let server = Server::start(Box::new(script))?;
        Ok(Rehearsal { server })
    }

    /// Starts a server that gives these replies, one after another, and then says that the script
    /// is at its end (status 500, not to be tried again).
    ///
    /// # Errors
    /// As [`start`](Rehearsal::start).
    pub fn replies(replies: impl IntoIterator<Item = Reply>) -> io::Result<Self> {
        let mut replies = replies.into_iter().collect::<Vec<_>>().into_iter();
        Self::start(move |_| {
            replies.next().unwrap_or_else(|| {
                Reply::error(500)
                    .message("the script is at its end")
                    .header("x-should-retry", "false")
            })
        })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.server.address()
    }

    /// Its URL, for an HTTP client of your own: `http://127.0.0.1:…`.
    pub fn url(&self) -> String {
        format!("http://{}", self.address())
    }

    /// What it received, in order. It never holds a key.
    pub fn requests(&self) -> Vec<Received> {
        self.server.requests()
    }

    /// How many requests for a stream are under way: received, and not answered to the end.
    pub fn open_streams(&self) -> usize {
        self.server.count().streams()
    }

    /// From how many exchanges the client went away before their end: it closed the connection
    /// while the server waited, or still had something to send. A stop button that works is seen
    /// here.
    pub fn closed_early(&self) -> usize {
        self.server.count().closed_early()
    }
}

#[cfg(all(feature = "client", feature = "testing"))]
#[cfg_attr(docsrs, doc(cfg(feature = "client")))]
impl Rehearsal {
    /// A client of this server.
    ///
    /// # Errors
    /// [`ClientError`].
    pub fn client(&self) -> Result<Client, ClientError> {
        Client::builder(Self::key()).base_url(self).build()
    }

    /// A key that opens nothing.
    pub fn key() -> SecretKey {
        SecretKey::rehearsal()
    }
}

#[cfg(all(feature = "client", feature = "testing"))]
impl crate::claude::hidden::Sealed for &Rehearsal {}
#[cfg(all(feature = "client", feature = "testing"))]
#[diagnostic::do_not_recommend]
impl IntoBaseUrl for &Rehearsal {
    fn into_base_url(self) -> Result<BaseUrl, BaseUrlFault> {
        BaseUrl::rehearsal(self.address())
    }
}

#[cfg(feature = "testing")]
impl fmt::Debug for Rehearsal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Rehearsal({})", self.address())
    }
}
