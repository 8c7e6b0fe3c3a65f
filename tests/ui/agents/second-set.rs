//! Door 460: a second set of tools does not take the place of the first: what both do is declared by one enum.
use taintless::claude::{Agent, Model};
use taintless::prelude::*;

/// Sums.
#[derive(ClaudeTools)]
enum Sums {
    /// Adds.
    #[claude(pure)]
    Add { one: u32, other: u32 },
}

/// Clocks.
#[derive(ClaudeTools)]
enum Clocks {
    /// Sets the clock.
    #[claude(acts)]
    Set { hour: u8 },
}

fn main() {
    let agent = Agent::builder(Model::SONNET_5, 500)
        .acts()
        .tools::<Clocks>()
        .tools::<Sums>();
}
