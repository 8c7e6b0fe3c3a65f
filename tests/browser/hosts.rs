//! Attacks on addresses and on their parts.

use std::fmt::Write as _;

/// Addresses that would be several, or bring a descriptor of their own.
pub(crate) fn candidates() -> Vec<String> {
    let mut all = addresses();
    for start in ["/a.png", "https://kept.example/a", "./a", "?a", "a,b"] {
        for more in [
            ",",
            ",,",
            ", /x",
            ",/x",
            "%20",
            "%20100w,",
            "(",
            "(,",
            ")",
            "),",
            "'",
            "2x,//attack.example/",
        ] {
            all.push(format!("{start}{more}"));
            all.push(format!(",{start}{more}"));
        }
    }
    all
}

/// Addresses, of which `SafeUrl` accepts some and refuses some.
pub(crate) fn addresses() -> Vec<String> {
    const SCHEMES: &[&str] = &[
        "",
        "https:",
        "http:",
        "HTTPS:",
        "javascript:",
        "JavaScript:",
        "java\tscript:",
        " javascript:",
        "\u{1}javascript:",
        "vbscript:",
        "data:",
        "blob:",
        "file:",
        "filesystem:",
        "mailto:",
        "tel:",
        "ftp:",
        "ws:",
        "view-source:",
        "about:",
        "chrome:",
        "intent:",
        "%6Aavascript:",
        "&#106;avascript:",
        "ｊavascript:",
        "javascript&colon;",
        "https&colon;",
        "x-x:",
        "https :",
        "h\nttps:",
        ":",
    ];
    const SLASHES: &[&str] = &[
        "", "/", "//", "///", "\\\\", "/\\", "/\t/", "／／", "./", "../", "?", "#",
    ];
    const HOSTS: &[&str] = &[
        "attack.example/x",
        "kept.example@attack.example/",
        "attack.example:80/",
        "attack.example\\@kept.example",
        "alert(1)",
        "%00attack.example",
        "attack。example/",
        "[::1]:8/",
        "attack.example?.kept.example/",
        "attack.example#.kept.example",
        "2130706433/",
        "0x7f.1/x",
        "xn--a/",
        "a%2f.kept.example/",
        "attack.example；.kept.example/",
        "attack.example／.kept.example",
        "x';alert(1)//",
        "text/html,<script>alert(1)</script>",
        "a&quot;onclick=alert(1)",
        "a&Tab;b/&NewLine;c",
        "..;/x//attack.example",
        "",
    ];
    let mut all = Vec::new();
    for scheme in SCHEMES {
        for slashes in SLASHES {
            all.extend(HOSTS.iter().map(|host| format!("{scheme}{slashes}{host}")));
        }
    }
    all
}

/// Pieces of addresses in random order, from a fixed seed.
pub(crate) fn mixed_addresses(count: usize) -> Vec<String> {
    const PIECES: &[&str] = &[
        "https",
        "http",
        "mailto",
        "tel",
        "javascript",
        "data",
        "blob",
        ":",
        ":",
        "/",
        "/",
        "//",
        "\\",
        "?",
        "#",
        "@",
        "[",
        "]",
        "::1",
        ".",
        "..",
        "%2f",
        "%5c",
        "%00",
        "%",
        "attack.example",
        "kept.example",
        "a",
        "Z",
        "0x7f",
        "127",
        "1",
        ":80",
        ":99999",
        "\u{AD}",
        "\u{200C}",
        "。",
        "．",
        "／",
        "＠",
        "ß",
        "\u{130}",
        "ﬀ",
        "℀",
        "\u{2100}",
        "é",
        "xn--",
        "-",
        "_",
        "~",
        "!",
        "$",
        "&",
        "'",
        "(",
        ")",
        "*",
        "+",
        ",",
        ";",
        "=",
        "|",
        "^",
        "{",
        "}",
    ];
    let mut random = fastrand::Rng::with_seed(561);
    let mut texts = Vec::new();
    for _ in 0..count {
        let len = random.usize(1..9);
        let mut text = String::new();
        for _ in 0..len {
            write!(text, "{}", PIECES[random.usize(..PIECES.len())]).expect("a text takes text");
        }
        if random.bool() {
            text.insert_str(0, ["https://", "http://", "/", "./"][random.usize(..4)]);
        }
        texts.push(text);
    }
    texts
}

/// For parts of addresses: what would change the part before or after.
pub(crate) fn parts() -> Vec<String> {
    let mut texts = Vec::new();
    for dots in [
        ".",
        "..",
        "%2e",
        "%2E%2e",
        ".%2e",
        "%252e%252e",
        "...",
        "．．",
    ] {
        for more in [
            "",
            "/",
            "\\",
            "/x",
            "\\x",
            "%2f",
            "%5c",
            "//attack.example/",
            "?",
            "#",
            ";",
            "\t/",
            "\n",
        ] {
            texts.push(format!("{dots}{more}"));
        }
    }
    for start in ["", "/", "//", "\\\\", ":", "@", ":x@", "?", "#", "&"] {
        for more in [
            "attack.example",
            "javascript:alert(1)",
            "//attack.example",
            "%0a%0dBcc:x@attack.example",
            "a=1&q=2",
            "+",
            "%",
            "%zz",
        ] {
            texts.push(format!("{start}{more}"));
        }
    }
    texts
}

/// Addresses that are spoilt at every place.
#[rustfmt::skip]
const WHOLE: &[&str] = &[
    "https://kept.example/a?b#c", "http://kept.example:80/", "javascript:alert(1)", "mailto:a@b.example", "tel:+1",
    "//attack.example/", "/a/../b", "data:text/html,x", "?a=b", "a:b/c",
];

/// What a reader of addresses may drop, move or take for another letter.
#[rustfmt::skip]
const SPOILS: &[&str] = &[
    "\0", "\u{1}", "\u{8}", "\t", "\n", "\r", "\u{b}", "\u{c}", "\u{1b}", "\u{1f}", " ", "\u{7f}", "\u{80}", "\u{85}",
    "\u{a0}", "\u{ad}", "\u{34f}", "\u{61c}", "\u{1680}", "\u{180e}", "\u{200b}", "\u{200d}", "\u{200e}", "\u{2028}",
    "\u{202e}", "\u{2060}", "\u{3000}", "\u{3164}", "\u{feff}", "\u{fffd}", "\u{ffff}", "\u{e0001}", "\\", "/", "//",
    "/\\", ":", "@", "x@", "?", "#", "%", "%0a", "%09", "%00", "%2f", "%5c", "%40", "%23", "%3a", "\u{ff0f}",
    "\u{ff1a}", "\u{ff20}", "\u{ff3c}", "\u{ff03}", "\u{2044}", "\u{2215}", "\u{29f8}", "\u{fe55}", "\u{a789}",
    "\u{fe68}", "\u{ff0e}", "\u{3002}", "\u{ff61}", "&colon;", "&Tab;", "&NewLine;", "&#58;", "&#x2f;", "&sol;",
    "&bsol;", "&commat;", "&lt;", "&quot;", "&#0;", "\"", "'", "<", ">", "`", "|", "^", "{", "[", "]", ";", ",",
    "\u{131}", "\u{212a}", "\u{17f}", "\u{1d4bf}",
];

/// Each address with each spoil at each of its places.
pub(crate) fn spoiled_addresses() -> Vec<String> {
    let mut all = Vec::new();
    for whole in WHOLE {
        for spoil in SPOILS {
            let cuts = (0..=whole.len()).map(|at| whole.split_at(at));
            all.extend(cuts.map(|(before, after)| format!("{before}{spoil}{after}")));
        }
    }
    all
}
