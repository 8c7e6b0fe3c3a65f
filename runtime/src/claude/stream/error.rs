//! Why a stream ended before its message did.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::partial::PartialReply;
use crate::claude::error::ApiError;

/// A stream that ended before its message did: why, and what had arrived.
///
/// It holds none of the model's words but in [`partial`](StreamError::partial).
#[derive(Clone)]
pub struct StreamError {
    fault: StreamFault,
    partial: Arc<PartialReply>,
}

/// Why a stream ended before its message did.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum StreamFault {
    /// The connection was lost.
    Dropped,
    /// Nothing came for longer than the time allowed.
    Stalled {
        /// The time allowed.
        after: Duration,
    },
    /// The whole of it took longer than the time allowed.
    Timeout {
        /// The time allowed.
        after: Duration,
    },
    /// It came to an end, and its message had not.
    Cut,
    /// It is longer than the limit.
    TooLarge {
        /// The limit, in bytes.
        limit: usize,
    },
    /// An event is not JSON, or does not fit those before it.
    Garbled,
    /// The API reported an error, in the middle of its answer or instead of one.
    Api(ApiError),
}

impl StreamError {
    pub(in crate::claude) fn new(fault: StreamFault, partial: Arc<PartialReply>) -> Self {
        StreamError { fault, partial }
    }

    /// Why it ended.
    pub fn fault(&self) -> &StreamFault {
        &self.fault
    }

    /// What had arrived.
    pub fn partial(&self) -> &PartialReply {
        &self.partial
    }

    /// The error of the API, if it was one.
    pub fn api(&self) -> Option<&ApiError> {
        match &self.fault {
            StreamFault::Api(error) => Some(error),
            _ => None,
        }
    }
}

impl fmt::Display for StreamFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StreamFault::Dropped => f.write_str("the connection was lost before the reply's end"),
            StreamFault::Stalled { after } => write!(f, "the stream was silent for {after:?}"),
            StreamFault::Timeout { after } => write!(f, "the stream took longer than {after:?}"),
            StreamFault::Cut => f.write_str("the stream ended before the reply did"),
            StreamFault::TooLarge { limit } => {
                write!(f, "the stream is longer than {limit} bytes")
            }
            StreamFault::Garbled => f.write_str("an event of the stream makes no sense"),
            StreamFault::Api(_) => f.write_str("the API reported an error in the stream"),
        }
    }
}

impl fmt::Display for StreamError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.fault.fmt(f)
    }
}

/// Redacted: the text is never shown.
impl fmt::Debug for StreamError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StreamError")
            .field("fault", &self.fault)
            .field("partial", &self.partial)
            .finish()
    }
}

impl std::error::Error for StreamError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.api()
            .map(|error| error as &(dyn std::error::Error + 'static))
    }
}
