//! Door 259: HTML is no part of a JSON answer: a page that puts it in does so without its context.
use taintless::prelude::*;

fn answer(page: SafeHtml) -> JsonBody {
    Some(page).to_json()
}

fn main() {}
