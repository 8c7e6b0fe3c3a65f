//! Bytes to text and back.

use super::{Bytes, Pass, Tainted, Text};

impl<T: Bytes> Tainted<T> {
    /// Bytes to text: the bytes as UTF-8, with U+FFFD in place of what is not.
    pub fn to_text_lossy(&self) -> Tainted<String> {
        Tainted::new(String::from_utf8_lossy(self.raw_bytes()).into_owned())
    }

    /// Bytes to text, borrowed: `None` if they are not UTF-8.
    pub fn to_text(&self) -> Option<Tainted<&str>> {
        std::str::from_utf8(self.raw_bytes()).ok().map(Tainted::new)
    }

    /// Bytes to text: `None` if they are not UTF-8.
    pub fn into_text(self) -> Option<Tainted<String>> {
        let bytes = self.into_raw().into_raw_bytes(Pass::new());
        String::from_utf8(bytes).ok().map(Tainted::new)
    }

    fn raw_bytes(&self) -> &[u8] {
        self.raw().as_raw_bytes(Pass::new())
    }
}

impl<T: Text> Tainted<T> {
    /// Text to bytes: those of its UTF-8.
    pub fn into_bytes(self) -> Tainted<Vec<u8>> {
        Tainted::new(self.into_raw().into_text(Pass::new()).into_bytes())
    }
}
