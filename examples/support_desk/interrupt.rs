//! Ctrl-C: the first asks the run to end, the second ends the program.

use std::process;
use std::sync::Arc;
use std::{io, thread};

use tokio::runtime;
use tokio::sync::Notify;

/// What a shell expects of a program that Ctrl-C ended: 128 and the signal's number.
pub const EXIT_CODE: u8 = 130;

/// Notifies when Ctrl-C is pressed.
///
/// In a thread of its own, so that the second one works whatever the program is busy with.
///
/// # Errors
/// If the system gives no thread.
pub fn watch() -> io::Result<Arc<Notify>> {
    let pressed = Arc::new(Notify::new());
    let told = Arc::clone(&pressed);
    let runtime = runtime::Builder::new_current_thread().enable_io().build()?;
    thread::Builder::new()
        .name("ctrl-c".to_owned())
        .spawn(move || {
            runtime.block_on(async {
                if tokio::signal::ctrl_c().await.is_ok() {
                    told.notify_one();
                    if tokio::signal::ctrl_c().await.is_ok() {
                        process::exit(EXIT_CODE.into());
                    }
                }
            });
        })?;
    Ok(pressed)
}
