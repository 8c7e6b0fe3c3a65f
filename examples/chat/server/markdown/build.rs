//! From marks to the tree. It goes no deeper than [`DEEPEST`], so neither does whoever walks the
//! tree; what is below is shown as its text.

use taintless::prelude::*;

use super::read::{Kind, Mark};
use super::{Align, Around, Cell, DEEPEST, Link, Node};

/// The tree.
pub(super) fn build(marks: Vec<Mark>, texts: Tainted<Vec<String>>) -> Vec<Node> {
    let mut builder = Builder {
        marks: marks.into_iter(),
        texts: texts.into_iter(),
        depth: 0,
        in_link: false,
    };
    let mut nodes = Vec::new();
    // More than once only if an element is closed that was not opened.
    while !builder.marks.as_slice().is_empty() {
        nodes.append(&mut builder.content());
    }
    nodes
}

struct Builder {
    marks: std::vec::IntoIter<Mark>,
    texts: taintless::taint::Items<String>,
    depth: usize,
    in_link: bool,
}

impl Builder {
    fn text(&mut self) -> Tainted<String> {
        self.texts.next().unwrap_or_default()
    }

    /// What stands in the element that was opened last.
    fn content(&mut self) -> Vec<Node> {
        let mut nodes = Vec::new();
        self.depth += 1;
        while let Some(mark) = self.marks.next() {
            match mark {
                Mark::Close => break,
                Mark::Open(kind) if self.depth >= DEEPEST => self.flat(kind, &mut nodes),
                Mark::Open(kind) => self.open(kind, &mut nodes),
                Mark::Text => nodes.push(Node::Text(self.text())),
                Mark::Code => nodes.push(Node::Code(self.text())),
                Mark::Break => nodes.push(Node::Break),
                Mark::Rule => nodes.push(Node::Rule),
                Mark::Task(done) => nodes.push(Node::Task(done)),
            }
        }
        self.depth -= 1;
        nodes
    }

    fn open(&mut self, kind: Kind, nodes: &mut Vec<Node>) {
        nodes.push(match kind {
            Kind::Paragraph => Node::Around(Around::Paragraph, self.content()),
            Kind::Markup => Node::Around(Around::Markup, self.content()),
            Kind::Quote => Node::Around(Around::Quote, self.content()),
            Kind::Emphasis => Node::Around(Around::Emphasis, self.content()),
            Kind::Strong => Node::Around(Around::Strong, self.content()),
            Kind::Strike => Node::Around(Around::Strike, self.content()),
            Kind::Heading(level) => Node::Heading(level, self.content()),
            Kind::CodeBlock => self.code_block(),
            Kind::List(start) => self.list(start),
            Kind::Table => self.table(),
            Kind::Link => self.link(),
            Kind::Picture => self.picture(),
            // Of a list or a table, and never outside of one.
            Kind::Item | Kind::Head | Kind::Row | Kind::Cell(_) | Kind::Other => {
                return self.flat(kind, nodes);
            }
        });
    }

    /// An element as its text.
    fn flat(&mut self, kind: Kind, nodes: &mut Vec<Node>) {
        if kind.has_text() {
            self.text();
        }
        let mut open = 1_usize;
        apart(kind, nodes);
        while let Some(mark) = self.marks.next() {
            match mark {
                Mark::Open(kind) => {
                    open += 1;
                    apart(kind, nodes);
                    if kind.has_text() {
                        self.text();
                    }
                }
                Mark::Close => open -= 1,
                Mark::Text => nodes.push(Node::Text(self.text())),
                Mark::Code => nodes.push(Node::Code(self.text())),
                Mark::Break | Mark::Rule => nodes.push(Node::Break),
                Mark::Task(done) => nodes.push(Node::Task(done)),
            }
            if open == 0 {
                return;
            }
        }
    }

    fn code_block(&mut self) -> Node {
        let language = Some(self.text()).filter(|language| !language.is_empty());
        let text = plain(&self.content());
        Node::CodeBlock { language, text }
    }

    fn list(&mut self, start: Option<u32>) -> Node {
        let mut items = Vec::new();
        while let Some(mark) = self.marks.next() {
            match mark {
                Mark::Open(Kind::Item) => items.push(self.content()),
                Mark::Open(kind) => {
                    let mut item = Vec::new();
                    self.flat(kind, &mut item);
                    items.push(item);
                }
                Mark::Close => break,
                Mark::Text | Mark::Code => drop(self.text()),
                Mark::Break | Mark::Rule | Mark::Task(_) => {}
            }
        }
        Node::List { start, items }
    }

