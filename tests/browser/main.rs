//! A real browser on what we write: every attack in every context, with no script, no dialog, no
//! request, and the elements and attributes of the template; and its own view of addresses.

mod addresses;
mod attacks;
#[path = "../../examples/tests/chat/browser.rs"]
#[allow(dead_code, reason = "the chat page's tests use the rest")]
mod browser;
#[path = "../../examples/tests/report/chromium.rs"]
#[allow(dead_code, reason = "the report's tests use the rest")]
mod chromium;
mod contexts;
mod covered;
mod detectors;
mod engines;
mod hosts;
mod injected;
mod markdown;
mod parts;
mod placed;
mod policies;
mod rows;
mod site;
mod stage;
mod watch;
mod writings;
