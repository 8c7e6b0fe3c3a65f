//! The boundary: text in which no tag can begin.

/// Escapes `<`, `>`, and `&` where it would begin one of the entities written here.
///
/// Injective, so nothing is lost: [`unescape`] gives the text back, and `AT&T` stays as it is.
pub(super) fn escape_into(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find(['<', '>', '&']) {
        out.push_str(&rest[..at]);
        let tail = &rest[at..];
        out.push_str(match tail.as_bytes().first() {
            Some(b'<') => "&lt;",
            Some(b'>') => "&gt;",
            _ if ENTITIES.iter().any(|(entity, _)| tail.starts_with(entity)) => "&amp;",
            _ => "&",
        });
        rest = &tail[1..];
    }
    out.push_str(rest);
}

/// The entities that [`escape_into`] writes, and what they stand for.
const ENTITIES: [(&str, char); 3] = [("&lt;", '<'), ("&gt;", '>'), ("&amp;", '&')];

/// The inverse of [`escape_into`]: the rule by which a rendered block is read.
#[cfg(test)]
pub(super) fn unescape(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        let tail = &rest[at..];
        match ENTITIES.iter().find(|(entity, _)| tail.starts_with(entity)) {
            Some((entity, stands_for)) => {
                out.push(*stands_for);
                rest = &tail[entity.len()..];
            }
            None => {
                out.push('&');
                rest = &tail[1..];
            }
        }
    }
    out + rest
}
