//! Door 97: a string is no system prompt.
use taintless::claude::Request;

fn ask(request: Request, rules: String) -> Request {
    request.system(rules)
}

fn main() {}
