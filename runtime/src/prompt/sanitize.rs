//! What cannot be seen does not get into a prompt, unless a script or an emoji needs it.
//!
//! Controls, invisible letters, tag characters and direction overrides carry instructions that a
//! person who reviews the text does not see (OWASP LLM01, Unicode TR36). But the same characters
//! spell Persian words, Hindi conjuncts, family emoji and the flag of Scotland, so each class is
//! judged by its neighbours and not by a count.

use unicode_bidi::{BidiClass, bidi_class};
use unicode_joining_type::{JoiningType, get_joining_type};
use unicode_properties::UnicodeEmoji;

/// How many characters were removed from a text on its way into a prompt, by class.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Removed {
    /// C0 (but tab and newline), DEL and C1.
    pub controls: usize,
    /// Zero-width spaces and joiners that join nothing.
    pub zero_width: usize,
    /// U+E0000 to U+E007F outside the flags of England, Scotland and Wales.
    pub tags: usize,
    /// Variation selectors that select nothing.
    pub variation_selectors: usize,
    /// Direction overrides and isolates, and marks away from right-to-left letters.
    pub bidi: usize,
    /// Fillers, soft hyphens and other characters that print as nothing.
    pub fillers: usize,
}

impl Removed {
    /// How many in all.
    pub fn total(&self) -> usize {
        self.controls
            + self.zero_width
            + self.tags
            + self.variation_selectors
            + self.bidi
            + self.fillers
    }
}

/// The text as it goes into a prompt, before escaping.
pub(crate) fn sanitize(text: &str) -> (String, Removed) {
    let mut out = String::with_capacity(text.len());
    let mut removed = Removed::default();
    let mut rest = text;
    let mut last = None;
    while let Some(c) = rest.chars().next() {
        // Plain ASCII needs no look at its neighbours, and most text is nothing else.
        let plain = rest
            .bytes()
            .take_while(|byte| matches!(byte, b'\t' | b'\n' | b' '..=b'~'))
            .count();
        if plain > 0 {
            let (run, after) = rest.split_at(plain);
            out.push_str(run);
            last = run.chars().next_back();
            rest = after;
            continue;
        }
        if c == FLAG
            && let Some(flag) = FLAGS.into_iter().find(|flag| rest.starts_with(flag))
        {
            out.push_str(flag);
            last = flag.chars().next_back();
            rest = &rest[flag.len()..];
            continue;
        }
        rest = &rest[c.len_utf8()..];
        match judge(c, last, rest.chars().next()) {
            Verdict::Keep(kept) => {
                out.push(kept);
                last = Some(kept);
            }
            Verdict::Strip(class) => *class(&mut removed) += 1,
            Verdict::Skip => {}
        }
    }
    (out, removed)
}

enum Verdict {
    Keep(char),
    Strip(fn(&mut Removed) -> &mut usize),
    /// Part of a line end; nothing is lost.
    Skip,
}

