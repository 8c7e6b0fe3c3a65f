//! Doors 88, 118, 130: the handler with which the README begins.
use taintless::prelude::*;

fn handle(mail: Tainted<String>, title: Tainted<String>, link: Tainted<String>) {
    let prompt = prompt!("Sort this e-mail: {mail}");
    let page = html!("<a href=\"{link}\">{title}</a>");
    let row = sql!("INSERT INTO seen (title) VALUES ('{title}')");
}

fn main() {}
