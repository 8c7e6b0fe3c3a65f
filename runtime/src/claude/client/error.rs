//! Why no answer came back.

use std::fmt;
use std::io;
use std::time::Duration;

use super::base_url::BaseUrlFault;
use crate::claude::request::RequestError;

/// Why there is no client, or why no answer came back. It holds no text of anybody's: neither
/// address nor key nor what was sent or received.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum ClientError {
    /// The base URL is not one that a key may be sent to.
    BaseUrl(BaseUrlFault),
    /// The system has no root certificates that could be read.
    Certificates,
    /// The environment names a proxy that cannot be used: only `http://` ones can.
    Proxy,
    /// The key holds a byte that no header can.
    Key,
    /// The API would not take the request; nothing was sent.
    Request(RequestError),
    /// No connection.
    Connect(io::ErrorKind),
    /// The server's certificate or its TLS was not accepted.
    Tls,
    /// It took longer than the time allowed.
    Timeout {
        /// What was under way.
        phase: Phase,
        /// The time allowed.
        after: Duration,
    },
    /// The connection was lost before the whole answer was here.
    Dropped,
    /// The answer is longer than the limit.
    TooLarge {
        /// The limit, in bytes.
        limit: usize,
    },
}

/// What was under way when the time was up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Phase {
    /// Connecting.
    Connect,
    /// Waiting for the whole answer.
    Answer,
}

impl fmt::Display for ClientError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ClientError::BaseUrl(fault) => fault.fmt(f),
            ClientError::Certificates => f.write_str("the system has no root certificates"),
            ClientError::Proxy => {
                f.write_str("the environment names a proxy that is not an `http://` one")
            }
            ClientError::Key => f.write_str("the key holds a byte that no header can"),
            ClientError::Request(error) => error.fmt(f),
            ClientError::Connect(kind) => write!(f, "no connection to the API: {kind}"),
            ClientError::Tls => f.write_str("the server's certificate or its TLS was not accepted"),
            ClientError::Timeout { phase, after } => {
                let what = match phase {
                    Phase::Connect => "connecting to the API",
                    Phase::Answer => "the API's answer",
                };
                write!(f, "{what} took longer than {after:?}")
            }
            ClientError::Dropped => {
                f.write_str("the connection was lost before the answer was here")
            }
            ClientError::TooLarge { limit } => {
                write!(f, "the answer is longer than {limit} bytes")
            }
        }
    }
}

impl std::error::Error for ClientError {}
