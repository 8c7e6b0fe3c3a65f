//! The hostile strings.

use std::sync::OnceLock;

use taintless_tests::{corpus, naughty_strings};

/// Those of the collections, where they are at hand, and those made here.
pub(crate) fn strings() -> &'static [String] {
    static STRINGS: OnceLock<Vec<String>> = OnceLock::new();
    STRINGS.get_or_init(|| {
        let mut strings = generated();
        for name in ["sql", "xss"] {
            strings.extend(corpus(name).unwrap_or_default());
        }
        strings.extend(naughty_strings().unwrap_or_default());
        strings
    })
}

const WHOLE: &[&str] = &[
    "",
    " ",
    "-",
    "--",
    "-rf",
    "--help",
    "-n",
    "-e id",
    "--version=1",
    "\u{2010}rf",
    "\u{FF0D}rf",
    "\u{AD}s",
    "$(touch CANARY)",
    "`touch CANARY`",
    "; touch CANARY;",
    "| touch CANARY",
    "& touch CANARY &",
    "\ntouch CANARY\n",
    "\r\ntouch CANARY",
    "\"; touch CANARY; \"",
    "'; touch CANARY; '",
    "\\\"; touch CANARY",
    "${IFS}touch${IFS}CANARY",
    "$((a[$(touch CANARY)]))",
    "a[$(touch CANARY)]",
    "() { :; }; touch CANARY",
    "<(touch CANARY)",
    "> CANARY",
    ">> CANARY",
    "!touch",
    "!!",
    "%n%s%x",
    "%s%s%s%s",
    "%PATH%",
    "!PATH!",
    "$PATH",
    "$0",
    "$@",
    "$*",
    "$#",
    "${1@P}",
    "~",
    "~root",
    "*",
    "?",
    "[a-z]",
    "{a,b}",
    "/*",
    "./*",
    "#",
    "#comment",
    "\\",
    "\\\\",
    "\\n",
    "\\x00",
    "\\c",
    "\\0101",
    "..",
    ".",
    "../",
    "../../../../etc/passwd",
    "..\\..\\windows",
    "/etc/passwd",
    "/proc/self/root/etc/passwd",
    "//",
    "a/../../b",
    "....//....//etc/passwd",
    "..%2f..%2fetc",
    "%2e%2e/",
    "C:\\x",
    "C:x",
    "\\\\host\\share",
    "\\\\?\\C:\\x",
    "file:///etc/passwd",
    "CON",
    "con.txt",
    "NUL",
    "AUX.tar.gz",
    "COM1",
    "LPT9.x",
    "COM¹",
    "CONIN$",
    "a:stream",
    "a.",
    "a ",
    "a. .",
    ".hidden",
    "photo\u{202E}gpj.exe",
    "a\u{200B}b",
    "\u{FEFF}a",
    "a\u{2044}b",
    "a\u{FF0F}b",
    "\u{FF0E}\u{FF0E}",
    "é",
    "é",
    "ß",
    "ſ",
    "İ",
    "報告.txt",
    "👩‍👩‍👧",
    "\u{10FFFF}",
    "\u{FFFF}",
    "a\u{0301}\u{0301}\u{0301}",
    "=cmd|'/c calc'!A1",
    "+1",
    "@SUM(1)",
    "\t=1",
    "=1+1",
    "{{7*7}}",
    "${jndi:ldap://x}",
    "@/etc/passwd",
    "&file",
    "Set-Cookie: a=b",
    "a\r\nSet-Cookie: a=b",
    "\u{1b}[2J",
    "\u{1b}]0;title\u{7}",
    "\u{9b}2J",
];

/// Every ASCII character at the beginning, the middle and the end; what shells, paths and logs read; long ones.
fn generated() -> Vec<String> {
    let mut strings: Vec<String> = WHOLE.iter().map(|text| (*text).to_owned()).collect();
    for byte in 0..=127_u8 {
        let c = char::from(byte);
        strings.extend([
            format!("{c}"),
            format!("{c}ab"),
            format!("a{c}b"),
            format!("ab{c}"),
            format!("a{c}{c}b"),
        ]);
    }
    strings.extend([255, 256, 4096, 100_000].map(|length| "a".repeat(length)));
    strings
}
