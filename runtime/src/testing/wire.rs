//! A body that may end before its end.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use hyper::body::{Body, Bytes, Frame, SizeHint};
use tokio::time::{Sleep, sleep};

/// A body of known length, of which all or only the first half is sent.
pub(super) struct WireBody {
    length: u64,
    rest: Option<Bytes>,
    /// Where the body is to break off: a moment for the first half to leave, then the fault.
    fault: Option<Pin<Box<Sleep>>>,
}

impl WireBody {
    pub(super) fn whole(bytes: Vec<u8>) -> Self {
        WireBody {
            length: bytes.len() as u64,
            rest: Some(Bytes::from(bytes)).filter(|bytes| !bytes.is_empty()),
            fault: None,
        }
    }

    pub(super) fn half(bytes: Vec<u8>) -> Self {
        let mut body = WireBody::whole(bytes);
        if let Some(rest) = &mut body.rest {
            rest.truncate(rest.len() / 2);
        }
        body.fault = Some(Box::pin(sleep(Duration::from_millis(20))));
        body
    }
}

impl Body for WireBody {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        if let Some(bytes) = self.rest.take() {
            return Poll::Ready(Some(Ok(Frame::data(bytes))));
        }
        match &mut self.fault {
            None => Poll::Ready(None),
            Some(moment) => moment.as_mut().poll(context).map(|()| {
                Some(Err(io::Error::other(
                    "the script drops the connection here",
                )))
            }),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.rest.is_none() && self.fault.is_none()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.length)
    }
}
