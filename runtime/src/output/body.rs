//! A JSON body on its way out.

use std::fmt;

/// JSON bytes with their content type: the body of a request or an answer.
///
/// `Debug` does not show it: it holds what somebody else wrote.
#[derive(Clone)]
pub struct JsonBody(Vec<u8>);

impl JsonBody {
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
}

/// Redacted: it holds what somebody else wrote.
impl fmt::Debug for JsonBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "JsonBody({} bytes)", self.0.len())
    }
}
