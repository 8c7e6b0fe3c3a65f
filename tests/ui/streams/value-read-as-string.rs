//! Door 406: what a hand-written type is handed at its end gives types of model output and no plain text.
use taintless::__private::output::Value;

fn steal(value: &Value<'_>) -> Option<String> {
    value.read::<String>()
}

fn main() {}
