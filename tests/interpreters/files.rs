//! Through a real file system.

use std::io::ErrorKind;

use taintless::context::{FileName, RelativePath, Root, RootError};
use taintless::prelude::*;

use crate::hostile::strings;
use crate::scratch::Scratch;

taintless::authority!(TestFolder = "the scratch folder of this test");
taintless::destination!(Comparison = "this test compares it");

fn root_of(scratch: &Scratch) -> Root {
    let folder = scratch.work().to_str().expect("a path of text").to_owned();
    Root::open(&taintless::endorse!(folder, by = TestFolder)).expect("the folder")
}

/// Door 142: a name makes one file in its folder, by that name, and reading gives the content back.
#[test]
fn names_make_files_in_the_root_and_nowhere_else() {
    let scratch = Scratch::new("names");
    let root = root_of(&scratch);
    let (mut made, mut refused) = (0, 0);
    for text in strings() {
        let Ok(name) = FileName::parse(&Tainted::new(text.as_str())) else {
            refused += 1;
            continue;
        };
        match root.create(&name, &Tainted::new(text.as_str())) {
            Ok(()) => made += 1,
            // A line of the collections twice, or a canary's own name.
            Err(RootError::System(ErrorKind::AlreadyExists)) => continue,
            Err(error) => panic!("{text:?}: {error}"),
        }
        let there = scratch.work().join(text);
        assert_eq!(
            std::fs::read(&there).expect("the file"),
            text.as_bytes(),
            "{text:?}"
        );
        let read = root.read(&name, 1 << 20).expect("the file");
        assert_eq!(taintless::expose!(read, to = Comparison), text.as_bytes());
        let found = root.entries().expect("the folder");
        assert_eq!(found.len(), 2, "{text:?}: the canary and this one");
        assert!(found.iter().any(|entry| {
            entry
                .name()
                .is(&taintless::endorse!(text.clone(), by = TestFolder))
        }));
        root.remove(&name).expect("it is there");
        scratch.assert_unchanged_outside(text);
    }
    scratch.assert_unchanged("all");
    eprintln!("{made} names, {refused} refused");
    assert!(
        made > 100 && refused > 300,
        "{made} names, {refused} refused"
    );
}

/// Door 142: a path of names stays below its root; what leads out is refused.
#[test]
fn paths_stay_in_the_root() {
    let scratch = Scratch::new("paths");
    let root = root_of(&scratch);
    for text in strings() {
        if let Ok(path) = RelativePath::parse(&Tainted::new(text.as_str())) {
            // Its folders are not there; a name of its own may be made.
            let _ = root.create(&path, "x");
            let _ = root.remove(&path);
        }
        scratch.assert_unchanged_outside(text);
    }
    for text in [
        "..",
        "../b",
        "a/../../b",
        "/etc/passwd",
        "a//b",
        "a/",
        "./a",
        "C:\\b",
        "",
    ] {
        assert!(RelativePath::parse(text).is_err(), "{text}");
    }
}

/// Nothing is overwritten unless it is asked for.
#[test]
fn files_are_not_overwritten_by_chance() {
    let scratch = Scratch::new("overwrite");
    let root = root_of(&scratch);
    let canary = FileName::parse("canary").expect("a name");
    let fault = root.create(&canary, "dead").expect_err("it is there");
    assert_eq!(fault, RootError::System(ErrorKind::AlreadyExists));
    scratch.assert_unchanged("create");
    root.replace(&canary, "replaced").expect("it is replaced");
    let read = root.read(&canary, 99).expect("it is there");
    assert_eq!(taintless::expose!(read, to = Comparison), b"replaced");
    assert_eq!(
        root.read(&canary, 3).expect_err("8 bytes"),
        RootError::TooLong
    );
    assert_eq!(
        root.entries().expect("the folder").len(),
        1,
        "nothing is left beside it"
    );
}

