//! Door 410: a piece of a reply is not printed.
use taintless::claude::StreamEvent;

fn show(event: StreamEvent) {
    if let StreamEvent::Text { delta, .. } = event {
        print!("{delta}");
    }
}

fn main() {}
