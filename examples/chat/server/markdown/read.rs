//! The parser of another crate, on lent text.
//!
//! pulldown-cmark reads raw text, so it is given it by name, and the texts come back tainted.
//! Beside them it leaves marks, which hold kinds and numbers and no text.

use pulldown_cmark::{Alignment, CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd};
use taintless::{destination, lend, prelude::*};

use super::Align;

destination!(
    pub(super) MarkdownParser = "pulldown-cmark, in this process; each text that it finds comes back tainted"
);

/// What the parser found. A mark with a text stands for the next one of the list.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Mark {
    Open(Kind),
    Close,
    /// With a text.
    Text,
    /// With a text.
    Code,
    Break,
    Rule,
    Task(bool),
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Kind {
    Paragraph,
    Heading(u8),
    Markup,
    Quote,
    /// With a text: the language, or nothing.
    CodeBlock,
    List(Option<u32>),
    Item,
    Table,
    Head,
    Row,
    Cell(Align),
    Emphasis,
    Strong,
    Strike,
    /// With a text: the address.
    Link,
    /// With a text: the address.
    Picture,
    /// Nothing of its own.
    Other,
}

impl Kind {
    /// Whether a text of the list belongs to it.
    pub(super) fn has_text(self) -> bool {
        matches!(self, Kind::CodeBlock | Kind::Link | Kind::Picture)
    }

    /// Whether it stands on lines of its own.
    pub(super) fn is_block(self) -> bool {
        !matches!(
            self,
            Kind::Emphasis | Kind::Strong | Kind::Strike | Kind::Link | Kind::Picture
        )
    }
}

/// Marks, and the texts that they stand for.
pub(super) fn read(markdown: &Tainted<String>) -> (Vec<Mark>, Tainted<Vec<String>>) {
    let mut marks = Vec::new();
    let texts = lend!(markdown, to = MarkdownParser, |raw| {
        let options =
            Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
        let mut found = Found::default();
        for event in Parser::new_ext(raw, options) {
            found.event(event);
        }
        marks = found.marks;
        found.texts
    });
    (marks, texts)
}

#[derive(Default)]
struct Found {
    marks: Vec<Mark>,
    texts: Vec<String>,
    /// How the columns of the table are aligned, and which one is next.
    columns: (Vec<Alignment>, usize),
}

impl Found {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.open(tag),
            Event::End(TagEnd::TableHead | TagEnd::TableRow) => {
                self.columns.1 = 0;
                self.marks.push(Mark::Close);
            }
            Event::End(_) => self.marks.push(Mark::Close),
            // Markup of the model's own is letters like any other.
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.text(&text),
            Event::SoftBreak => self.text("\n"),
            Event::Code(text) => self.with(Mark::Code, &text),
            Event::HardBreak => self.marks.push(Mark::Break),
            Event::Rule => self.marks.push(Mark::Rule),
            Event::TaskListMarker(done) => self.marks.push(Mark::Task(done)),
            // Footnotes and formulas are not switched on.
            Event::InlineMath(text) | Event::DisplayMath(text) | Event::FootnoteReference(text) => {
                self.text(&text);
            }
        }
    }

    fn with(&mut self, mark: Mark, text: &str) {
        self.marks.push(mark);
        self.texts.push(text.to_owned());
    }

    /// Text that follows text is one with it.
    fn text(&mut self, text: &str) {
        match (self.marks.last(), self.texts.last_mut()) {
            (Some(Mark::Text), Some(last)) => last.push_str(text),
            _ => self.with(Mark::Text, text),
        }
    }

    fn open(&mut self, tag: Tag<'_>) {
        let kind = match tag {
            Tag::Paragraph => Kind::Paragraph,
            Tag::Heading { level, .. } => Kind::Heading(level as u8),
            Tag::HtmlBlock => Kind::Markup,
            Tag::BlockQuote(_) => Kind::Quote,
            Tag::List(start) => Kind::List(start.map(|from| from.try_into().unwrap_or(1))),
            Tag::Item => Kind::Item,
            Tag::TableHead => Kind::Head,
            Tag::TableRow => Kind::Row,
            Tag::Emphasis => Kind::Emphasis,
            Tag::Strong => Kind::Strong,
            Tag::Strikethrough => Kind::Strike,
            Tag::TableCell => self.cell(),
            Tag::Table(columns) => {
                self.columns = (columns, 0);
                Kind::Table
            }
            Tag::CodeBlock(block) => return self.code_block(&block),
            Tag::Link {
                link_type: LinkType::Email,
                dest_url,
                ..
            } => {
                return self.with(Mark::Open(Kind::Link), &format!("mailto:{dest_url}"));
            }
            Tag::Link { dest_url, .. } => return self.with(Mark::Open(Kind::Link), &dest_url),
            Tag::Image { dest_url, .. } => return self.with(Mark::Open(Kind::Picture), &dest_url),
            _ => Kind::Other,
        };
        self.marks.push(Mark::Open(kind));
    }

    fn cell(&mut self) -> Kind {
        let (columns, next) = &mut self.columns;
        let align = match columns.get(*next) {
            Some(Alignment::Left) => Align::Left,
            Some(Alignment::Center) => Align::Center,
            Some(Alignment::Right) => Align::Right,
            Some(Alignment::None) | None => Align::None,
        };
        *next += 1;
        Kind::Cell(align)
    }

    fn code_block(&mut self, block: &CodeBlockKind<'_>) {
        let words = match block {
            CodeBlockKind::Fenced(words) => words.as_ref(),
            CodeBlockKind::Indented => "",
        };
        let language = words.split_whitespace().next().unwrap_or_default();
        let language: String = language.chars().take(24).collect();
        self.with(Mark::Open(Kind::CodeBlock), &language);
    }
}
