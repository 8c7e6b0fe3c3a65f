//! `SecretKey`: bytes that can be sent and nothing else.

use std::fmt;

use zeroize::Zeroizing;

/// A key of the API; made by [`secret_key!`](crate::secret_key!), and by nothing else.
///
/// Its memory is wiped when it is dropped. It has no `Clone`, `Display`, `PartialEq`, `Hash`,
/// `Serialize`, `Deref` or `AsRef`: share it by reference, or in an `Arc`.
pub struct SecretKey {
    bytes: Zeroizing<Vec<u8>>,
}

impl SecretKey {
    /// Of checked bytes: visible ASCII.
    pub(crate) fn new(bytes: Zeroizing<Vec<u8>>) -> Self {
        SecretKey { bytes }
    }

    /// A key that opens nothing, for the rehearsal server.
    #[cfg(all(feature = "client", feature = "testing"))]
    pub(crate) fn rehearsal() -> Self {
        SecretKey::new(Zeroizing::new(b"rehearsal-opens-nothing".to_vec()))
    }

    /// The value of the header `x-api-key`. Mark it as sensitive where the client can.
    pub(crate) fn header_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Lends the key as a header, name and value, to an HTTP client of your own.
    ///
    /// The one way out. Send it to the API over https only, mark the value as sensitive where the
    /// client can (`HeaderValue::set_sensitive`), and let the client follow no redirects: many
    /// carry this header to the new host.
    ///
    /// ```
    /// # fn send(key: &taintless::key::SecretKey) -> Vec<(String, Vec<u8>)> {
    /// let mut headers = Vec::new();
    /// key.expose_as_header(|name, value| headers.push((name.to_owned(), value.to_owned())));
    /// # headers }
    /// ```
    pub fn expose_as_header<R>(&self, set: impl FnOnce(&'static str, &[u8]) -> R) -> R {
        set("x-api-key", self.header_bytes())
    }
}

/// Redacted.
impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretKey(…)")
    }
}

#[cfg(test)]
mod tests {
    use zeroize::{Zeroize, ZeroizeOnDrop};

    use super::*;

    /// The buffer wipes itself on drop, and wiping leaves nothing in it.
    #[test]
    fn the_buffer_is_wiped() {
        fn assert_wiped_on_drop<T: ZeroizeOnDrop>(_: &T) {}
        let mut key = SecretKey::new(Zeroizing::new(b"zebra-zebra".to_vec()));
        assert_wiped_on_drop(&key.bytes);
        assert_eq!(key.header_bytes(), b"zebra-zebra");
        key.bytes.zeroize();
        assert!(key.bytes.is_empty());
    }

    #[test]
    fn nothing_is_shown() {
        let key = SecretKey::new(Zeroizing::new(b"zebra-zebra".to_vec()));
        assert_eq!(format!("{key:?} {key:#?}"), "SecretKey(…) SecretKey(…)");
    }
}
