//! Door 372: no type of the user's names a model.
struct Mine(String);

fn ask(mine: Mine) -> taintless::claude::Request {
    taintless::claude::Request::new(mine, 100)
}

fn main() {}
