//! Every line of the attack collections, in every context.

use taintless::prelude::*;

use crate::contexts::holds;

#[test]
fn no_line_of_the_collections_changes_a_page() {
    let Some(lines) = taintless_tests::corpus("xss") else {
        return;
    };
    for line in &lines {
        holds(line);
        if let Ok(link) = SafeUrl::parse(line) {
            assert!(
                link.is_relative() || link.host().is_some() || line.starts_with("mailto:"),
                "{line:?}"
            );
        }
    }
}
