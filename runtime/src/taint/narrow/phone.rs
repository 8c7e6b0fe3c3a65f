//! `PhoneNumber`: a number that can be called from anywhere.

use super::error::Fault;
use super::narrowed_type;

narrowed_type! {
    /// A telephone number by E.164: `+`, a country's code, and 7 to 15 digits in all; kept without
    /// what people write between the digits (spaces, hyphens, dots, slashes, parentheses).
    ///
    /// A number without `+` depends on where it is dialled and is refused; so is `(0)`, which is
    /// dialled from within a country only.
    ///
    /// | where | |
    /// |---|---|
    /// | HTML text and attributes, an SQL value, a log line | as it is |
    /// | `href="tel:{phone}"`, a path of a URL | as it is |
    /// | a query of a URL | with `%2B` for its `+`, which would be a space there |
    /// | a prompt | wrapped |
    ///
    /// Calling it may cost money: whether a number is a premium one is not looked at.
    ///
    /// ```
    /// use taintless::prelude::*;
    /// use taintless::taint::PhoneNumber;
    /// let phone = PhoneNumber::parse(&Tainted::new("+49 (30) 1234-567")).expect("a number");
    /// let link = html!("<a href=\"tel:{phone}\">call</a>");
    /// assert_eq!(link.into_bytes(), b"<a href=\"tel:+49301234567\">call</a>");
    /// ```
    PhoneNumber: "a telephone number", |text| read(text);
}

#[cfg(feature = "html")]
impl PhoneNumber {
    /// What stands after the `+`.
    pub(crate) fn digits(&self) -> &str {
        self.text.strip_prefix('+').unwrap_or_default()
    }
}

fn read(text: &str) -> Result<String, Fault> {
    if text.is_empty() {
        return Err(Fault::Empty);
    }
    let Some(rest) = text.strip_prefix('+') else {
        return Err(Fault::Form(
            "it does not begin with `+` and a country's code",
        ));
    };
    let separator = |c: &char| !matches!(c, ' ' | '-' | '.' | '/');
    if rest
        .chars()
        .filter(separator)
        .collect::<String>()
        .contains("(0)")
    {
        return Err(Fault::Form(
            "it holds `(0)`, which is not dialled after a country's code",
        ));
    }
    let mut kept = String::from("+");
    for (at, c) in rest.char_indices() {
        match c {
            // No country's code begins with 0.
            '0' if kept.len() == 1 => return Err(Fault::Character { at: at + 1 }),
            '0'..='9' => kept.push(c),
            ' ' | '-' | '.' | '/' | '(' | ')' => {}
            _ => return Err(Fault::Character { at: at + 1 }),
        }
    }
    match kept.len() - 1 {
        7..=15 => Ok(kept),
        _ => Err(Fault::Form("it has not 7 to 15 digits")),
    }
}
