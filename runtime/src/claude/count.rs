//! How many tokens a request has.

use super::error::ApiError;
use super::fields::Fields;
use super::headers::Headers;

/// How many tokens a request has: the answer to [`count_body`](super::Request::count_body).
///
/// ```
/// use taintless::claude::TokenCount;
/// let count = TokenCount::from_reply(200, [], br#"{"input_tokens": 2095}"#);
/// assert_eq!(count.into_tokens()?, 2095);
/// # Ok::<(), taintless::claude::ApiError>(())
/// ```
#[derive(Debug)]
#[non_exhaustive]
#[must_use = "an error of the API is an answer too; match it, or call `into_tokens()`"]
pub enum TokenCount {
    /// So many: system prompt, tools and turns.
    Counted(u64),
    /// The API answered with an error.
    Failed(ApiError),
}

impl TokenCount {
    /// Reads any answer of the API, as [`Outcome::from_reply`](super::Outcome::from_reply) does.
    pub fn from_reply<'h>(
        status: u16,
        headers: impl IntoIterator<Item = (&'h str, &'h str)>,
        bytes: &[u8],
    ) -> Self {
        let headers = Headers::read(headers);
        let text = String::from_utf8_lossy(bytes);
        let fields = Fields::new(text.trim_start_matches('\u{FEFF}')).unwrap_or_default();
        let is_error = fields
            .text("type")
            .is_some_and(|kind| kind.text() == "error");
        if is_error || !(200..300).contains(&status) {
            return TokenCount::Failed(ApiError::read(status, headers, &fields));
        }
        match fields.get("input_tokens") {
            Some(tokens) => TokenCount::Counted(tokens),
            None => TokenCount::Failed(ApiError::malformed(status, headers)),
        }
    }

    /// The number, or why there is none: for `?`.
    ///
    /// # Errors
    /// The API's.
    pub fn into_tokens(self) -> Result<u64, ApiError> {
        match self {
            TokenCount::Counted(tokens) => Ok(tokens),
            TokenCount::Failed(error) => Err(error),
        }
    }
}
