//! Door 370: a turn, and so what the model is said to have said, is not deserialised.
fn stored(json: &str) -> Option<taintless::claude::Turn> {
    serde_json::from_str(json).ok()
}

fn main() {}
