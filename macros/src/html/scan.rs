//! One literal through the WHATWG tokenizer, with a sentinel in the place of each placeholder.
//!
//! A placeholder's context is whatever the tokenizer is in when it meets the sentinel, so the
//! contexts are the browser's and no guess of ours. Sentinels are characters of a private plane,
//! one for each placeholder; a literal that holds one of its own is refused before.

use html5gum::{Emitter, Error, State, Tokenizer};

use super::nest::is_svg;

/// The sentinel of placeholder 0.
const FIRST: u32 = 0xF_0000;
/// The private planes, which a literal may not hold.
const PRIVATE: std::ops::RangeInclusive<u32> = FIRST..=0x10_FFFD;

/// What the tokenizer found.
#[derive(Debug, PartialEq)]
pub(super) enum Token {
    Start(StartTag),
    End { name: String, at: usize },
    Text { value: String, at: usize },
    Comment { value: String },
    Doctype { plain: bool, at: usize },
    Error { error: Error, at: usize },
}

/// `<name attribute="value">`
#[derive(Debug, Default, PartialEq)]
pub(super) struct StartTag {
    pub(super) name: String,
    pub(super) attributes: Vec<Attribute>,
    pub(super) self_closing: bool,
    /// Where it begins, in bytes.
    pub(super) at: usize,
}

/// `name="value"`
#[derive(Debug, Default, PartialEq)]
pub(super) struct Attribute {
    pub(super) name: String,
    /// Character references resolved.
    pub(super) value: String,
    pub(super) quoted: bool,
}

/// The literal's text with sentinels.
pub(super) fn with_sentinels(texts: &[String]) -> String {
    let mut out = String::new();
    for (at, text) in texts.iter().enumerate() {
        if at > 0 {
            out.extend(sentinel(at - 1));
        }
        out.push_str(text);
    }
    out
}

/// The sentinel of placeholder `at`.
pub(super) fn sentinel(at: usize) -> Option<char> {
    let code = u32::try_from(at).ok()?.checked_add(FIRST)?;
    char::from_u32(code).filter(|_| PRIVATE.contains(&code))
}

/// Which placeholder a character stands for.
pub(super) fn hole_of(c: char) -> Option<usize> {
    let at = u32::from(c).checked_sub(FIRST)?;
    usize::try_from(at).ok()
}

/// Whether `text` holds a character of the private planes, as itself or as a reference to it.
pub(super) fn holds_sentinel(text: &str) -> bool {
    let is_private = |code: u32| PRIVATE.contains(&code);
    text.chars().any(|c| is_private(u32::from(c)))
        || text.split("&#").skip(1).any(|number| {
            let (digits, radix) = match number.strip_prefix(['x', 'X']) {
                Some(hex) => (hex, 16),
                None => (number, 10),
            };
            let end = digits
                .find(|c: char| !c.is_digit(radix))
                .unwrap_or(digits.len());
            let digits = digits[..end].trim_start_matches('0');
            u32::from_str_radix(digits, radix).is_ok_and(is_private)
        })
}

/// Tokenizes `text`; `inside` is the innermost open element and `svg` how many elements of
/// SVG are open.
pub(super) fn scan(text: &str, inside: Option<&str>, svg: usize) -> Vec<Token> {
    let mut emitter = Collector {
        source: text.as_bytes().to_vec(),
        svg,
        ..Collector::default()
    };
    emitter.last_start_tag = inside.unwrap_or_default().as_bytes().to_vec();
    let mut tokenizer = Tokenizer::new_with_emitter(text, emitter);
    if let Some(state) = inside.filter(|_| svg == 0).and_then(content_state) {
        tokenizer.set_state(state);
    }
    tokenizer.flatten().flatten().collect()
}

/// How the content of an element is read, where not as markup.
pub(super) fn content_state(name: &str) -> Option<State> {
    match name {
        "title" | "textarea" => Some(State::RcData),
        "script" => Some(State::ScriptData),
        "style" | "iframe" | "xmp" | "noembed" | "noframes" => Some(State::RawText),
        _ => None,
    }
}

#[derive(Default)]
enum Current {
    #[default]
    None,
    Start(StartTag),
    /// Whether it has attributes, which an end tag may not.
    End(bool),
    Comment(Vec<u8>),
    Doctype {
        name: Vec<u8>,
        plain: bool,
    },
}

