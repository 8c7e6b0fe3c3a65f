//! Door 157: whether a default passes a function of the program's is not known to the derive.
use taintless::prelude::*;

fn not_seven(value: &u8) -> Result<(), Trusted<&'static str>> {
    if *value == 7 {
        return Err(trusted!("expected not 7"));
    }
    Ok(())
}

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(default = 7, check = not_seven)]
    severity: u8,
}

fn main() {}
