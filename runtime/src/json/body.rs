//! JSON, written.

use std::fmt;

use super::{JsonOut, JsonWriter};

/// One JSON value as UTF-8, on its way out: the body of an answer or a request, the data of an
/// event, a value of a JSON column.
///
/// It is made by [`to_json`](JsonOut::to_json). `Debug` does not show it: it holds what somebody
/// else wrote.
///
/// ```
/// use taintless::prelude::*;
/// let name = Tainted::new("Ada \"the\" Countess");
/// let body = vec![name].to_json();
/// assert_eq!(body.as_bytes(), br#"["Ada \"the\" Countess"]"#);
/// assert_eq!(body.content_type(), "application/json");
/// ```
#[derive(Clone)]
pub struct JsonBody(Vec<u8>);

impl JsonBody {
    /// A value as JSON; what [`to_json`](JsonOut::to_json) answers.
    pub fn of<T: JsonOut + ?Sized>(value: &T) -> Self {
        let mut bytes = Vec::new();
        let _ = value.write_json(JsonWriter::new(&mut bytes));
        JsonBody(bytes)
    }

    pub(crate) fn new(bytes: Vec<u8>) -> Self {
        JsonBody(bytes)
    }

    /// The bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The bytes, owned.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    /// `application/json`
    pub fn content_type(&self) -> &'static str {
        "application/json"
    }

    /// One server-sent event with the value as its data: one line, as it holds no line end of its
    /// own, and the empty line that ends an event. (An answer of such is `text/event-stream`.)
    ///
    /// ```
    /// use taintless::prelude::*;
    /// let piece = Tainted::new("one\n\nevent: forged");
    /// assert_eq!(piece.to_json().sse_data(), b"data: \"one\\n\\nevent: forged\"\n\n");
    /// ```
    pub fn sse_data(&self) -> Vec<u8> {
        [b"data: ", self.as_bytes(), b"\n\n"].concat()
    }

    /// As text. The writer writes UTF-8 and nothing else.
    #[cfg(any(feature = "axum-0_8", feature = "sql"))]
    pub(crate) fn into_text(self) -> String {
        String::from_utf8(self.0).unwrap_or_default()
    }
}

/// Redacted: it holds what somebody else wrote.
impl fmt::Debug for JsonBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "JsonBody({} bytes)", self.0.len())
    }
}
