//! `#[derive(ClaudeOutput)]`: what is read, what is told, and both schemas.

#[path = "output/checks.rs"]
mod checks;
#[path = "output/dates.rs"]
mod dates;
#[path = "output/extract.rs"]
mod extract;
#[path = "output/format_suite.rs"]
mod format_suite;
#[path = "output/found.rs"]
mod found;
#[path = "../fuzz/judge.rs"]
mod fuzzed;
#[allow(dead_code, reason = "that it compiles is the test")]
#[path = "output/hygiene.rs"]
mod hygiene;
#[path = "output/json_suite.rs"]
mod json_suite;
#[path = "output/limits.rs"]
mod limits;
#[path = "output/partial.rs"]
mod partial;
#[allow(dead_code, reason = "what is read is not looked at by every test")]
#[path = "output/partial_shapes.rs"]
mod partial_shapes;
#[path = "output/reading.rs"]
mod reading;
#[path = "output/recorded.rs"]
mod recorded;
#[allow(dead_code, reason = "what is read is not looked at")]
#[path = "output/schema_suite.rs"]
mod schema_suite;
#[path = "output/schemas.rs"]
mod schemas;
#[path = "output/seeds.rs"]
mod seeds;
#[allow(dead_code, reason = "what is read is not looked at by every test")]
#[path = "output/shapes.rs"]
mod shapes;
#[allow(dead_code, reason = "what is read is not looked at")]
#[path = "output/stack.rs"]
mod stack;
#[allow(dead_code, reason = "what is read is not looked at by every test")]
#[path = "output/types.rs"]
mod types;
#[path = "output/unchecked.rs"]
mod unchecked;
#[path = "output/unmigrated.rs"]
mod unmigrated;
#[allow(dead_code, reason = "what is spent is asked in another target")]
#[path = "output/wire_subset.rs"]
mod wire_subset;
#[path = "output/withholding.rs"]
mod withholding;
