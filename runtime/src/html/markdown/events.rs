//! The first wall: what of a Markdown reader's events reaches the writer.

use std::collections::HashMap;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, LinkType, Options, Parser, Tag, html};

use super::MarkdownPolicy;

/// Deeper elements lose their tags, and keep their text. A browser's tree builder looks through all
/// that is open: without a limit, ten thousand `>` take its time to the square.
const DEEPEST: usize = 32;

/// What `text` writes, or `None` if it makes far more elements than it has letters (a table of many
/// columns fills each of its rows up).
pub(super) fn write(text: &str, policy: &MarkdownPolicy) -> Option<String> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS;
    let mut kept = Kept {
        events: Parser::new_ext(text, options),
        policy,
        open: Vec::new(),
        footnotes: HashMap::new(),
        left: text.len().saturating_mul(3).saturating_add(1024),
    };
    let mut out = String::new();
    html::push_html(&mut out, &mut kept);
    (kept.left > 0).then_some(out)
}

struct Kept<'a> {
    events: Parser<'a>,
    policy: &'a MarkdownPolicy,
    /// Of each open element, whether its tags were written.
    open: Vec<bool>,
    footnotes: HashMap<String, usize>,
    /// How many more events are read.
    left: usize,
}

impl<'a> Iterator for Kept<'a> {
    type Item = Event<'a>;

    fn next(&mut self) -> Option<Event<'a>> {
        loop {
            self.left = self.left.saturating_sub(1);
            if self.left == 0 {
                return None;
            }
            let event = self.events.next()?;
            if let Some(event) = self.kept(event) {
                return Some(event);
            }
        }
    }
}

impl<'a> Kept<'a> {
    fn kept(&mut self, event: Event<'a>) -> Option<Event<'a>> {
        match event {
            Event::Start(tag) => {
                let shallow = self.open.len() < DEEPEST;
                let tag = shallow.then(|| self.tag(tag)).flatten();
                self.open.push(tag.is_some());
                // Two paragraphs that lost their tags stay two words.
                if shallow {
                    tag.map(Event::Start)
                } else {
                    Some(Event::SoftBreak)
                }
            }
            Event::End(tag) => (self.open.pop() == Some(true)).then_some(Event::End(tag)),
            Event::FootnoteReference(name) => Some(Event::FootnoteReference(self.footnote(&name))),
            Event::TaskListMarker(done) => Some(Event::Text(
                if done { "\u{2611} " } else { "\u{2610} " }.into(),
            )),
            Event::Text(_) | Event::Code(_) | Event::SoftBreak | Event::HardBreak | Event::Rule => {
                Some(event)
            }
            Event::Html(_)
            | Event::InlineHtml(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => None,
        }
    }

    fn tag(&mut self, tag: Tag<'a>) -> Option<Tag<'a>> {
        Some(match tag {
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            } => Tag::Link {
                link_type: LinkType::Inline,
                dest_url: self.link(link_type, &dest_url)?.into(),
                title,
                id: "".into(),
            },
            Tag::Image {
                dest_url, title, ..
            } => Tag::Image {
                link_type: LinkType::Inline,
                dest_url: self.policy.image(&dest_url)?.into(),
                title,
                id: "".into(),
            },
            Tag::Heading { level, .. } => Tag::Heading {
                level,
                id: None,
                classes: Vec::new(),
                attrs: Vec::new(),
            },
            Tag::CodeBlock(kind) => Tag::CodeBlock(language(kind)),
            // The alignment of columns would be a `style`.
            Tag::Table(_) => Tag::Table(Vec::new()),
            Tag::BlockQuote(_) => Tag::BlockQuote(None),
            Tag::FootnoteDefinition(name) => Tag::FootnoteDefinition(self.footnote(&name)),
            Tag::Paragraph
            | Tag::List(_)
            | Tag::Item
            | Tag::TableHead
            | Tag::TableRow
            | Tag::TableCell
            | Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough => tag,
            _ => return None,
        })
    }

    fn link(&self, kind: LinkType, address: &str) -> Option<String> {
        match kind {
            LinkType::Email => self.policy.link(&format!("mailto:{address}")),
            _ => self.policy.link(address),
        }
    }

    /// By its number: of a name that the text chose, nothing is in an `id`.
    fn footnote(&mut self, name: &str) -> CowStr<'a> {
        let next = self.footnotes.len() + 1;
        let number = self.footnotes.entry(name.to_lowercase()).or_insert(next);
        self.policy.footnote(*number).into()
    }
}

/// The language of a block of code, where it is a word.
fn language(kind: CodeBlockKind<'_>) -> CodeBlockKind<'_> {
    match kind {
        CodeBlockKind::Fenced(info) => {
            let word = info.split_whitespace().next().unwrap_or_default();
            if is_language(word) {
                CodeBlockKind::Fenced(word.to_owned().into())
            } else {
                CodeBlockKind::Indented
            }
        }
        CodeBlockKind::Indented => CodeBlockKind::Indented,
    }
}

pub(super) fn is_language(word: &str) -> bool {
    let letter = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'#' | b'_' | b'.');
    (1..=32).contains(&word.len()) && word.bytes().all(letter)
}