    fn table(&mut self) -> Node {
        let (mut head, mut rows) = (Vec::new(), Vec::new());
        while let Some(mark) = self.marks.next() {
            match mark {
                Mark::Open(Kind::Head) => head = self.row(),
                Mark::Open(_) => rows.push(self.row()),
                Mark::Close => break,
                Mark::Text | Mark::Code => drop(self.text()),
                Mark::Break | Mark::Rule | Mark::Task(_) => {}
            }
        }
        Node::Table { head, rows }
    }

    fn row(&mut self) -> Vec<Cell> {
        let mut cells = Vec::new();
        while let Some(mark) = self.marks.next() {
            match mark {
                Mark::Open(Kind::Cell(align)) => {
                    let content = self.content();
                    cells.push(Cell { align, content });
                }
                Mark::Open(kind) => {
                    let mut content = Vec::new();
                    self.flat(kind, &mut content);
                    let align = Align::None;
                    cells.push(Cell { align, content });
                }
                Mark::Close => break,
                Mark::Text | Mark::Code => drop(self.text()),
                Mark::Break | Mark::Rule | Mark::Task(_) => {}
            }
        }
        cells
    }

    fn link(&mut self) -> Node {
        let address = self.text();
        let outer = std::mem::replace(&mut self.in_link, true);
        let text = self.content();
        self.in_link = outer;
        let shown = plain(&text);
        match followed(&address) {
            Some(url) if !outer => {
                let host = url.host().map(Tainted::into_owned);
                let leads_to = host.or_else(|| Some(after_scheme(&address)));
                let leads_to =
                    leads_to.filter(|to| shown.key() != to.key() && shown.key() != address.key());
                Node::Link(
                    Link {
                        url,
                        leads_to,
                        picture: false,
                    },
                    text,
                )
            }
            _ => Node::Refused {
                address: start_of(&address),
                text,
            },
        }
    }

    /// A picture is not loaded: its address would be asked for by itself, and could carry along
    /// what the model has read.
    fn picture(&mut self) -> Node {
        let address = self.text();
        let label = plain(&self.content());
        let label = if label.is_empty() {
            Tainted::new("picture".to_owned())
        } else {
            label
        };
        let text = vec![Node::Text(label)];
        match followed(&address) {
            Some(url) if !self.in_link => {
                let host = url.host().map(Tainted::into_owned);
                let leads_to = host.or_else(|| Some(after_scheme(&address)));
                Node::Link(
                    Link {
                        url,
                        leads_to,
                        picture: true,
                    },
                    text,
                )
            }
            _ => Node::Refused {
                address: start_of(&address),
                text,
            },
        }
    }
}

/// Before a block that is shown as its text: words of two blocks are two words.
fn apart(kind: Kind, nodes: &mut Vec<Node>) {
    if kind.is_block() && !nodes.is_empty() {
        nodes.push(Node::Break);
    }
}

/// The address, if it is one that a person may follow: `https`, or `mailto` with a recipient and
/// nothing that fills in a letter.
fn followed(address: &Tainted<String>) -> Option<SafeUrl> {
    let start = address.truncate_bytes(8).to_ascii_lowercase();
    let is_web = start.is(&trusted!("https://"));
    let is_mail = start.starts_with(&trusted!("mailto:")) && !address.contains(&trusted!("?"));
    (is_web || is_mail).then(|| SafeUrl::parse(address).ok())?
}

/// Of `mailto:a@b.example` the recipient.
fn after_scheme(address: &Tainted<String>) -> Tainted<String> {
    let parts = address.split_once(&trusted!(":"));
    parts.map_or_else(Tainted::default, |(_, rest)| rest.into_owned())
}

/// As much of it as a person needs to see.
fn start_of(address: &Tainted<String>) -> Tainted<String> {
    let start = address.truncate_chars(80).into_owned();
    if start.len() < address.len() {
        start.concat(&trusted!("…"))
    } else {
        start
    }
}

/// The text of these, without what stands around it.
fn plain(nodes: &[Node]) -> Tainted<String> {
    let mut text = Tainted::default();
    write_plain(nodes, &mut text);
    text
}

fn write_plain(nodes: &[Node], out: &mut Tainted<String>) {
    for node in nodes {
        match node {
            Node::Text(text) | Node::Code(text) | Node::CodeBlock { text, .. } => {
                out.push_str(text);
            }
            Node::Break | Node::Rule => out.push_str("\n"),
            Node::Task(_) => {}
            Node::Around(_, inner)
            | Node::Heading(_, inner)
            | Node::Link(_, inner)
            | Node::Refused { text: inner, .. } => write_plain(inner, out),
            Node::List { items, .. } => items.iter().for_each(|item| write_plain(item, out)),
            Node::Table { head, rows } => {
                for cell in head.iter().chain(rows.iter().flatten()) {
                    write_plain(&cell.content, out);
                }
            }
        }
    }
}
