//! Door 433: a container, and the files in it, is not named by text.
use taintless::claude::Request;

fn go_on(request: Request, container: String) -> Request {
    request.container(&container)
}

fn main() {}
