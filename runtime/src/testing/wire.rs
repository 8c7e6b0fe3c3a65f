//! A body that is sent step by step, and may end before its end.

use std::collections::VecDeque;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use hyper::body::{Body, Bytes, Frame, SizeHint};
use tokio::time::{Sleep, sleep};

use super::open::Open;

/// What the server does next.
#[derive(Debug)]
pub(super) enum Step {
    Send(Vec<u8>),
    Wait(Duration),
    /// Closes the connection, after a moment in which the sent bytes leave.
    Drop,
    /// Closes it now.
    Closed,
    /// Does nothing, for ever.
    Stall,
}

/// How long the sent bytes have to leave before the connection is closed on them.
const PARTING: Duration = Duration::from_millis(2);

/// A body of known length or, as a stream, of none.
pub(super) struct WireBody {
    length: Option<u64>,
    steps: VecDeque<Step>,
    pause: Option<Pin<Box<Sleep>>>,
    open: Open,
}

impl WireBody {
    pub(super) fn new(steps: Vec<Step>, length: Option<u64>, open: Open) -> Self {
        let steps = steps.into_iter();
        let mut body = WireBody {
            length,
            steps: steps
                .filter(|step| !matches!(step, Step::Send(bytes) if bytes.is_empty()))
                .collect(),
            pause: None,
            open,
        };
        body.look_for_end();
        body
    }

    /// Whatever happens after the last step is not the client's doing.
    fn look_for_end(&mut self) {
        if self.steps.is_empty() {
            self.open.finish();
        }
    }

    fn wait(&mut self, duration: Duration) {
        self.pause = Some(Box::pin(sleep(duration)));
    }

    /// Ready when no pause is under way.
    fn poll_pause(&mut self, context: &mut Context<'_>) -> Poll<()> {
        if let Some(pause) = &mut self.pause {
            std::task::ready!(pause.as_mut().poll(context));
            self.pause = None;
        }
        Poll::Ready(())
    }
}

impl Body for WireBody {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        loop {
            std::task::ready!(self.poll_pause(context));
            match self.steps.front() {
                None => return Poll::Ready(None),
                Some(Step::Stall) => return Poll::Pending,
                Some(_) => {}
            }
            let step = self.steps.pop_front();
            self.look_for_end();
            match step {
                Some(Step::Send(bytes)) => {
                    return Poll::Ready(Some(Ok(Frame::data(Bytes::from(bytes)))));
                }
                Some(Step::Wait(duration)) => self.wait(duration),
                Some(Step::Drop) => {
                    self.wait(PARTING);
                    self.steps.push_front(Step::Closed);
                }
                // Others do not get here.
                Some(Step::Closed | Step::Stall) | None => {
                    return Poll::Ready(Some(Err(io::Error::other(
                        "the script drops the connection here",
                    ))));
                }
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        self.steps.is_empty() && self.pause.is_none()
    }

    fn size_hint(&self) -> SizeHint {
        self.length
            .map_or_else(SizeHint::default, SizeHint::with_exact)
    }
}
