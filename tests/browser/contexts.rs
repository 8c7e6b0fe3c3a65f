//! What a row of the table of contexts is, and what becomes of text there.

use std::fmt::Write as _;

/// Stands for the text in a row's harmless twin, whose tree the browser tells us.
const MARK: &str = "MARK";
/// The same, where there are numbers.
const NUMBER: &str = "7071";

/// What stands at a placeholder: which attacks fit, and what the browser must read there.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Kind {
    /// Between tags.
    Text,
    /// In `textarea`.
    Field,
    /// In the title and the outermost attributes of a whole page.
    Page,
    /// In `"…"`.
    Double,
    /// In `'…'`.
    Single,
    /// After a literal prefix.
    Id,
    Number,
    /// A whole address.
    Url,
    /// The address of a picture among others.
    Candidate,
    /// A slug, after a literal prefix.
    Word,
    /// JSON as the content of a script that is data.
    Json,
    /// A part of an address's path.
    Path,
    /// A part of an address's query or fragment.
    Query,
    /// In `noscript`, which is letters to a browser that runs scripts.
    Noscript,
}

impl Kind {
    pub(crate) const ALL: [Kind; 14] = [
        Kind::Text,
        Kind::Field,
        Kind::Page,
        Kind::Double,
        Kind::Single,
        Kind::Id,
        Kind::Number,
        Kind::Url,
        Kind::Candidate,
        Kind::Word,
        Kind::Json,
        Kind::Path,
        Kind::Query,
        Kind::Noscript,
    ];

    /// A harmless value, which the literal text of no row holds.
    pub(crate) fn mark(self) -> &'static str {
        match self {
            Kind::Number => NUMBER,
            Kind::Word => "mark",
            Kind::Url | Kind::Candidate => "/MARK",
            _ => MARK,
        }
    }

    /// What the browser reads in the place of the mark, by our documentation.
    pub(crate) fn read(self, text: &str) -> String {
        match self {
            Kind::Path if text == "." => "%252E".to_owned(),
            Kind::Path if text == ".." => "%252E%252E".to_owned(),
            Kind::Path | Kind::Query => percent(text),
            Kind::Noscript => references(text),
            Kind::Candidate => text.replace(',', "%2C"),
            Kind::Json => in_json(text),
            // HTML cannot hold NUL in any form.
            _ => text.replace('\0', "\u{FFFD}"),
        }
    }
}

fn percent(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                out.push(char::from(byte));
            }
            _ => write!(out, "%{byte:02X}").expect("a text takes text"),
        }
    }
    out
}

/// Inside of the quotes, with no character that markup has.
fn in_json(text: &str) -> String {
    let json = serde_json::to_string(text).expect("a text is JSON");
    let inside = json[1..json.len() - 1].to_owned();
    let numbered = ['<', '>', '&', '\u{2028}', '\u{2029}'];
    numbered.iter().fold(inside, |json, c| {
        json.replace(*c, &format!("\\u{:04x}", u32::from(*c)))
    })
}

fn references(text: &str) -> String {
    let pairs = [
        ("&", "&amp;"),
        ("<", "&lt;"),
        (">", "&gt;"),
        ("\"", "&quot;"),
        ("'", "&#39;"),
        ("\r", "&#13;"),
        ("\0", "\u{FFFD}"),
    ];
    let text = text.to_owned();
    pairs
        .iter()
        .fold(text, |text, (from, to)| text.replace(from, to))
}

/// A template, and what of the macro's tables it stands for.
pub(crate) struct Row {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    /// The template with this text; `None` where a type refuses the text.
    pub(crate) place: fn(&str) -> Option<Vec<u8>>,
    /// A page of its own, and not a piece of one.
    pub(crate) whole: bool,
    /// The browser loads what an address leads to: this is then no fault.
    pub(crate) loads: bool,
    /// What else holds, in the browser's language, of the piece `root` with the text `text`.
    pub(crate) holds: &'static str,
}

impl Row {
    pub(crate) const fn new(
        name: &'static str,
        kind: Kind,
        place: fn(&str) -> Option<Vec<u8>>,
    ) -> Self {
        Row {
            name,
            kind,
            place,
            whole: false,
            loads: false,
            holds: "true",
        }
    }

    pub(crate) const fn whole(mut self) -> Self {
        self.whole = true;
        self
    }

    pub(crate) const fn loads(mut self) -> Self {
        self.loads = true;
        self
    }

    pub(crate) const fn holds(mut self, holds: &'static str) -> Self {
        self.holds = holds;
        self
    }

    /// With the harmless value.
    pub(crate) fn harmless(&self) -> Vec<u8> {
        let page = (self.place)(self.kind.mark());
        page.unwrap_or_else(|| panic!("{}: the harmless value is refused", self.name))
    }
}
