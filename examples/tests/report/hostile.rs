//! Reports in which every text is an attack.

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::{env, fs};

use support_desk::mail::{MailId, Mails, Place};
use support_desk::report::{Entry, Failure, Report, Usage};
use support_desk::triage::{Category, Triage};
use taintless::Tainted;

/// Says that a test has nothing to work with. Where nothing may be skipped, that is a failure.
pub(crate) fn skip(why: &str) {
    assert!(
        env::var_os("TAINTLESS_NO_SKIPS").is_none(),
        "not skipped, because TAINTLESS_NO_SKIPS is set: {why}"
    );
    // Not `eprintln!`, which shows only what failing tests print.
    let _ = writeln!(io::stderr(), "skipped: {why}");
}

/// An identity, as every mail gets one.
pub(crate) fn id(mail: &str) -> MailId {
    let bytes = io::Cursor::new(format!("Subject: x\n\n{mail}").into_bytes());
    let mut mails = Mails::from_reader(Place::new("a test".into()), Box::new(bytes));
    let mail = mails.next().expect("a mail").expect("a mail");
    mail.read().expect("a mail that can be read").id
}

/// A mail whose every text is `text`, and a model that says nothing else.
pub(crate) fn entry(text: &str, number: u8) -> Entry {
    let tainted = || Tainted::new(text.to_owned());
    Entry {
        id: id(&number.to_string()),
        place: tainted(),
        sender_name: Some(tainted()),
        sender_address: Some(tainted()),
        subject: Some(tainted()),
        sent: Some(i64::from(number) * 86_400),
        body: tainted(),
        body_cut: number.is_multiple_of(2),
        attachments: vec![tainted(), tainted()],
        triage: Triage {
            category: [Category::Spam, Category::Other, Category::Refund][usize::from(number % 3)],
            severity: number,
            summary: tainted(),
            wants: tainted(),
            order: Some(tainted()),
            language: tainted(),
            needs_a_person: number < 3,
        },
    }
}

/// A report whose every text is `text`, with a severity that no schema allows at either end.
pub(crate) fn report(text: &str) -> Report {
    Report {
        rehearsal: true,
        entries: [0, 1, 4, 6].map(|number| entry(text, number)).into(),
        failures: vec![Failure {
            place: Tainted::new(text.to_owned()),
            reason: text.to_owned(),
        }],
        usage: Usage {
            input_tokens: 12_345,
            output_tokens: 678,
        },
    }
}

/// What runs or loads as soon as a browser reads it as markup; all of it leads to `origin`.
pub(crate) fn active(origin: &str) -> Vec<String> {
    [
        "<script>document.title='owned';fetch('ORIGIN/fetch')</script>",
        "<img src=\"ORIGIN/img\" onerror=\"document.title='owned'\">",
        "<svg onload=\"document.title='owned'\"></svg>",
        "<iframe src=\"ORIGIN/iframe\"></iframe>",
        "<link rel=\"stylesheet\" href=\"ORIGIN/style\">",
        "<style>@import url(ORIGIN/import);body{background:url(ORIGIN/background)}</style>",
        "<object data=\"ORIGIN/object\"></object><embed src=\"ORIGIN/embed\">",
        "<video src=\"ORIGIN/video\" autoplay></video>",
        "<p style=\"background:url(ORIGIN/inline)\">x</p>",
        "<input autofocus onfocus=\"document.title='owned'\">",
    ]
    .map(|text| text.replace("ORIGIN", origin))
    .into()
}

/// Attacks on each place of the page, and texts that break what is written by hand.
pub(crate) fn attacks(origin: &str) -> Vec<String> {
    let mut texts = active(origin);
    let script = format!("<script>document.title='owned';fetch('{origin}/x')</script>");
    for before in [
        "\">",
        "'>",
        "\"'><!--",
        "-->",
        "]]>",
        "</title>",
        "</style>",
        "</pre>",
        "</textarea>",
        "</bdi></h3></article></main>",
        "</summary></details>",
        "</svg>",
        "</script>",
        "<noscript><p title=\"</noscript>",
        "<svg><style>",
        "<math><mtext><table><mglyph><style>",
        "<template>",
        "<plaintext>",
        "<!--",
        "<![CDATA[",
        "\n",
        "\r\n",
        "\u{b}",
        "\0",
        "\u{feff}",
        "&quot;&gt;",
        "&#0;",
        "{x}",
        "{{x}}",
        "\u{F0000}",
        "\u{10FFFD}",
        "\u{FFFE}",
    ] {
        texts.push(format!("{before}{script}"));
    }
    let others = [
        "\" onmouseover=\"document.title='owned'\" x=\"",
        "' onload='document.title=1' autofocus onfocus='document.title=1",
        "x onclick=alert(1)",
        "ltr\" dir=\"rtl\" lang=\"en",
        "javascript:document.title='owned'",
        "<scr\0ipt>document.title='owned'</scr\0ipt>",
        "<\u{feff}script>x</script>",
        "&lt;script&gt;document.title='owned'&lt;/script&gt;",
        "&#60;script&#62;&#x3c;img src=x&#x3e;&NotEqualTilde;&amp;amp;",
        "\u{ff1c}script\u{ff1e}",
        "abc\u{202e}txet desrever\u{2066}\u{2067}\u{2068} never closed",
        "\u{e0001}\u{e003c}\u{e0073}\u{e0063}\u{e0072}\u{e007f}",
        "family 👨‍👩‍👧‍👦 flag 🏴󠁧󠁢󠁳󠁣󠁴󠁿 \u{200b}\u{200c}\u{200d}\u{2060}",
        "Z\u{0351}\u{036b}\u{0343}\u{036a}\u{0302}\u{036b}\u{033d}\u{034f}a\u{0334}l\u{0321}g\u{0308}o",
        "'); DROP TABLE mails; --",
        "\n\n  leading lines and trailing space  \n\n",
        "line\rline\r\nline\u{2028}line\u{85}line",
        "<meta http-equiv=\"refresh\" content=\"0;url=ORIGIN/refresh\">",
        "<base href=\"ORIGIN/\"><form action=\"ORIGIN/form\"><button autofocus>x</button></form>",
        "<a href=\"ORIGIN/a\" ping=\"ORIGIN/ping\">x</a>",
    ];
    texts.extend(others.map(|text| text.replace("ORIGIN", origin)));
    texts.extend(["<&\"", "ﷺ", "🙂\u{200d}"].map(|text| text.repeat(1_000)));
    texts.push("A".repeat(20_000));
    texts
}

/// The lines of the attack collections; `None` where they are not at hand.
pub(crate) fn collected() -> Option<Vec<String>> {
    let folder = PathBuf::from(env::var_os("TAINTLESS_CORPORA")?).join("xss");
    let mut lines = Vec::new();
    for file in fs::read_dir(&folder).expect("the folder `xss` of TAINTLESS_CORPORA") {
        let path = file.expect("an entry").path();
        if path.extension().is_some_and(|end| end == "txt") {
            // Some lines are not UTF-8 on purpose.
            let bytes = fs::read(&path).expect("a readable file");
            let text = String::from_utf8_lossy(&bytes);
            let full = text.split('\n').filter(|line| !line.trim().is_empty());
            lines.extend(full.map(str::to_owned));
        }
    }
    assert!(lines.len() > 100, "{} holds few lines", folder.display());
    Some(lines)
}
