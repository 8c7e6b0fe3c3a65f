//! Every line of the attack collections, in every context.

use std::fs;
use std::path::PathBuf;

use taintless::prelude::*;

use crate::contexts::holds;

#[test]
fn no_line_of_the_collections_changes_a_page() {
    let Some(folder) = std::env::var_os("TAINTLESS_CORPORA") else {
        eprintln!("skipped: TAINTLESS_CORPORA is not set, so there are no attack collections");
        return;
    };
    let folder = PathBuf::from(folder).join("xss");
    let mut lines = 0;
    for file in fs::read_dir(&folder).expect("the folder `xss` of TAINTLESS_CORPORA") {
        let path = file.expect("an entry").path();
        if path.extension().is_none_or(|end| end != "txt") {
            continue;
        }
        // Some lines are not UTF-8 on purpose.
        let bytes = fs::read(&path).expect("a readable file");
        for line in bytes.split(|byte| *byte == b'\n') {
            let line = String::from_utf8_lossy(line);
            holds(&line);
            if let Ok(link) = SafeUrl::parse(&line) {
                assert!(
                    link.is_relative() || link.host().is_some() || line.starts_with("mailto:"),
                    "{line:?}"
                );
            }
            lines += 1;
        }
    }
    assert!(lines > 0, "{} holds no line", folder.display());
    eprintln!("{lines} lines");
}
