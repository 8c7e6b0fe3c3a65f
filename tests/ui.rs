//! What the compiler refuses (`ui/<promise>/*.rs`), and the accepted twin of each
//! (`ui/<promise>/twins.rs`, one module for each case, all compiled as one program).
//!
//! `TRYBUILD=overwrite cargo test --test ui` writes the `.stderr` files anew.

use taintless_tests::{refusals, ui_folder};

#[test]
fn every_refusal_is_refused_and_every_twin_accepted() {
    // A `pass` case makes trybuild build instead of check, so that faults which show after
    // monomorphisation are seen.
    let cases = trybuild::TestCases::new();
    cases.pass("ui/twins.rs");
    for case in refusals() {
        cases.compile_fail(format!("ui/{}/{}.rs", case.promise, case.name));
    }
}

#[test]
fn every_refusal_states_its_promise_and_has_a_twin() {
    let mut faults = Vec::new();
    for case in refusals() {
        let place = format!("{}/{}.rs", case.promise, case.name);
        if !case.states.starts_with("Door") {
            faults.push(format!(
                "{place}: the first line must be `//! Door <number>: <promise>`"
            ));
        }
        if case.name.contains('_') || case.name.chars().any(char::is_uppercase) {
            faults.push(format!("{place}: names are in kebab-case"));
        }
        let twins = ui_folder().join(&case.promise).join("twins.rs");
        let twins = std::fs::read_to_string(twins).unwrap_or_default();
        let module = format!("mod {} {{", case.name.replace('-', "_"));
        if !twins.contains(&module) {
            faults.push(format!(
                "{place}: `twins.rs` beside it has no `{module} … }}`"
            ));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
