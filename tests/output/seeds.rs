//! The seeds of the fuzz target: each is read into every type, with the marker at many places.

use std::fs;
use std::path::Path;

use crate::fuzzed;

#[test]
fn what_the_fuzz_target_holds_is_held_by_its_seeds() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/seeds/parse");
    let (mut seeds, mut bytes) = (0, 0);
    for entry in fs::read_dir(folder).expect("the seeds") {
        let seed = fs::read(entry.expect("an entry").path()).expect("a seed");
        fuzzed::judge(&seed);
        let (_, document) = seed.split_at(2);
        for ty in (b'0'..).take(fuzzed::types()) {
            // For the type that it was written for, everywhere.
            let ways = if seed.first() == Some(&ty) { 64 } else { 5 };
            for how in (b'0'..).take(ways) {
                fuzzed::judge(&[&[ty, how], document].concat());
            }
        }
        seeds += 1;
        bytes += seed.len();
    }
    // A small corpus, and one that is there.
    assert!((20..=60).contains(&seeds), "{seeds} seeds");
    assert!(bytes < 150 * 1024, "{bytes} bytes");
}
