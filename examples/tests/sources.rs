//! Where mails come from, and what is said when they cannot be read.

use std::fs;
use std::io::{self, Cursor};
use std::path::PathBuf;

use support_desk::mail::{BodyKind, Input, MAX_BYTES, Mail, MailError, MailFault, Mails, Place};
use taintless::assert_tainted_eq;

/// A folder that is gone when the test is over.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("support-desk-{}-{name}", std::process::id()));
        fs::create_dir_all(&path).expect("a folder for the test");
        Folder(path)
    }

    fn with(self, name: &str, bytes: &[u8]) -> Self {
        fs::write(self.0.join(name), bytes).expect("a file for the test");
        self
    }

    fn read(&self) -> Vec<Result<Mail, MailError>> {
        read(&Input::Path(self.0.clone()))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn read(input: &Input) -> Vec<Result<Mail, MailError>> {
    let mails = Mails::open(input).expect("the mails can be listed");
    mails.map(|raw| raw.and_then(|raw| raw.read())).collect()
}

fn read_stream(bytes: &[u8]) -> Vec<Result<Mail, MailError>> {
    let place = Place::new("standard input".into());
    let mails = Mails::from_reader(place, Box::new(Cursor::new(bytes.to_vec())));
    mails.map(|raw| raw.and_then(|raw| raw.read())).collect()
}

fn fault(bytes: &[u8]) -> Option<MailFault> {
    let mut found = read_stream(bytes);
    assert_eq!(found.len(), 1);
    found.pop().and_then(Result::err).map(|error| error.fault())
}

const MAIL: &[u8] = b"From: a@example.com\nSubject: hello\n\nWhere is it?\n";

#[test]
fn a_folder_is_read_by_name_and_other_files_are_left_alone() {
    let folder = Folder::new("order")
        .with("b.EML", MAIL)
        .with("a.txt", b"call back")
        .with("c.pdf", b"%PDF")
        .with("README.md", b"# no mail");
    let places: Vec<_> = folder
        .read()
        .into_iter()
        .map(|mail| mail.expect("a mail").place)
        .collect();
    let names: Vec<_> = places.iter().map(ToString::to_string).collect();
    assert_eq!(names.len(), 2);
    assert!(names[0].ends_with("a.txt") && names[1].ends_with("b.EML"));
}

#[test]
fn one_bad_file_is_named_and_the_rest_goes_on() {
    let folder = Folder::new("bad")
        .with("1.eml", MAIL)
        .with("9.eml", MAIL)
        .with("4.eml", b"\x89PNG\r\n\x1a\n\0\0");
    fs::create_dir(folder.0.join("2.eml")).expect("a folder named like a mail");
    #[cfg(unix)]
    std::os::unix::fs::symlink("nowhere", folder.0.join("3.eml")).expect("a dangling link");
    #[cfg(not(unix))]
    fs::create_dir(folder.0.join("3.eml")).expect("a folder named like a mail");
    let found = folder.read();
    let good: Vec<_> = found.iter().map(Result::is_ok).collect();
    assert_eq!(good, [true, false, false, false, true]);
    let said: Vec<_> = found
        .iter()
        .filter_map(|mail| mail.as_ref().err())
        .map(ToString::to_string)
        .collect();
    assert!(said[0].contains("2.eml: cannot be read ("), "{}", said[0]);
    assert!(said[1].contains("3.eml: "), "{}", said[1]);
    assert!(
        said[2].ends_with("4.eml: not an e-mail: binary data without headers"),
        "{}",
        said[2]
    );
}

#[test]
fn a_place_without_mails_is_an_error() {
    let folder = Folder::new("empty").with("notes.md", b"x");
    let error = Mails::open(&Input::Path(folder.0.clone()))
        .err()
        .expect("no mails");
    assert_eq!(error.fault(), MailFault::NoMails);
    let missing = read(&Input::Path(folder.0.join("missing.eml")));
    let error = missing
        .into_iter()
        .next()
        .and_then(Result::err)
        .expect("no file");
    assert_eq!(
        error.fault(),
        MailFault::Unreadable(io::ErrorKind::NotFound)
    );
}

#[test]
fn an_error_shows_a_hostile_file_name_harmlessly() {
    let place = Place::new("a\u{1b}[2J\n2026 ERROR forged\u{202e}.eml".into());
    assert_eq!(
        place.to_string(),
        "a\\u{1b}[2J\\n2026 ERROR forged\\u{202e}.eml"
    );
}

#[test]
fn a_mailbox_gives_its_mails_with_their_numbers() {
    let from = "From a@example.com Mon Nov 16 09:00:00 2026\n";
    let mailbox = format!(
        "{from}From: a@example.com\nSubject: one\n\n>From the start\n\n{from}From: b@example.com\n\ntwo\n"
    );
    let folder = Folder::new("mbox").with("all.mbox", mailbox.as_bytes());
    for found in [
        read(&Input::Path(folder.0.join("all.mbox"))),
        read_stream(mailbox.as_bytes()),
    ] {
        let mails: Vec<Mail> = found
            .into_iter()
            .map(|mail| mail.expect("a mail"))
            .collect();
        assert_eq!(mails.len(), 2);
        assert_tainted_eq!(mails[0].body.text, "From the start");
        assert_tainted_eq!(mails[1].body.text, "two");
        assert!(mails[1].place.to_string().ends_with(", message 2"));
    }
}

#[test]
fn the_same_bytes_have_the_same_identity_wherever_they_come_from() {
    let id = |bytes: &[u8]| read_stream(bytes).pop().expect("one").expect("a mail").id;
    let folder = Folder::new("identity").with("x.eml", MAIL);
    assert_eq!(
        folder.read().pop().expect("one").expect("a mail").id,
        id(MAIL)
    );
    let mut other = MAIL.to_vec();
    other.push(b'!');
    assert_ne!(id(MAIL), id(&other));
    // `printf 'hi' | sha256sum`
    assert_eq!(id(b"hi").to_string(), "8f434346648f6b96df89dda901c5176b");
}

#[test]
fn what_is_no_mail_says_what_it_is() {
    assert_eq!(fault(b""), Some(MailFault::Empty));
    assert_eq!(fault(b" \r\n\n "), Some(MailFault::Empty));
    assert_eq!(
        fault(b"\x7fELF\x02\x01\x01\0\0\0\0"),
        Some(MailFault::NotMail)
    );
    assert_eq!(fault(&[0xFF; 64]), None, "ÿÿÿ is text in windows-1252");
    assert_eq!(fault(&vec![b'x'; MAX_BYTES + 1]), Some(MailFault::TooLarge));
    let head = "From: a@example.com\nContent-Type: text/plain; charset=utf-8\n";
    let broken = [head.as_bytes(), b"\n", &[0xFC; 40]].concat();
    assert_eq!(fault(&broken), Some(MailFault::Undecodable));
    let broken = format!("{head}Content-Transfer-Encoding: base64\n\n!!not base64!!\n");
    assert_eq!(fault(broken.as_bytes()), Some(MailFault::Undecodable));
    let mut nested = String::new();
    for depth in 100..300 {
        let part = format!("Content-Type: multipart/mixed; boundary=b{depth}\n\n--b{depth}\n");
        nested.push_str(&part);
    }
    assert_eq!(fault(nested.as_bytes()), Some(MailFault::Malformed));
    let slow = ["Subject: ", &"=?".repeat(20_000), "\n\nhello\n"].concat();
    assert_eq!(fault(slow.as_bytes()), Some(MailFault::Malformed));
}

#[test]
fn text_without_headers_is_a_note() {
    let mail = read_stream(b"Please call me back.\n")
        .pop()
        .expect("one")
        .expect("a note");
    assert_eq!(mail.body.kind, BodyKind::Note);
    assert_tainted_eq!(mail.body.text, "Please call me back.");
    assert!(mail.subject.is_none());
}

#[test]
fn a_text_file_is_a_mail_only_with_a_sender_and_a_date() {
    let dated = [b"Date: Mon, 16 Nov 2026 09:00:00 +0100\n", MAIL].concat();
    let folder = Folder::new("text")
        .with("1.txt", MAIL)
        .with("2.txt", &dated)
        .with("3.eml", MAIL);
    let kinds: Vec<_> = folder
        .read()
        .into_iter()
        .map(|mail| mail.expect("a mail").body.kind)
        .collect();
    assert_eq!(kinds, [BodyKind::Note, BodyKind::Plain, BodyKind::Plain]);
}

#[test]
fn a_few_damaged_letters_do_not_cost_the_mail() {
    let mail = b"From: a@example.com\nContent-Type: text/plain; charset=utf-8\n\nGr\xFC\xDFe aus dem hohen Norden\n";
    let mail = read_stream(mail).pop().expect("one").expect("a mail");
    assert_eq!(mail.body.damaged, 2);
}
