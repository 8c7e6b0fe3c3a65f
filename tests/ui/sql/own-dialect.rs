//! Door 364: how a parameter is written is not said outside.
enum Mine {}

impl taintless::sql::Dialect for Mine {
    const PARAMETER: &'static str = "1 OR 1=1 --";
    const EMPTY_LIST: &'static str = "";
    const ESCAPE: &'static str = "";
}

fn main() {}
