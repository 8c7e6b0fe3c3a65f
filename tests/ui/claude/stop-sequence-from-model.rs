//! Door 108: what a model wrote does not become a stop sequence.
use taintless::claude::Request;
use taintless::prelude::*;

fn stop(request: Request, reply: Tainted<String>) -> Request {
    request.stop_sequence(reply)
}

fn main() {}
