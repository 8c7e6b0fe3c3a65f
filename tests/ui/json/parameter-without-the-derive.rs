//! Door 246: a generic answer goes out if what it holds does.
use taintless::prelude::*;

struct Customer;

#[derive(JsonOut)]
struct Page<T> {
    items: Vec<T>,
}

fn answer(page: Page<Customer>) -> JsonBody {
    page.to_json()
}

fn main() {}
