//! A future that somebody else wrote: its panics end here, and so does its time.

use std::any::Any;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::task::{Context, Poll};

/// How a handler came to no output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Failed {
    Panicked,
    TimedOut,
}

pub(super) type Boxed<'a, O> = Pin<Box<dyn Future<Output = O> + Send + 'a>>;

/// A handler's future, and the timer that ends it.
pub(super) struct Guarded<'a, O> {
    /// `None` when it is over.
    future: Option<Boxed<'a, O>>,
    timer: Option<Boxed<'a, ()>>,
}

impl<'a, O> Guarded<'a, O> {
    /// What `start` makes, which may panic as well.
    pub(super) fn new<F: Future<Output = O> + Send + 'a>(
        start: impl FnOnce() -> F,
        timer: Option<Boxed<'a, ()>>,
    ) -> Self {
        Guarded {
            future: caught(|| -> Boxed<'a, O> { Box::pin(start()) }),
            timer,
        }
    }

    fn end(&mut self, failed: Failed) -> Poll<Result<O, Failed>> {
        self.discard();
        Poll::Ready(Err(failed))
    }

    /// Dropped here, because its `Drop` may panic as well.
    fn discard(&mut self) {
        let future = self.future.take();
        let _ = caught(|| drop(future));
    }
}

impl<O> Future for Guarded<'_, O> {
    type Output = Result<O, Failed>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let Some(future) = &mut self.future else {
            return Poll::Ready(Err(Failed::Panicked));
        };
        match caught(|| future.as_mut().poll(context)) {
            None => return self.end(Failed::Panicked),
            Some(Poll::Ready(output)) => {
                self.discard();
                return Poll::Ready(Ok(output));
            }
            Some(Poll::Pending) => {}
        }
        let timer = self.timer.as_mut();
        match timer.map(|timer| caught(|| timer.as_mut().poll(context))) {
            // A timer that panics would end nothing.
            Some(Some(Poll::Ready(())) | None) => self.end(Failed::TimedOut),
            Some(Some(Poll::Pending)) | None => Poll::Pending,
        }
    }
}

impl<O> Drop for Guarded<'_, O> {
    fn drop(&mut self) {
        self.discard();
    }
}

/// `None` if it panics. What it panicked with is looked at by nobody.
pub(in crate::claude) fn caught<R>(run: impl FnOnce() -> R) -> Option<R> {
    // Whatever the closure had in its hands is dropped, and not used again.
    catch_unwind(AssertUnwindSafe(run)).map_err(forget).ok()
}

/// The payload may be a value whose `Drop` panics, with another such.
fn forget(payload: Box<dyn Any + Send>) {
    if let Err(next) = catch_unwind(AssertUnwindSafe(|| drop(payload))) {
        std::mem::forget(next);
    }
}

/// Futures that are run at the same time, so many at once; their outputs in their order.
pub(super) struct Join<F: Future> {
    waiting: std::vec::IntoIter<F>,
    running: Vec<(usize, Pin<Box<F>>)>,
    begun: usize,
    done: Vec<Option<F::Output>>,
    at_once: usize,
}

impl<F: Future> Join<F> {
    pub(super) fn new(futures: Vec<F>, at_once: usize) -> Self {
        Join {
            done: futures.iter().map(|_| None).collect(),
            running: Vec::new(),
            begun: 0,
            waiting: futures.into_iter(),
            at_once: at_once.max(1),
        }
    }
}

/// Nothing in it is pinned but what is in boxes.
impl<F: Future> Unpin for Join<F> {}

impl<F: Future> Future for Join<F> {
    type Output = Vec<F::Output>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let join = &mut *self;
        loop {
            let mut is_full = join.running.len() >= join.at_once;
            while !is_full && let Some(next) = join.waiting.next() {
                join.running.push((join.begun, Box::pin(next)));
                join.begun += 1;
                is_full = join.running.len() >= join.at_once;
            }
            let before = join.running.len();
            let done = &mut join.done;
            join.running
                .retain_mut(|(at, future)| match future.as_mut().poll(context) {
                    Poll::Pending => true,
                    Poll::Ready(output) => {
                        if let Some(place) = done.get_mut(*at) {
                            *place = Some(output);
                        }
                        false
                    }
                });
            if join.running.is_empty() && join.waiting.len() == 0 {
                return Poll::Ready(join.done.drain(..).flatten().collect());
            }
            // What ended made room for what waits, which has to be polled once.
            if join.running.len() == before || join.waiting.len() == 0 {
                return Poll::Pending;
            }
        }
    }
}
