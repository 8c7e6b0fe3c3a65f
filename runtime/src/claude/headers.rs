//! The headers of an answer that say something: the request's id, when to come again, the limits.

use std::fmt;
use std::time::{Duration, SystemTime};

use crate::taint::Tainted;

/// The id that the API gave a request. It is safe to print: letters, digits, `_` and `-`, at most
/// 128 of them; what has another form is not taken for an id.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RequestId(String);

impl RequestId {
    pub(super) fn new(text: &str) -> Option<Self> {
        let fits = (1..=128).contains(&text.len())
            && text
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
        fits.then(|| RequestId(text.to_owned()))
    }

    /// The id.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// How much of a limit is left.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct RateLimit {
    /// The limit.
    pub limit: Option<u64>,
    /// What is left of it.
    pub remaining: Option<u64>,
    /// When it is full again: RFC 3339, as the API sent it.
    pub reset: Option<Tainted<String>>,
}

/// The limits of the account, where the API named them.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct RateLimits {
    /// Requests.
    pub requests: RateLimit,
    /// Tokens, input and output together.
    pub tokens: RateLimit,
    /// Input tokens.
    pub input_tokens: RateLimit,
    /// Output tokens.
    pub output_tokens: RateLimit,
}

/// What the headers of one answer say.
#[derive(Default)]
pub(super) struct Headers {
    pub(super) request_id: Option<RequestId>,
    /// What the API says about trying again, if it says so.
    pub(super) should_retry: Option<bool>,
    pub(super) retry_after: Option<Duration>,
    pub(super) limits: RateLimits,
}

impl Headers {
    pub(super) fn read<'h>(pairs: impl IntoIterator<Item = (&'h str, &'h str)>) -> Self {
        let mut headers = Headers::default();
        let (mut millis, mut after, mut date) = (None, None, None);
        for (name, value) in pairs {
            let value = value.trim();
            match name.to_ascii_lowercase().as_str() {
                "request-id" => headers.request_id = RequestId::new(value),
                "x-should-retry" => headers.should_retry = flag(value),
                "retry-after-ms" => millis = seconds(value, 1000.0),
                "retry-after" => after = Some(value),
                "date" => date = httpdate::parse_http_date(value).ok(),
                name => headers.limits.read(name, value),
            }
        }
        headers.retry_after = millis.or_else(|| wait(after?, date));
        headers
    }
}

fn flag(value: &str) -> Option<bool> {
    match value {
        "true" => Some(true),
        "false" => Some(false),
        _ => None,
    }
}

fn seconds(value: &str, per_second: f64) -> Option<Duration> {
    let number: f64 = value.parse().ok()?;
    Duration::try_from_secs_f64(number / per_second).ok()
}

/// `retry-after`: seconds, or a date, counted from the answer's own date where it has one.
fn wait(value: &str, date: Option<SystemTime>) -> Option<Duration> {
    seconds(value, 1.0).or_else(|| {
        let until = httpdate::parse_http_date(value).ok()?;
        let now = date.unwrap_or_else(SystemTime::now);
        Some(until.duration_since(now).unwrap_or_default())
    })
}

impl RateLimits {
    /// `anthropic-ratelimit-{requests,tokens,input-tokens,output-tokens}-{limit,remaining,reset}`
    fn read(&mut self, name: &str, value: &str) {
        let Some((what, field)) = name
            .strip_prefix("anthropic-ratelimit-")
            .and_then(|rest| rest.rsplit_once('-'))
        else {
            return;
        };
        let limit = match what {
            "requests" => &mut self.requests,
            "tokens" => &mut self.tokens,
            "input-tokens" => &mut self.input_tokens,
            "output-tokens" => &mut self.output_tokens,
            _ => return,
        };
        match field {
            "limit" => limit.limit = value.parse().ok(),
            "remaining" => limit.remaining = value.parse().ok(),
            "reset" => limit.reset = Some(Tainted::new(value.to_owned())),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(pairs: &[(&'static str, &'static str)]) -> Option<Duration> {
        Headers::read(pairs.iter().copied()).retry_after
    }

    #[test]
    fn retry_after_is_read_in_every_form() {
        let second = Some(Duration::from_secs(1));
        assert_eq!(after(&[("Retry-After", "1")]), second);
        assert_eq!(after(&[("retry-after", " 1.0 ")]), second);
        assert_eq!(
            after(&[("retry-after", "9"), ("retry-after-ms", "1000")]),
            second
        );
        assert_eq!(
            after(&[
                ("retry-after", "Fri, 06 Nov 2026 08:49:38 GMT"),
                ("date", "Fri, 06 Nov 2026 08:49:37 GMT")
            ]),
            second
        );
        // A date that is past: at once.
        assert_eq!(
            after(&[("retry-after", "Sun, 06 Nov 1994 08:49:37 GMT")]),
            Some(Duration::ZERO)
        );
        for odd in ["", "-1", "soon", "NaN", "inf", "1e300"] {
            assert_eq!(after(&[("retry-after", odd)]), None, "{odd}");
        }
    }

    #[test]
    fn a_request_id_is_safe_to_print() {
        let id = RequestId::new("req_011CVEA3SF7rnb3DuBZytqQa");
        assert_eq!(id.unwrap().to_string(), "req_011CVEA3SF7rnb3DuBZytqQa");
        for odd in ["", "req\n1", "req 1", "<b>", "é", &"x".repeat(129)] {
            assert!(RequestId::new(odd).is_none(), "{odd}");
        }
    }

    #[test]
    fn limits_are_read() {
        let headers = Headers::read([
            ("anthropic-ratelimit-requests-limit", "50"),
            ("anthropic-ratelimit-input-tokens-remaining", "7"),
            (
                "anthropic-ratelimit-input-tokens-reset",
                "2026-11-23T07:00:00Z",
            ),
            ("anthropic-ratelimit-shoes-limit", "1"),
            ("anthropic-ratelimit-tokens-limit", "many"),
        ]);
        assert_eq!(headers.limits.requests.limit, Some(50));
        assert_eq!(headers.limits.input_tokens.remaining, Some(7));
        assert!(headers.limits.input_tokens.reset.is_some());
        assert_eq!(headers.limits.tokens.limit, None);
    }
}