#[test]
fn folders_are_roots_of_their_own() {
    let scratch = Scratch::new("folders");
    let root = root_of(&scratch);
    let name = |text: &str| FileName::parse(text).expect("a name");
    root.create_folder(&name("inner")).expect("a folder");
    let inner = root.folder(&name("inner")).expect("a folder");
    inner.create(&name("a.txt"), b"1").expect("a file");
    let path = RelativePath::from(name("inner")).join(&name("a.txt"));
    assert_eq!(root.read(&path, 9).expect("a file").len(), 1);
    assert_eq!(
        inner.read(&name("canary"), 9).err(),
        Some(RootError::System(ErrorKind::NotFound))
    );
    assert_eq!(
        root.read(&name("inner"), 9).err(),
        Some(RootError::NotAFile)
    );
    inner.remove(&name("a.txt")).expect("a file");
    root.remove_folder(&name("inner")).expect("an empty folder");
    scratch.assert_unchanged("all");
}

/// Door 620: no link leads out of a root, whatever it says and whenever it is made.
#[cfg(unix)]
#[test]
fn links_do_not_lead_out() {
    use std::os::unix::fs::symlink;

    let scratch = Scratch::new("links");
    let root = root_of(&scratch);
    let name = |text: &str| FileName::parse(text).expect("a name");
    let work = scratch.work();
    let outside = scratch.outside();
    let absolute = outside.to_str().expect("a path of text");
    let through_proc = format!("/proc/self/root{absolute}");
    for (link, target) in [
        ("relative", "../canary"),
        ("absolute", absolute),
        ("proc", through_proc.as_str()),
        ("cwd", "/proc/self/cwd"),
        ("up", ".."),
        ("twice", "up/canary"),
        ("zigzag", "../work/../canary"),
    ] {
        symlink(target, work.join(link)).expect("a link");
        let link = name(link);
        assert!(root.read(&link, 99).is_err(), "{target}");
        assert!(root.folder(&link).is_err(), "{target}");
        assert!(root.create(&link, "dead").is_err(), "{target}");
        let below = RelativePath::from(link.clone()).join(&name("canary"));
        assert!(root.read(&below, 99).is_err(), "{target}");
        assert!(root.create(&below, "dead").is_err(), "{target}");
        assert!(root.replace(&below, "dead").is_err(), "{target}");
        assert!(root.remove(&below).is_err(), "{target}");
        // In the place of the link, and not where it leads.
        if link.for_log(9).to_string() == "relative" {
            root.replace(&link, "mine").expect("the link is replaced");
            assert!(!work.join("relative").is_symlink());
        }
        scratch.assert_unchanged_outside(target);
    }
    symlink("canary", work.join("inside")).expect("a link");
    assert!(
        root.read(&name("inside"), 99).is_ok(),
        "a link within the root"
    );
}

/// A folder that is swapped for a link while it is read is never followed out.
#[cfg(unix)]
#[test]
fn a_race_does_not_lead_out() {
    use std::os::unix::fs::symlink;
    use std::sync::atomic::{AtomicBool, Ordering};

    let scratch = Scratch::new("race");
    let root = root_of(&scratch);
    let work = scratch.work();
    std::fs::create_dir(work.join("real")).expect("a folder");
    std::fs::write(work.join("real/canary"), "inside").expect("a file");
    symlink("..", work.join("link")).expect("a link");
    let path = RelativePath::parse("door/canary").expect("a path");
    let done = AtomicBool::new(false);
    let (mut inside, mut refused) = (0, 0);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !done.load(Ordering::Relaxed) {
                for swapped in ["real", "link"] {
                    let _ = std::fs::rename(work.join(swapped), work.join("door"));
                    std::thread::yield_now();
                    let _ = std::fs::rename(work.join("door"), work.join(swapped));
                }
            }
        });
        for _ in 0..20_000 {
            match root.read(&path, 99) {
                Ok(read) => {
                    assert_eq!(taintless::expose!(read, to = Comparison), b"inside");
                    inside += 1;
                }
                Err(_) => refused += 1,
            }
        }
        done.store(true, Ordering::Relaxed);
    });
    eprintln!("{inside} read inside, {refused} refused");
    assert!(refused > 0, "the folder was never swapped");
    scratch.assert_unchanged_outside("the race");
}

/// A pipe or a device in the root is not waited for.
#[cfg(unix)]
#[test]
fn a_pipe_is_no_file() {
    let scratch = Scratch::new("pipe");
    let path = scratch.work().join("pipe");
    let made = std::process::Command::new("mkfifo").arg(&path).status();
    assert!(made.expect("mkfifo").success());
    let name = FileName::parse("pipe").expect("a name");
    assert_eq!(
        root_of(&scratch).read(&name, 9).err(),
        Some(RootError::NotAFile)
    );
}
