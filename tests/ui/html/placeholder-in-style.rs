//! Door 110: no placeholder stands inside a `<style>`.
use taintless::prelude::*;

fn page(colour: &str) -> SafeHtml {
    html!("<style>p {{ color: {colour} }}</style>")
}

fn main() {}
