//! Door 213: narrowed text is not read as plain text.
use taintless::EmailAddress;

fn plain(email: &EmailAddress) -> &str {
    email.as_ref()
}

fn main() {}
