//! What const functions lack, which refuse types when a program is compiled: `==` of texts, and
//! `format!`.

/// Whether two texts are equal.
pub(crate) const fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() {
        if one[at] != other[at] {
            return false;
        }
        at += 1;
    }
    one.len() == other.len()
}

/// A message, put together while the program is compiled.
pub(crate) struct Message {
    bytes: [u8; 1024],
    len: usize,
}

impl Message {
    pub(crate) const fn new() -> Self {
        Message {
            bytes: [0; 1024],
            len: 0,
        }
    }

    /// All of the text or, where there is no more room, none.
    pub(crate) const fn text(&mut self, text: &str) {
        let text = text.as_bytes();
        let mut at = 0;
        while at < text.len() && self.len + text.len() - at < self.bytes.len() {
            self.bytes[self.len] = text[at];
            self.len += 1;
            at += 1;
        }
    }

    pub(crate) const fn number(&mut self, number: u32) {
        if number > 9 {
            self.number(number / 10);
        }
        let digit = b'0' + (number % 10) as u8;
        if self.len < self.bytes.len() {
            self.bytes[self.len] = digit;
            self.len += 1;
        }
    }

    /// Ends the program's compilation with it, and with the number of its row in the index of
    /// errors.
    #[track_caller]
    pub(crate) const fn panic(mut self, number: &str) -> ! {
        self.text(" [taintless::errors ");
        self.text(number);
        self.text("]");
        match std::str::from_utf8(self.bytes.split_at(self.len).0) {
            Ok(text) => panic!("{}", text),
            Err(_) => panic!("a message that is no text"),
        }
    }
}
