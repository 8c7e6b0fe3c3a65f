//! Door 364: how a parameter is written is not said outside.
enum Mine {}

impl taintless::sql::Dialect for Mine {
    const PARAMETER: &'static str = "1 OR 1=1 --";
    const QUOTE: char = ' ';
    const IN_NOTHING: &'static str = "";
    const NOT_IN_NOTHING: &'static str = "";
}

fn main() {}
