//! `lend!`: what the closure returns is labelled, at once or when its future is done.

use taintless::prelude::*;
use taintless::{assert_tainted_eq, lend};

use super::{Filter, SECRET, secret};

fn finished<F: Future>(future: F) -> F::Output {
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    runtime.expect("a runtime").block_on(future)
}

async fn pause() {
    tokio::task::yield_now().await;
}

#[test]
fn an_async_closure_labels_text_and_leaves_inert_results_bare() {
    finished(async {
        let text = secret();
        let length: usize = lend!(text, to = Filter, async |text| {
            pause().await;
            text.len()
        })
        .await;
        assert_eq!(length, SECRET.len());
        let (first, found): (Tainted<String>, Option<Tainted<&str>>) =
            lend!(text, to = Filter, async |text| {
                pause().await;
                (text[..3].to_owned(), text.split('-').next())
            })
            .await;
        assert_tainted_eq!(first, "the");
        assert_tainted_eq!(found.expect("a first word"), "the");
        let failed: Result<(), Tainted<String>> = lend!(text, to = Filter, |text| async {
            pause().await;
            Err::<(), String>(text.to_owned())
        })
        .await;
        assert_tainted_eq!(failed.expect_err("it fails"), SECRET);
    });
}

/// The future can be sent where the closure's own can, and it takes along what it is given.
#[test]
fn the_future_is_send_where_the_closures_is() {
    fn sendable<F: Future + Send>(future: F) -> F {
        future
    }
    let (text, taken) = (secret(), String::from("taken"));
    let future = sendable(lend!(text, to = Filter, async move |text| {
        pause().await;
        taken.len() + text.len()
    }));
    assert_eq!(finished(future), SECRET.len() + 5);
}

/// Door 49: called by hand, it is found by the hatch's word.
#[test]
fn the_hidden_helper_has_the_hatchs_word_in_its_name() {
    let text = secret();
    let lent =
        taintless::__private::lend_tainted_async::<Filter, _, _, _>(&text, async |text: &str| {
            text.len()
        });
    assert_eq!(finished(lent), SECRET.len());
}