/// Gathers the tokens of one literal.
#[derive(Default)]
struct Collector {
    source: Vec<u8>,
    position: usize,
    tag_at: usize,
    /// How many elements of SVG are open.
    svg: usize,
    last_start_tag: Vec<u8>,
    current: Current,
    name: Vec<u8>,
    attribute: Option<RawAttribute>,
    text: Vec<u8>,
    text_at: usize,
    done: Vec<Token>,
}

#[derive(Default)]
struct RawAttribute {
    name: Vec<u8>,
    value: Vec<u8>,
    quoted: bool,
}

fn text_of(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

impl Collector {
    fn flush_text(&mut self) {
        if !self.text.is_empty() {
            let value = text_of(&std::mem::take(&mut self.text));
            let at = self.text_at;
            self.done.push(Token::Text { value, at });
        }
    }

    fn flush_attribute(&mut self) {
        let Some(attribute) = self.attribute.take() else {
            return;
        };
        match &mut self.current {
            Current::Start(tag) => tag.attributes.push(Attribute {
                name: text_of(&attribute.name),
                value: text_of(&attribute.value),
                quoted: attribute.quoted,
            }),
            Current::End(attributes) => *attributes = true,
            _ => {}
        }
    }
}

impl Emitter for Collector {
    type Token = Vec<Token>;

    fn set_last_start_tag(&mut self, name: Option<&[u8]>) {
        self.last_start_tag = name.unwrap_or_default().to_vec();
    }

    fn emit_eof(&mut self) {
        self.flush_text();
    }

    fn emit_error(&mut self, error: Error) {
        let at = self.position;
        self.done.push(Token::Error { error, at });
    }

    fn pop_token(&mut self) -> Option<Vec<Token>> {
        (!self.done.is_empty()).then(|| std::mem::take(&mut self.done))
    }

    fn emit_string(&mut self, text: &[u8]) {
        if self.text.is_empty() {
            self.text_at = self.position.saturating_sub(text.len());
        }
        self.text.extend_from_slice(text);
    }

    fn init_start_tag(&mut self) {
        self.name.clear();
        self.current = Current::Start(StartTag {
            at: self.tag_at,
            ..StartTag::default()
        });
    }

    fn init_end_tag(&mut self) {
        self.name.clear();
        self.current = Current::End(false);
    }

    fn init_comment(&mut self) {
        self.current = Current::Comment(Vec::new());
    }

    fn emit_current_tag(&mut self) -> Option<State> {
        self.flush_attribute();
        self.flush_text();
        match std::mem::take(&mut self.current) {
            Current::Start(mut tag) => {
                self.last_start_tag.clone_from(&self.name);
                tag.name = text_of(&self.name);
                let svg = self.svg > 0 || is_svg(&tag.name, &[]);
                self.svg += usize::from(svg && !tag.self_closing);
                let state = content_state(&tag.name).filter(|_| !svg);
                self.done.push(Token::Start(tag));
                state
            }
            Current::End(attributes) => {
                if attributes {
                    self.emit_error(Error::EndTagWithAttributes);
                }
                let name = text_of(&self.name);
                self.svg = self.svg.saturating_sub(1);
                let at = self.tag_at;
                self.done.push(Token::End { name, at });
                None
            }
            _ => None,
        }
    }

    fn emit_current_comment(&mut self) {
        self.flush_text();
        if let Current::Comment(value) = std::mem::take(&mut self.current) {
            let value = text_of(&value);
            self.done.push(Token::Comment { value });
        }
    }

    fn emit_current_doctype(&mut self) {
        self.flush_text();
        if let Current::Doctype { name, plain } = std::mem::take(&mut self.current) {
            let plain = plain && name == b"html";
            let at = self.tag_at;
            self.done.push(Token::Doctype { plain, at });
        }
    }

    fn set_self_closing(&mut self) {
        match &mut self.current {
            Current::Start(tag) => tag.self_closing = true,
            _ => self.emit_error(Error::EndTagWithTrailingSolidus),
        }
    }

    fn set_force_quirks(&mut self) {
        if let Current::Doctype { plain, .. } = &mut self.current {
            *plain = false;
        }
    }

    fn push_tag_name(&mut self, text: &[u8]) {
        self.name.extend_from_slice(text);
    }

    fn push_comment(&mut self, text: &[u8]) {
        if let Current::Comment(value) = &mut self.current {
            value.extend_from_slice(text);
        }
    }

    fn push_doctype_name(&mut self, text: &[u8]) {
        if let Current::Doctype { name, .. } = &mut self.current {
            name.extend_from_slice(text);
        }
    }

    fn init_doctype(&mut self) {
        self.current = Current::Doctype {
            name: Vec::new(),
            plain: true,
        };
    }

    fn init_attribute(&mut self) {
        self.flush_attribute();
        self.attribute = Some(RawAttribute::default());
    }

    // The tokenizer calls this right after the opening quote, or right before an unquoted value.
    fn init_attribute_value(&mut self) {
        let before = self.position.checked_sub(1);
        let before = before.and_then(|at| self.source.get(at));
        if let Some(attribute) = &mut self.attribute {
            attribute.quoted = matches!(before, Some(b'"' | b'\''));
        }
    }

    fn push_attribute_name(&mut self, text: &[u8]) {
        if let Some(attribute) = &mut self.attribute {
            attribute.name.extend_from_slice(text);
        }
    }

    fn push_attribute_value(&mut self, text: &[u8]) {
        if let Some(attribute) = &mut self.attribute {
            attribute.value.extend_from_slice(text);
        }
    }

    fn set_doctype_public_identifier(&mut self, _: &[u8]) {
        self.set_force_quirks();
    }

    fn set_doctype_system_identifier(&mut self, _: &[u8]) {
        self.set_force_quirks();
    }

    fn push_doctype_public_identifier(&mut self, _: &[u8]) {}

    fn push_doctype_system_identifier(&mut self, _: &[u8]) {}

    fn start_open_tag(&mut self) {
        self.tag_at = self.position.saturating_sub(1);
    }

    fn current_is_appropriate_end_tag_token(&mut self) -> bool {
        matches!(self.current, Current::End(_))
            && !self.last_start_tag.is_empty()
            && self.name == self.last_start_tag
    }

    fn move_position(&mut self, offset: isize) {
        self.position = self.position.saturating_add_signed(offset);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start(tokens: &[Token]) -> &StartTag {
        tokens
            .iter()
            .find_map(|token| match token {
                Token::Start(tag) => Some(tag),
                _ => None,
            })
            .expect("a start tag")
    }

    #[test]
    fn quotes_are_told_apart() {
        for (text, quoted) in [
            ("<a href=\"x\">", true),
            ("<a href='x'>", true),
            ("<a href = \"x\">", true),
            ("<a href=x>", false),
            ("<a href= x>", false),
            ("<a title=\"é\" href=\"x\">", true),
            ("é<a title='\u{F0000}' href=x>", false),
            ("<a href=\"&amp;x\">", true),
        ] {
            let tokens = scan(text, None, 0);
            let tag = start(&tokens);
            assert_eq!(
                tag.attributes.last().map(|a| a.quoted),
                Some(quoted),
                "{text}"
            );
        }
    }

    #[test]
    fn raw_text_begins_with_its_element_and_ends_with_its_end_tag() {
        let tokens = scan("<style>a<b</style><b>", None, 0);
        assert!(matches!(&tokens[1], Token::Text { value, .. } if value == "a<b"));
        assert!(matches!(&tokens[3], Token::Start(tag) if tag.name == "b"));
        let tokens = scan("a<b></title>", Some("title"), 0);
        assert!(matches!(&tokens[0], Token::Text { value, .. } if value == "a<b>"));
        let tokens = scan("<svg><title>a<b>", None, 0);
        assert!(matches!(tokens.last(), Some(Token::Start(tag)) if tag.name == "b"));
    }

    #[test]
    fn sentinels_are_found_in_every_form() {
        for text in [
            "\u{F0000}",
            "&#983040;",
            "&#xF0000",
            "&#X000f0001;",
            "\u{10FFFD}",
        ] {
            assert!(holds_sentinel(text), "{text}");
        }
        for text in ["", "&#38;", "&#xE000;", "é", "&#;"] {
            assert!(!holds_sentinel(text), "{text}");
        }
    }
}
