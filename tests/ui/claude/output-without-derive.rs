//! Door 56: a type with a `Deserialize` of its own is not what a reply is read as.
use serde::Deserialize;
use taintless::claude::{Model, Request};
use taintless::prelude::*;

#[derive(Deserialize)]
struct Triage {
    summary: Tainted<String>,
}

fn ask() -> Request<Triage> {
    Request::new(Model::HAIKU_4_5, 300).output()
}

fn main() {}
