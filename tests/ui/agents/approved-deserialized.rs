//! Door 469: no approval is read from JSON.
use taintless::claude::Call;
use taintless::claude::agent::Approved;

fn approve<T>(json: &str) -> Option<Approved<Call<T>>> {
    serde_json::from_str(json).ok()
}

fn main() {}
