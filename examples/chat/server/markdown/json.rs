//! The tree as JSON: text is a string, an element `{"e": "p", "c": […]}` with its attributes beside
//! them. The script builds the same elements as the HTML has.

use taintless::json::{JsonObject, JsonOut, JsonWriter, Written};
use taintless::prelude::*;

use super::{Around, Cell, Link, Node, Nodes};

impl JsonOut for Nodes {
    fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
        self.0.write_json(out)
    }
}

fn element<'a>(out: JsonWriter<'a>, name: Trusted<&'static str>) -> JsonObject<'a> {
    out.object().field(&trusted!("e"), &name)
}

fn class<'a>(object: JsonObject<'a>, class: Trusted<&'static str>) -> JsonObject<'a> {
    object.field(&trusted!("class"), &class)
}

fn end<'a, C: JsonOut + ?Sized>(object: JsonObject<'a>, content: &C) -> Written<'a> {
    object.field(&trusted!("c"), content).end()
}

impl JsonOut for Node {
    fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
        match self {
            Node::Text(text) => text.write_json(out),
            Node::Code(text) => end(element(out, trusted!("code")), &[text]),
            Node::CodeBlock { language, text } => element(out, trusted!("codeblock"))
                .field(&trusted!("language"), language)
                .field(&trusted!("c"), &[text])
                .end(),
            Node::Break => element(out, trusted!("br")).end(),
            Node::Rule => element(out, trusted!("hr")).end(),
            Node::Task(done) => element(out, trusted!("task"))
                .field(&trusted!("done"), done)
                .end(),
            Node::Around(around, inner) => write_around(*around, inner, out),
            Node::Heading(level, inner) => end(element(out, heading(*level)), inner),
            Node::List { start, items } => {
                let items: Vec<Item<'_>> = items.iter().map(|item| Item(item)).collect();
                match start {
                    None => end(element(out, trusted!("ul")), &items),
                    Some(start) => end(
                        element(out, trusted!("ol")).field(&trusted!("start"), start),
                        &items,
                    ),
                }
            }
            Node::Table { head, rows } => {
                let table = element(out, trusted!("table"));
                table
                    .field(&trusted!("head"), head)
                    .field(&trusted!("c"), rows)
                    .end()
            }
            Node::Link(link, inner) => write_link(link, inner, out),
            Node::Refused { address, text } => {
                let refused = element(out, trusted!("refused"));
                end(refused.field(&trusted!("address"), address), text)
            }
        }
    }
}

fn write_around<'a>(around: Around, inner: &[Node], out: JsonWriter<'a>) -> Written<'a> {
    let object = match around {
        Around::Paragraph => element(out, trusted!("p")),
        Around::Markup => class(element(out, trusted!("p")), trusted!("raw")),
        Around::Quote => element(out, trusted!("blockquote")),
        Around::Emphasis => element(out, trusted!("em")),
        Around::Strong => element(out, trusted!("strong")),
        Around::Strike => element(out, trusted!("del")),
    };
    end(object, inner)
}

fn heading(level: u8) -> Trusted<&'static str> {
    match level {
        1 => trusted!("h3"),
        2 => trusted!("h4"),
        3 => trusted!("h5"),
        _ => trusted!("h6"),
    }
}

fn write_link<'a>(link: &Link, inner: &[Node], out: JsonWriter<'a>) -> Written<'a> {
    let Link {
        url,
        leads_to,
        picture,
    } = link;
    let object = element(out, trusted!("a")).field(&trusted!("href"), url);
    let object = object.field(&trusted!("host"), leads_to);
    end(object.field(&trusted!("picture"), picture), inner)
}

struct Item<'a>(&'a [Node]);

impl JsonOut for Item<'_> {
    fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
        end(element(out, trusted!("li")), self.0)
    }
}

impl JsonOut for Cell {
    fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
        let cell = out.object().field(&trusted!("class"), &self.align.class());
        end(cell, &self.content)
    }
}
