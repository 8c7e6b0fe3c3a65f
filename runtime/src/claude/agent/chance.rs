//! What nobody can guess: the id of a question, and the digits that are typed to say yes.

fn bytes<const N: usize>() -> Option<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).ok()?;
    Some(bytes)
}

/// 128 bits in hexadecimal digits.
pub(super) fn id() -> Option<String> {
    bytes::<16>().map(|bytes| format!("{:032x}", u128::from_ne_bytes(bytes)))
}

/// Four decimal digits: a line that was typed for another question, or before this one was shown,
/// does not hold them.
pub(super) fn code() -> Option<String> {
    bytes::<4>().map(|bytes| format!("{:04}", u32::from_ne_bytes(bytes) % 10_000))
}
