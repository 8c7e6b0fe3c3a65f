//! Door 162: a type with more fields of several types than the API takes is refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
enum Answer {
    Number(f64),
    Words(Tainted<String>),
}

#[derive(ClaudeOutput)]
struct Form {
    a: Answer,
    b: Answer,
    c: Answer,
    d: Answer,
    e: Answer,
    f: Answer,
    g: Answer,
    h: Answer,
    i: Answer,
    j: Answer,
    k: Answer,
    l: Answer,
    m: Answer,
    n: Answer,
    o: Answer,
    p: Answer,
    q: Answer,
}

fn main() {}
