//! Escapes in texts, which a piece can cut.

/// How far an escape has come.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Escape {
    None,
    /// `\`
    Begun,
    /// `\u` and some of its digits.
    Digits {
        /// How many are to come.
        left: u8,
        unit: u16,
        /// The first half of a pair.
        high: Option<u16>,
    },
    /// The first half of a pair; `\` is to come.
    Half(u16),
    /// The same, with its `\`.
    HalfBegun(u16),
}

/// What one more byte of an escape makes of it.
pub(super) enum Read {
    More(Escape),
    /// It is complete. Half a pair is no letter.
    Letter(Option<char>),
}

impl Escape {
    /// After one more byte; `None` where it is no escape. In what is read over `serde_json` lets
    /// halves of pairs stand alone.
    pub(super) fn after(self, byte: u8, is_read_over: bool) -> Option<Read> {
        match self {
            Escape::None => None,
            Escape::Begun if byte == b'u' => Some(Read::More(Escape::unit(None))),
            Escape::Begun => simple(byte).map(|letter| Read::Letter(Some(letter))),
            Escape::Half(high) => (byte == b'\\').then_some(Read::More(Escape::HalfBegun(high))),
            Escape::HalfBegun(high) => {
                (byte == b'u').then_some(Read::More(Escape::unit(Some(high))))
            }
            Escape::Digits { left, unit, high } => {
                let digit = char::from(byte).to_digit(16)?;
                let unit = (unit << 4) | u16::try_from(digit).ok()?;
                match left - 1 {
                    0 if is_read_over => Some(Read::Letter(None)),
                    0 => complete(unit, high),
                    left => Some(Read::More(Escape::Digits { left, unit, high })),
                }
            }
        }
    }

    fn unit(high: Option<u16>) -> Self {
        Escape::Digits {
            left: 4,
            unit: 0,
            high,
        }
    }
}

fn complete(unit: u16, high: Option<u16>) -> Option<Read> {
    if high.is_none() && (0xD800..0xDC00).contains(&unit) {
        return Some(Read::More(Escape::Half(unit)));
    }
    let units = high.into_iter().chain([unit]);
    let letter = char::decode_utf16(units).next()?.ok()?;
    Some(Read::Letter(Some(letter)))
}

fn simple(byte: u8) -> Option<char> {
    Some(match byte {
        b'"' | b'\\' | b'/' => char::from(byte),
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        _ => return None,
    })
}
