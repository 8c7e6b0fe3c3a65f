//! The tree as HTML. Each template holds one element; what stands in it was made the same way.
//! (An inner part is copied once for each element around it, of which there are few.)

use taintless::html::{Cells, Rows};
use taintless::prelude::*;

use super::{Around, Cell, Link, Node, Nodes};

impl Nodes {
    /// As HTML.
    pub(crate) fn html(&self) -> SafeHtml {
        all(&self.0)
    }
}

fn all(nodes: &[Node]) -> SafeHtml {
    nodes.iter().map(one).collect()
}

fn one(node: &Node) -> SafeHtml {
    match node {
        Node::Text(text) => html!("{text}"),
        Node::Code(text) => html!("<code>{text}</code>"),
        Node::CodeBlock { language, text } => code_block(language.as_ref(), text),
        Node::Break => html!("<br>"),
        Node::Rule => html!("<hr>"),
        Node::Task(true) => html!("<span class=\"task\" role=\"img\" aria-label=\"done\">☑</span>"),
        Node::Task(false) => {
            html!("<span class=\"task\" role=\"img\" aria-label=\"to do\">☐</span>")
        }
        Node::Around(around, inner) => around_all(*around, &all(inner)),
        Node::Heading(level, inner) => heading(*level, &all(inner)),
        Node::List { start, items } => list(*start, items),
        Node::Table { head, rows } => table(head, rows),
        Node::Link(link, inner) => followed(link, &all(inner)),
        Node::Refused { address, text } => {
            let text = all(text);
            html!("<span class=\"refused\">{text} <bdi>({address})</bdi></span>")
        }
    }
}

fn around_all(around: Around, inner: &SafeHtml) -> SafeHtml {
    match around {
        Around::Paragraph => html!("<p>{inner}</p>"),
        Around::Markup => html!("<p class=\"raw\">{inner}</p>"),
        Around::Quote => html!("<blockquote>{inner}</blockquote>"),
        Around::Emphasis => html!("<em>{inner}</em>"),
        Around::Strong => html!("<strong>{inner}</strong>"),
        Around::Strike => html!("<del>{inner}</del>"),
    }
}

/// The page has its own `h1`, and an `h2` over each message.
fn heading(level: u8, inner: &SafeHtml) -> SafeHtml {
    match level {
        1 => html!("<h3>{inner}</h3>"),
        2 => html!("<h4>{inner}</h4>"),
        3 => html!("<h5>{inner}</h5>"),
        _ => html!("<h6>{inner}</h6>"),
    }
}

fn code_block(language: Option<&Tainted<String>>, text: &Tainted<String>) -> SafeHtml {
    html!(
        "<figure class=\"code\"><figcaption>"
        if let Some(language) = language { "{language}" } else { "Code" }
        "</figcaption><pre tabindex=\"0\"><code>{text}</code></pre></figure>"
    )
}

fn list(start: Option<u32>, items: &[Vec<Node>]) -> SafeHtml {
    let items = items.iter().map(|item| {
        let item = all(item);
        html!("<li>{item}</li>")
    });
    let items: SafeHtml = items.collect();
    match start {
        Some(start) => html!("<ol start=\"{start}\">{items}</ol>"),
        None => html!("<ul>{items}</ul>"),
    }
}

fn table(head: &[Cell], rows: &[Vec<Cell>]) -> SafeHtml {
    let head = head.iter().map(|Cell { align, content }| {
        let content = all(content);
        match align.class() {
            Some(class) => html!("<th scope=\"col\" class=\"{class}\">{content}</th>"),
            None => html!("<th scope=\"col\">{content}</th>"),
        }
    });
    let head: SafeHtml<Cells> = head.collect();
    let rows: SafeHtml<Rows> = rows.iter().map(|row| self::row(row)).collect();
    html!(
        "<div class=\"table\" role=\"region\" aria-label=\"Table\" tabindex=\"0\"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )
}

fn row(cells: &[Cell]) -> SafeHtml<Rows> {
    let cells = cells.iter().map(|Cell { align, content }| {
        let content = all(content);
        match align.class() {
            Some(class) => html!("<td class=\"{class}\">{content}</td>"),
            None => html!("<td>{content}</td>"),
        }
    });
    let cells: SafeHtml<Cells> = cells.collect();
    html!("<tr>{cells}</tr>")
}

fn followed(link: &Link, text: &SafeHtml) -> SafeHtml {
    let Link {
        url,
        leads_to,
        picture,
    } = link;
    html!(
        if *picture { "<span class=\"picture\">picture, not loaded: </span>" }
        "<a href=\"{url}\" target=\"_blank\" rel=\"noopener noreferrer\">{text}</a>"
        if let Some(leads_to) = leads_to { "<span class=\"host\"> (<bdi>{leads_to}</bdi>)</span>" }
    )
}
