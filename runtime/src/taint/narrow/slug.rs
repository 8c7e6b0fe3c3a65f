//! `Slug`: a word of an address.

use super::error::Fault;
use super::narrowed_type;

narrowed_type! {
    /// Words of `a` to `z` and `0` to `9` with single hyphens between them: `tents-and-ropes`. At most
    /// 128 bytes.
    ///
    /// | where | |
    /// |---|---|
    /// | HTML text and attributes, an SQL value, a log line | as it is |
    /// | a part of a URL, `"/posts/{slug}"` | as it is: nothing in it is encoded |
    /// | an `id` or a `name` | after a literal prefix, `id="post-{slug}"`, as all text: `submit` and `config` are slugs, and names that scripts rely on |
    /// | a prompt | wrapped: `slug.wrap(Source::UserInput)`; a slug can be a sentence |
    ///
    /// ```
    /// use taintless::prelude::*;
    /// use taintless::taint::Slug;
    /// let slug = Slug::parse(&Tainted::new("tents-and-ropes")).expect("a slug");
    /// let link = html!("<a href=\"/posts/{slug}\" id=\"post-{slug}\">{slug}</a>");
    /// assert!(Slug::parse("../etc/passwd").is_err());
    /// ```
    Slug: "a slug", |text| read(text);
}

/// The longest.
const MAX: usize = 128;

fn read(text: &str) -> Result<String, Fault> {
    if text.is_empty() {
        return Err(Fault::Empty);
    }
    let mut hyphen_before = true;
    for (at, c) in text.char_indices() {
        match c {
            'a'..='z' | '0'..='9' => hyphen_before = false,
            '-' if !hyphen_before => hyphen_before = true,
            _ => return Err(Fault::Character { at }),
        }
    }
    if hyphen_before {
        return Err(Fault::Form("it ends with a hyphen"));
    }
    if text.len() > MAX {
        return Err(Fault::TooLong { max: MAX });
    }
    Ok(text.to_owned())
}
