//! No input makes the reader panic, or takes it long.

use std::io::Cursor;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use support_desk::mail::{Input, MAX_BODY_CHARS, MAX_BYTES, Mails, Place};

fn read_all(bytes: Vec<u8>) {
    let mails = Mails::from_reader(Place::new("x".into()), Box::new(Cursor::new(bytes)));
    for mail in mails
        .filter_map(Result::ok)
        .filter_map(|raw| raw.read().ok())
    {
        assert!(mail.body.text.char_count() <= MAX_BODY_CHARS);
        assert!(mail.attachments.len() <= 50);
    }
}

/// The bundled mails but the very long one, as bytes.
fn samples() -> Vec<Vec<u8>> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("inbox");
    assert!(Mails::open(&Input::Path(folder.clone())).is_ok());
    let files = std::fs::read_dir(folder).expect("the inbox");
    let bytes = files.map(|file| std::fs::read(file.expect("a file").path()).expect("its bytes"));
    bytes.filter(|bytes| bytes.len() < 10_000).collect()
}

#[test]
fn a_mail_that_is_cut_off_anywhere_is_read_or_refused() {
    for mail in samples() {
        for end in (0..mail.len()).step_by(37) {
            read_all(mail[..end].to_vec());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_mail_with_changed_bytes_is_read_or_refused(
        at in any::<proptest::sample::Index>(),
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..30),
    ) {
        let samples = samples();
        let mut mail = samples[at.index(samples.len())].clone();
        for (at, byte) in changes {
            let at = at.index(mail.len());
            mail[at] = byte;
        }
        read_all(mail);
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        read_all(bytes);
    }

    #[test]
    fn any_lines_of_mail_like_text_are_read_or_refused(
        lines in proptest::collection::vec(
            "(From|Subject|Date|Content-Type|>*From): ?.{0,40}|--b(--)?|From a@b 09:00:00 2026|Content-Type: multipart/(mixed|alternative|related); boundary=b|Content-Type: (message/rfc822|text/html|text/plain)|Content-Transfer-Encoding: (base64|quoted-printable)||=\\?utf-8\\?[BQ]\\?.{0,20}\\?=|<[a-z!/]{0,5}.{0,9}>",
            0..40,
        ),
    ) {
        read_all(lines.join("\n").into_bytes());
    }
}

/// What takes the square of its length would take minutes here.
#[test]
fn a_large_mail_that_was_made_to_be_slow_is_not() {
    let fill = |head: &str, unit: &str| {
        let mut mail = String::from(head);
        while mail.len() + unit.len() < MAX_BYTES / 8 {
            mail.push_str(unit);
        }
        mail.into_bytes()
    };
    for (head, unit) in [
        ("Subject: ", "=?utf-8?Q?a?= "),
        ("Subject: ", "=?"),
        ("Subject: ", "=?a?=b"),
        ("Subject: ", "=?utf-8?Q?a?= =?utf-8?Q?a?=\n "),
        ("Subject: a", "\n b"),
        ("From: ", "a@b.example, "),
        ("From: ", "(((\"<"),
        ("Date: ", "Mon 1 "),
        ("", "A: b\n"),
        ("Content-Type: text/plain; ", "a*0*=b; "),
        ("Content-Type: multipart/mixed; boundary=b\n\n", "--b\n\n"),
        (
            "Content-Type: multipart/alternative; boundary=b\n\n",
            "--b\n\nx\n",
        ),
        (
            "Content-Type: multipart/mixed; boundary=b\n\n",
            "--b\nContent-Disposition: attachment\n\nx\n",
        ),
        ("Content-Type: text/html\n\n", "<div>"),
        ("Content-Type: text/html\n\n", "<p a=1 b=2 c=3>"),
        ("Content-Type: text/html\n\n<a ", "a"),
        (
            "Content-Type: message/rfc822\n\n",
            "Content-Type: message/rfc822\n\n",
        ),
        (
            "Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n",
            "=\n",
        ),
        ("From a@b 09:00:00 2026\n", "\nFrom a@b 09:00:00 2026\n"),
    ] {
        let mail = fill(head, unit);
        let began = Instant::now();
        read_all(mail);
        let took = began.elapsed();
        assert!(
            took < Duration::from_secs(20),
            "{head:?} {unit:?} took {took:?}"
        );
    }
}
