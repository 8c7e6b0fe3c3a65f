//! Door 223: a list of private numbers does not leave as JSON.
use taintless::prelude::*;

fn answer(salaries: Vec<Option<Private<u32>>>) -> Option<String> {
    serde_json::to_string(&salaries).ok()
}

fn main() {}
