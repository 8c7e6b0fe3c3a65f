//! A statement runs on the database whose dialect it was read in.

/// Door 590: a statement runs on no database of sqlx that reads another dialect.
#[test]
fn other_dialects_are_refused() {
    // A case that passes makes trybuild build instead of check, so that faults which show after
    // monomorphisation are seen.
    let cases = trybuild::TestCases::new();
    cases.pass("tests/refusals/twin.rs");
    cases.compile_fail("tests/refusals/postgres-on-sqlite.rs");
    cases.compile_fail("tests/refusals/sqlite-on-mysql.rs");
    cases.compile_fail("tests/refusals/postgres-on-mysql.rs");
}
