//! The report's file.

use std::fs;
use std::io::ErrorKind;

use support_desk::report;

use crate::chromium::Folder;
use crate::hostile;

#[test]
fn the_file_is_the_page_and_nothing_is_left_beside_it() {
    let folder = Folder::new("whole");
    let path = folder.path("report.html");
    fs::write(&path, "an older report").expect("a writable folder");
    let page = hostile::report("<b>");
    report::write(&path, &page).expect("a report");
    assert_eq!(
        fs::read(&path).expect("the report"),
        page.html().into_bytes()
    );
    assert_eq!(folder.names(), ["report.html"]);
}

#[test]
fn what_cannot_be_written_names_the_file_and_leaves_nothing() {
    let folder = Folder::new("refused");
    let page = hostile::report("secret words");
    let taken = folder.path("taken");
    fs::create_dir(&taken).expect("a folder");
    for (path, kind, words) in [
        (taken.clone(), ErrorKind::IsADirectory, "cannot be written"),
        (
            folder.path("no/report.html"),
            ErrorKind::NotFound,
            "folder does not exist",
        ),
        (
            folder.path("taken/.."),
            ErrorKind::IsADirectory,
            "cannot be written",
        ),
    ] {
        let error = report::write(&path, &page).expect_err("a refusal");
        assert_eq!((error.kind(), error.path()), (kind, path.as_path()));
        let said = error.to_string();
        assert!(said.starts_with(&*path.display().to_string()), "{said}");
        assert!(said.contains(words) && !said.contains("secret"), "{said}");
    }
    assert_eq!(folder.names(), ["taken"]);
}

#[cfg(unix)]
#[test]
fn a_device_stays_a_device_and_a_link_a_link() {
    use std::os::unix::fs::{FileTypeExt as _, symlink};

    let page = hostile::report("x");
    let error = report::write("/dev/null".as_ref(), &page).expect_err("a refusal");
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    let device = fs::metadata("/dev/null").expect("the device");
    assert!(device.file_type().is_char_device());

    let folder = Folder::new("link");
    fs::write(folder.path("real.html"), "old").expect("a writable folder");
    let link = folder.path("report.html");
    symlink(folder.path("real.html"), &link).expect("a link");
    report::write(&link, &page).expect("a report");
    assert!(link.is_symlink());
    let real = fs::read(folder.path("real.html")).expect("the report");
    assert_eq!(real, page.html().into_bytes());
}