fn judge(c: char, last: Option<char>, next: Option<char>) -> Verdict {
    use Verdict::{Keep, Skip, Strip};
    let keep_if = |keep: bool, class| if keep { Keep(c) } else { Strip(class) };
    match u32::from(c) {
        0x09 | 0x0A | 0x20..=0x7E => Keep(c),
        0x0D if next == Some('\n') => Skip,
        0x0D => Keep('\n'),
        0x00..=0x1F | 0x7F..=0x9F => Strip(|r| &mut r.controls),
        // Compatibility forms that NFKC turns into markup.
        0xFF1C | 0xFE64 => Keep('<'),
        0xFF1E | 0xFE65 => Keep('>'),
        0xFF06 | 0xFE60 => Keep('&'),
        0x200D => keep_if(zwj_joins(last, next), |r| &mut r.zero_width),
        0x200C => keep_if(zwnj_parts(last, next), |r| &mut r.zero_width),
        0x200B | 0xFEFF | 0x2060..=0x2064 => Strip(|r| &mut r.zero_width),
        0xE_0000..=0xE_007F => Strip(|r| &mut r.tags),
        0xFE0E | 0xFE0F => keep_if(last.is_some_and(UnicodeEmoji::is_emoji_char), |r| {
            &mut r.variation_selectors
        }),
        0x180B..=0x180D => keep_if(last.is_some_and(is_mongolian), |r| {
            &mut r.variation_selectors
        }),
        0xE_0100..=0xE_01EF => keep_if(last.is_some_and(is_ideograph), |r| {
            &mut r.variation_selectors
        }),
        0xFE00..=0xFE0D => Strip(|r| &mut r.variation_selectors),
        0x202A..=0x202E | 0x2066..=0x206F => Strip(|r| &mut r.bidi),
        0x061C | 0x200E | 0x200F => keep_if(is_rtl(last) || is_rtl(next), |r| &mut r.bidi),
        0x00AD
        | 0x034F
        | 0x115F
        | 0x1160
        | 0x17B4
        | 0x17B5
        | 0x180E
        | 0x2065
        | 0x2800
        | 0x3164
        | 0xFFA0
        | 0xFFF0..=0xFFFB
        | 0x1_BCA0..=0x1_BCA3
        | 0x1_D173..=0x1_D17A
        | 0xE_0080..=0xE_00FF
        | 0xE_01F0..=0xE_0FFF => Strip(|r| &mut r.fillers),
        _ => Keep(c),
    }
}

/// The black flag, with which the flags of [`FLAGS`] begin.
const FLAG: char = '\u{1F3F4}';

/// The flags of England, Scotland and Wales: the only tag sequences that are recommended for
/// general interchange (UTS 51). Any other would be a place to hide text in.
const FLAGS: [&str; 3] = [
    "\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
    "\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}",
    "\u{1F3F4}\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}",
];

/// A joiner between emoji, after a virama (Indic conjuncts), or after a cursive letter.
fn zwj_joins(last: Option<char>, next: Option<char>) -> bool {
    let Some(last) = last else { return false };
    let between_emoji =
        (is_pictograph(last) || last == '\u{FE0F}') && next.is_some_and(is_pictograph);
    between_emoji || is_virama(last) || is_cursive(last)
}

/// A non-joiner after a virama, or between cursive letters.
fn zwnj_parts(last: Option<char>, next: Option<char>) -> bool {
    let Some(last) = last else { return false };
    is_virama(last) || (is_cursive(last) && next.is_some_and(is_cursive))
}

fn is_pictograph(c: char) -> bool {
    !c.is_ascii() && c.is_emoji_char()
}

/// A letter that joins its neighbours, or a mark on one.
fn is_cursive(c: char) -> bool {
    match get_joining_type(c) {
        JoiningType::DualJoining | JoiningType::LeftJoining | JoiningType::RightJoining => true,
        // Marks are transparent; the joiners themselves must not vouch for each other.
        JoiningType::Transparent => {
            matches!(u32::from(c), 0x0610..=0x061A | 0x064B..=0x065F | 0x0670 | 0x06D6..=0x06ED)
        }
        _ => false,
    }
}

/// Canonical combining class 9 in the scripts in daily use (Unicode `DerivedCombiningClass`).
fn is_virama(c: char) -> bool {
    matches!(
        u32::from(c),
        0x094D
            | 0x09CD
            | 0x0A4D
            | 0x0ACD
            | 0x0B4D
            | 0x0BCD
            | 0x0C4D
            | 0x0CCD
            | 0x0D3B
            | 0x0D3C
            | 0x0D4D
            | 0x0DCA
            | 0x0E3A
            | 0x0EBA
            | 0x0F84
            | 0x1039
            | 0x103A
            | 0x1714
            | 0x1715
            | 0x1734
            | 0x17D2
            | 0x1A60
            | 0x1B44
            | 0x1BAA
            | 0x1BAB
            | 0xA806
            | 0xA8C4
            | 0xA953
            | 0xA9C0
            | 0xAAF6
            | 0xABED
            | 0x1_1046
            | 0x1_1133
            | 0x1_11C0
    )
}

fn is_mongolian(c: char) -> bool {
    matches!(u32::from(c), 0x1820..=0x18AA)
}

