//! What the API answers when it does not answer.

use std::fmt;
use std::time::Duration;

use super::fields::Fields;
use super::headers::{Headers, RateLimits, RequestId};
use crate::taint::Tainted;

/// An error of the API: typed, and silent about the API's own words, which can quote the prompt.
#[derive(Clone)]
pub struct ApiError {
    // Boxed, because it travels in results.
    detail: Box<Detail>,
}

#[derive(Clone)]
struct Detail {
    kind: ApiErrorKind,
    status: u16,
    message: Option<Tainted<String>>,
    request_id: Option<RequestId>,
    should_retry: Option<bool>,
    retry_after: Option<Duration>,
    limits: RateLimits,
}

/// The kinds of error.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum ApiErrorKind {
    /// 400: the request's form or content.
    InvalidRequest,
    /// 401: the key.
    Authentication,
    /// 402: the account's billing.
    Billing,
    /// 403: the key may not do this.
    Permission,
    /// 404: no such model, or no such address.
    NotFound,
    /// 413: the request is too large.
    RequestTooLarge,
    /// 429: too many requests or tokens, or the spending limit.
    RateLimit,
    /// 500: a fault of the API.
    Api,
    /// 504: it took too long.
    Timeout,
    /// 529: the API is overloaded.
    Overloaded,
    /// A kind that has no name here yet; its `type` where the answer had one.
    Other(Tainted<String>),
    /// The answer is no answer of the API: cut, or from a proxy in between.
    Malformed,
}

impl ApiErrorKind {
    fn from_type(kind: Tainted<String>) -> Self {
        match kind.text() {
            "invalid_request_error" => ApiErrorKind::InvalidRequest,
            "authentication_error" => ApiErrorKind::Authentication,
            "billing_error" => ApiErrorKind::Billing,
            "permission_error" => ApiErrorKind::Permission,
            "not_found_error" => ApiErrorKind::NotFound,
            "request_too_large" => ApiErrorKind::RequestTooLarge,
            "rate_limit_error" => ApiErrorKind::RateLimit,
            "api_error" => ApiErrorKind::Api,
            "timeout_error" => ApiErrorKind::Timeout,
            "overloaded_error" => ApiErrorKind::Overloaded,
            _ => ApiErrorKind::Other(kind),
        }
    }

    fn from_status(status: u16) -> Self {
        match status {
            400 => ApiErrorKind::InvalidRequest,
            401 => ApiErrorKind::Authentication,
            402 => ApiErrorKind::Billing,
            403 => ApiErrorKind::Permission,
            404 => ApiErrorKind::NotFound,
            413 => ApiErrorKind::RequestTooLarge,
            429 => ApiErrorKind::RateLimit,
            500 => ApiErrorKind::Api,
            504 => ApiErrorKind::Timeout,
            529 => ApiErrorKind::Overloaded,
            _ => ApiErrorKind::Malformed,
        }
    }

    fn words(&self) -> &'static str {
        match self {
            ApiErrorKind::InvalidRequest => "the request is not valid",
            ApiErrorKind::Authentication => "the key is not accepted",
            ApiErrorKind::Billing => "the account's billing",
            ApiErrorKind::Permission => "the key may not do this",
            ApiErrorKind::NotFound => "there is no such model or address",
            ApiErrorKind::RequestTooLarge => "the request is too large",
            ApiErrorKind::RateLimit => "a rate or spending limit is reached",
            ApiErrorKind::Api => "a fault of the API",
            ApiErrorKind::Timeout => "it took the API too long",
            ApiErrorKind::Overloaded => "the API is overloaded",
            ApiErrorKind::Other(_) => "an error of another kind",
            ApiErrorKind::Malformed => "the answer is none of the API's",
        }
    }
}

/// The longest wait that is worth holding a request for.
const PATIENCE: Duration = Duration::from_mins(1);

impl ApiError {
    pub(super) fn read(status: u16, headers: Headers, fields: &Fields<'_>) -> Self {
        let error = fields.object("error");
        let kind = error.text("type").map_or_else(
            || ApiErrorKind::from_status(status),
            ApiErrorKind::from_type,
        );
        Self::of(kind, status, headers, fields)
    }

    /// A successful answer that is no message.
    pub(super) fn malformed(status: u16, headers: Headers) -> Self {
        Self::of(ApiErrorKind::Malformed, status, headers, &Fields::default())
    }

    fn of(kind: ApiErrorKind, status: u16, headers: Headers, fields: &Fields<'_>) -> Self {
        let detail = Box::new(Detail {
            kind,
            status,
            message: fields.object("error").text("message"),
            request_id: headers.request_id.or_else(|| request_id(fields)),
            should_retry: headers.should_retry,
            retry_after: headers.retry_after,
            limits: headers.limits,
        });
        ApiError { detail }
    }

    /// What kind of error it is.
    pub fn kind(&self) -> &ApiErrorKind {
        &self.detail.kind
    }

    /// The HTTP status.
    pub fn status(&self) -> u16 {
        self.detail.status
    }

    /// The API's own words. They can quote the request.
    pub fn message(&self) -> Option<Tainted<&str>> {
        self.detail.message.as_ref().map(Tainted::as_deref)
    }

    /// The request's id.
    pub fn request_id(&self) -> Option<&RequestId> {
        self.detail.request_id.as_ref()
    }

    /// The account's limits, where the answer named them.
    pub fn rate_limits(&self) -> &RateLimits {
        &self.detail.limits
    }

    /// How long the API asks to wait, if it says so.
    pub fn retry_after(&self) -> Option<Duration> {
        self.detail.retry_after
    }

    /// Whether the same request may succeed within a minute.
    ///
    /// The API's own word (`x-should-retry`) goes first; then 408, 409, 429 and everything from
    /// 500 up. Not a 429 that names no time to wait, because it is the spending limit; nor
    /// anything for which the API asks to wait longer than a minute.
    pub fn is_retryable(&self) -> bool {
        if self.detail.retry_after.is_some_and(|wait| wait > PATIENCE) {
            return false;
        }
        self.detail.should_retry.unwrap_or(match self.detail.kind {
            ApiErrorKind::RateLimit => self.detail.retry_after.is_some(),
            ApiErrorKind::Api | ApiErrorKind::Timeout | ApiErrorKind::Overloaded => true,
            _ => matches!(self.detail.status, 408 | 409 | 500..),
        })
    }
}

/// The id in the body, where no header has it.
fn request_id(fields: &Fields<'_>) -> Option<RequestId> {
    RequestId::new(fields.text("request_id")?.text())
}

/// Silent about the API's own words.
impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the API answered {}: {}",
            self.detail.status,
            self.detail.kind.words()
        )?;
        match &self.detail.request_id {
            Some(id) => write!(f, " (request {id})"),
            None => Ok(()),
        }
    }
}

/// Silent about the API's own words.
impl fmt::Debug for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApiError")
            .field("kind", &self.detail.kind)
            .field("status", &self.detail.status)
            .field("request_id", &self.detail.request_id)
            .field("retry_after", &self.detail.retry_after)
            .finish_non_exhaustive()
    }
}

impl std::error::Error for ApiError {}
