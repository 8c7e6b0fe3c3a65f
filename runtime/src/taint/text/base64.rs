//! Base64, in which mails, data URLs and models hand bytes over.

use base64::Engine as _;
use base64::alphabet::{STANDARD, URL_SAFE};
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use crate::taint::{Tainted, Text};

/// The `=` at the end may be there or not: base64 in URLs mostly has none.
const CONFIG: GeneralPurposeConfig =
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
const OF_MAILS: GeneralPurpose = GeneralPurpose::new(&STANDARD, CONFIG);
const OF_URLS: GeneralPurpose = GeneralPurpose::new(&URL_SAFE, CONFIG);

impl<T: Text> Tainted<T> {
    /// The bytes that base64 stands for, in the standard alphabet or in that of URLs; `None` if it is
    /// neither. White space in it is left out, as mails break their lines.
    ///
    /// ```
    /// use taintless::{trusted, Tainted};
    /// let bytes = Tainted::new("SGVs\r\nbG8=").decode_base64().expect("base64");
    /// assert!(bytes.into_text().expect("UTF-8").is(&trusted!("Hello")));
    /// ```
    pub fn decode_base64(&self) -> Option<Tainted<Vec<u8>>> {
        let letters: Vec<u8> = self
            .text()
            .bytes()
            .filter(|byte| !byte.is_ascii_whitespace())
            .collect();
        let engine = if letters.iter().any(|byte| matches!(byte, b'-' | b'_')) {
            OF_URLS
        } else {
            OF_MAILS
        };
        engine.decode(letters).ok().map(Tainted::new)
    }
}
