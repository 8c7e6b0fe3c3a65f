//! Whether to try again, and after how long.

use std::time::Duration;

use super::error::{ClientError, Phase};
use crate::claude::count::TokenCount;
use crate::claude::error::ApiError;
use crate::claude::outcome::Outcome;

const FIRST: Duration = Duration::from_millis(500);
const LONGEST: Duration = Duration::from_secs(8);

/// What an answer was read as.
pub(super) trait Attempt {
    /// The API's error, if it is one.
    fn error(&self) -> Option<&ApiError>;
}

impl<T> Attempt for Outcome<T> {
    fn error(&self) -> Option<&ApiError> {
        match self {
            Outcome::Failed(error) => Some(error),
            _ => None,
        }
    }
}

impl Attempt for TokenCount {
    fn error(&self) -> Option<&ApiError> {
        match self {
            TokenCount::Failed(error) => Some(error),
            TokenCount::Counted(_) => None,
        }
    }
}

/// How long to wait before the next attempt; `None` where another would be useless.
pub(super) fn wait(result: &Result<impl Attempt, ClientError>, attempt: u32) -> Option<Duration> {
    match result {
        Ok(answer) => after_answer(answer.error()?, attempt),
        Err(error) => after_fault(error, attempt),
    }
}

/// The same after an error of the API.
pub(super) fn after_answer(error: &ApiError, attempt: u32) -> Option<Duration> {
    let wait = || error.retry_after().unwrap_or_else(|| back_off(attempt));
    error.is_retryable().then(wait)
}

/// The same where no answer came back.
///
/// The time for an answer is not tried again: whoever set it has waited it out.
pub(super) fn after_fault(error: &ClientError, attempt: u32) -> Option<Duration> {
    match error {
        ClientError::Dropped
        | ClientError::Connect(_)
        | ClientError::Timeout {
            phase: Phase::Connect,
            ..
        } => Some(back_off(attempt)),
        _ => None,
    }
}

/// Half a second, doubled each time, up to eight; less up to a quarter, so that many clients do
/// not come back at once.
fn back_off(attempt: u32) -> Duration {
    let whole = FIRST
        .saturating_mul(2_u32.saturating_pow(attempt))
        .min(LONGEST);
    whole.mul_f64(1.0 - 0.25 * fastrand::f64())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claude::PlainText;

    fn of(status: u16, headers: &[(&str, &str)]) -> Option<Duration> {
        let outcome = Outcome::<PlainText>::from_reply(status, headers.iter().copied(), b"{}");
        wait(&Ok(outcome), 0)
    }

    #[test]
    fn back_off_doubles_up_to_eight_seconds() {
        for (attempt, whole) in [
            (0, 500),
            (1, 1000),
            (2, 2000),
            (4, 8000),
            (9, 8000),
            (99, 8000),
        ] {
            for _ in 0..50 {
                let wait = back_off(attempt);
                assert!(wait <= Duration::from_millis(whole));
                assert!(wait >= Duration::from_millis(whole * 3 / 4));
            }
        }
    }

    #[test]
    fn what_may_pass_is_tried_again_and_nothing_else() {
        for status in [408, 409, 500, 502, 503, 504, 529] {
            assert!(of(status, &[]).is_some(), "{status}");
        }
        for status in [200, 301, 302, 400, 401, 402, 403, 404, 413, 429] {
            assert!(of(status, &[]).is_none(), "{status}");
        }
    }

    #[test]
    fn the_headers_of_the_api_are_obeyed() {
        let second = Some(Duration::from_secs(1));
        assert_eq!(of(429, &[("retry-after", "1")]), second);
        assert_eq!(of(529, &[("retry-after-ms", "1000")]), second);
        assert_eq!(of(429, &[("retry-after", "61")]), None);
        assert_eq!(of(529, &[("x-should-retry", "false")]), None);
        assert!(of(400, &[("x-should-retry", "true")]).is_some());
    }
}
