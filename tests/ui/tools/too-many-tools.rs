//! Door 440: more strict tools than the API takes are refused.
use taintless::prelude::*;

#[derive(ClaudeTools)]
enum Desk {
    /// Does number 1.
    #[claude(acts)]
    Do1,
    /// Does number 2.
    #[claude(acts)]
    Do2,
    /// Does number 3.
    #[claude(acts)]
    Do3,
    /// Does number 4.
    #[claude(acts)]
    Do4,
    /// Does number 5.
    #[claude(acts)]
    Do5,
    /// Does number 6.
    #[claude(acts)]
    Do6,
    /// Does number 7.
    #[claude(acts)]
    Do7,
    /// Does number 8.
    #[claude(acts)]
    Do8,
    /// Does number 9.
    #[claude(acts)]
    Do9,
    /// Does number 10.
    #[claude(acts)]
    Do10,
    /// Does number 11.
    #[claude(acts)]
    Do11,
    /// Does number 12.
    #[claude(acts)]
    Do12,
    /// Does number 13.
    #[claude(acts)]
    Do13,
    /// Does number 14.
    #[claude(acts)]
    Do14,
    /// Does number 15.
    #[claude(acts)]
    Do15,
    /// Does number 16.
    #[claude(acts)]
    Do16,
    /// Does number 17.
    #[claude(acts)]
    Do17,
    /// Does number 18.
    #[claude(acts)]
    Do18,
    /// Does number 19.
    #[claude(acts)]
    Do19,
    /// Does number 20.
    #[claude(acts)]
    Do20,
    /// Does number 21.
    #[claude(acts)]
    Do21,
}

fn main() {}
