//! Door 440: tools that the API does not take together are refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Form {
    a: Option<u8>,
    b: Option<u8>,
    c: Option<u8>,
    d: Option<u8>,
    e: Option<u8>,
    f: Option<u8>,
    g: Option<u8>,
    h: Option<u8>,
    i: Option<u8>,
    j: Option<u8>,
    k: Option<u8>,
    l: Option<u8>,
    m: Option<u8>,
    n: Option<u8>,
    o: Option<u8>,
    p: Option<u8>,
    q: Option<u8>,
    r: Option<u8>,
    s: Option<u8>,
    t: Option<u8>,
    u: Option<u8>,
}

#[derive(ClaudeTools)]
enum Desk {
    /// Files a form.
    #[claude(acts)]
    File(Form),
    /// Looks for forms like this one.
    #[claude(reads_untrusted)]
    Find(Form),
}

fn main() {}
