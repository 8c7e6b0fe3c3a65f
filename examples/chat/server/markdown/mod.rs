//! Markdown of a complete reply, as a tree of the few things that a reply may be made of.
//!
//! A model wrote the text, and it may have read what an attacker wrote: so the tree is an
//! allow-list, and it is a type. There is no picture in it (an address that is loaded by itself
//! carries text out), no markup of the model's own (it is shown as letters), and no address but
//! `https` and `mailto`, beside which stands where it leads.
//!
//! The tree goes out in two forms. [`Nodes::html`] is HTML, made by `html!` alone: the page to print
//! ([`super::transcript`]). Its [`JsonOut`] is what the live page gets: a list of elements that the
//! script builds by `createElement` and `textContent`, against an allow-list of its own. So no HTML
//! is ever parsed by the live page: `innerHTML` and `DOMParser` are sinks, which Trusted Types
//! forbid there, and a page that has none of them needs no exception from its policy.

mod build;
mod html;
mod json;
mod read;
mod settle;

use taintless::prelude::*;

pub(crate) use settle::Settling;

/// A reply, ready to be shown.
#[derive(Debug, Clone, Default)]
pub(crate) struct Nodes(Vec<Node>);

/// A part of a reply.
#[derive(Debug, Clone)]
enum Node {
    Text(Tainted<String>),
    /// Code within a line.
    Code(Tainted<String>),
    CodeBlock {
        /// The first word after the fence, if there is one.
        language: Option<Tainted<String>>,
        text: Tainted<String>,
    },
    /// The end of a line.
    Break,
    Rule,
    /// The mark of a task that is done, or is not.
    Task(bool),
    Around(Around, Vec<Node>),
    /// Its level in the reply, 1 to 6.
    Heading(u8, Vec<Node>),
    List {
        /// The first number, of a list that is numbered.
        start: Option<u32>,
        items: Vec<Vec<Node>>,
    },
    Table {
        head: Vec<Cell>,
        rows: Vec<Vec<Cell>>,
    },
    Link(Link, Vec<Node>),
    /// An address that is not followed: shown, and nothing else.
    Refused {
        address: Tainted<String>,
        text: Vec<Node>,
    },
}

/// What stands around other parts and says no more than its name.
#[derive(Debug, Clone, Copy)]
enum Around {
    Paragraph,
    /// Markup that the model wrote, as text.
    Markup,
    Quote,
    Emphasis,
    Strong,
    Strike,
}

#[derive(Debug, Clone)]
struct Link {
    url: SafeUrl,
    /// Where it leads, if its text does not say just that.
    leads_to: Option<Tainted<String>>,
    /// Whether it stands for a picture, which is not loaded.
    picture: bool,
}

#[derive(Debug, Clone)]
struct Cell {
    align: Align,
    content: Vec<Node>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Align {
    None,
    Left,
    Center,
    Right,
}

impl Align {
    /// The class that the style sheet knows.
    fn class(self) -> Option<Trusted<&'static str>> {
        match self {
            Align::None => None,
            Align::Left => Some(trusted!("left")),
            Align::Center => Some(trusted!("center")),
            Align::Right => Some(trusted!("right")),
        }
    }
}

/// Longer text is not read as Markdown.
const LONGEST: usize = 256 * 1024;

/// How many things may stand in one another; what is deeper is shown as its text.
const DEEPEST: usize = 16;

impl Nodes {
    /// Reads Markdown: tables, lists, code, headings, quotes, links. In time proportional to its
    /// length.
    pub(crate) fn read(markdown: &Tainted<String>) -> Self {
        if markdown.len() > LONGEST {
            return Nodes::plain(markdown.clone());
        }
        let (marks, texts) = read::read(markdown);
        Nodes(build::build(marks, texts))
    }

    /// Text as it is.
    pub(crate) fn plain(text: Tainted<String>) -> Self {
        Nodes(vec![Node::Around(Around::Markup, vec![Node::Text(text)])])
    }
}

impl Nodes {
    /// About how much memory it takes.
    pub(crate) fn weight(&self) -> usize {
        self.0.iter().map(Node::weight).sum()
    }
}

impl Node {
    fn weight(&self) -> usize {
        let all = |nodes: &[Node]| nodes.iter().map(Node::weight).sum::<usize>();
        let cells = |row: &[Cell]| row.iter().map(|cell| all(&cell.content)).sum::<usize>();
        size_of::<Node>()
            + match self {
                Node::Text(text) | Node::Code(text) | Node::CodeBlock { text, .. } => text.len(),
                Node::Break | Node::Rule | Node::Task(_) => 0,
                Node::Around(_, inner)
                | Node::Heading(_, inner)
                | Node::Link(_, inner)
                | Node::Refused { text: inner, .. } => all(inner),
                Node::List { items, .. } => items.iter().map(|item| all(item)).sum(),
                Node::Table { head, rows } => {
                    cells(head) + rows.iter().map(|row| cells(row)).sum::<usize>()
                }
            }
    }
}
