//! Door 191: a model's name does not come from run-time text.
use taintless::claude::Request;

fn ask(model: String) -> Request {
    Request::new(model, 300)
}

fn main() {}
