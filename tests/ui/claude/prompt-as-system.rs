//! Door 97: a prompt, which may hold untrusted text, is no system prompt.
use taintless::claude::Request;
use taintless::prelude::*;

fn ask(request: Request, mail: Tainted<String>) -> Request {
    let mail = mail.wrap(Source::Email);
    let rules = prompt!("Sort this e-mail: {mail}");
    request.system(rules)
}

fn main() {}