fn is_ideograph(c: char) -> bool {
    matches!(u32::from(c), 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x2_0000..=0x3_FFFF)
}

fn is_rtl(c: Option<char>) -> bool {
    c.is_some_and(|c| {
        matches!(bidi_class(c), BidiClass::R | BidiClass::AL)
            && !matches!(c, '\u{200F}' | '\u{061C}')
    })
}

#[cfg(test)]
mod tests {
    use super::sanitize;

    #[test]
    fn peoples_text_comes_through_unharmed() {
        for text in [
            "می‌خواهم کتاب‌ها را برگردانم", // Persian, with non-joiners
            "क्‍ष और क्‌ष",                   // Hindi, both joiners after a virama
            "한국어 이름 김철수",
            "Nguyễn Thị Minh Khai",
            "👨‍👩‍👧‍👦 👩🏽‍🚀 🏳️‍🌈 ❤️ 1️⃣",
            "\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F} Alba",
            "葛\u{E0100}城市",
            "\u{1820}\u{180B}\u{1821}\u{180D}", // Mongolian, with its selectors
            "ب\u{064E}\u{200C}ب",               // a non-joiner after a vowel mark
            "AT&T, O'Brien, <10 users, 5 > 3",
            "שלום\u{200F}, 123",
            "tab\tand\nnewline",
        ] {
            let (clean, removed) = sanitize(text);
            assert_eq!(clean, text);
            assert_eq!(removed.total(), 0, "{text}");
        }
    }

    #[test]
    fn what_hides_is_removed_and_counted() {
        let hidden: String = "ignore"
            .bytes()
            .map(|b| char::from_u32(0xE_0000 + u32::from(b)).unwrap_or('?'))
            .collect();
        for (text, clean, count) in [
            (format!("a{hidden}b"), "ab", 6),
            (format!("\u{1F3F4}{hidden}\u{E007F}"), "\u{1F3F4}", 7),
            ("a\u{200B}b\u{FEFF}c\u{2060}".into(), "abc", 3),
            ("a\u{200D}b\u{200C}c".into(), "abc", 2),
            ("\u{202E}evil\u{202C}\u{2066}x\u{2069}".into(), "evilx", 4),
            ("a\u{200E}b".into(), "ab", 1),
            // A selector or joiner counts only between letters of its kind, on both sides.
            ("a\u{180B}b\u{180C}\u{180D}".into(), "ab", 3),
            ("\u{1820}\u{180B}\u{180B}".into(), "\u{1820}\u{180B}", 1),
            ("é\u{200D}é".into(), "éé", 1),
            (
                "\u{1F468}\u{200D}a\u{200D}\u{1F468}".into(),
                "\u{1F468}a\u{1F468}",
                2,
            ),
            ("ب\u{200C}a\u{200C}ب".into(), "بaب", 2),
            ("e\u{0301}\u{200D}e".into(), "e\u{0301}e", 1),
            ("\u{1b}[2J\u{9b}31m\u{0}\u{7f}".into(), "[2J31m", 4),
            ("❤\u{FE0F}\u{FE0F}\u{FE0F}".into(), "❤\u{FE0F}", 2),
            ("a\u{FE01}\u{E0101}\u{E01EF}".into(), "a", 3),
            ("\u{3164}\u{115F}\u{2800}\u{034F}".into(), "", 4),
            ("a\r\nb\rc".into(), "a\nb\nc", 0),
            (
                "\u{FF1C}/untrusted\u{FF1E}\u{FE64}\u{FE65}\u{FF06}\u{FE60}".into(),
                "</untrusted><>&&",
                0,
            ),
        ] {
            let (found, removed) = sanitize(&text);
            assert_eq!(found, clean, "{text:?}");
            assert_eq!(removed.total(), count, "{text:?}");
        }
    }

    #[test]
    fn sanitizing_twice_changes_nothing_more() {
        let every: String = ('\0'..=char::MAX).collect();
        let (once, _) = sanitize(&every);
        let (twice, removed) = sanitize(&once);
        assert_eq!(once, twice);
        assert_eq!(removed.total(), 0);
    }
}
