//! The rules of `secret_key!` for names and paths once more, as consts: they hold where its
//! expansion is written by hand too. (The macro says more: it knows the token.)

/// `[A-Z][A-Z0-9_]*`
pub(super) const fn is_name(name: &str) -> bool {
    let mut rest = name.as_bytes();
    if !matches!(rest, [b'A'..=b'Z', ..]) {
        return false;
    }
    while let [byte, more @ ..] = rest {
        if !matches!(byte, b'A'..=b'Z' | b'0'..=b'9' | b'_') {
            return false;
        }
        rest = more;
    }
    true
}

/// An absolute path to a file that says the same to everybody: nothing to expand, no segment that
/// leads elsewhere. Without this `/run/secrets/../x` would pass for a file of `/run/secrets`.
pub(super) const fn is_whole_path(path: &str) -> bool {
    let mut rest = match path.as_bytes() {
        [b'/', rest @ ..] => rest,
        // Elsewhere these are relative paths.
        [b'\\', b'\\', rest @ ..] if cfg!(windows) => rest,
        [b'A'..=b'Z' | b'a'..=b'z', b':', b'/' | b'\\', rest @ ..] if cfg!(windows) => rest,
        _ => return false,
    };
    // The length of the segment so far, and whether it is of dots alone.
    let (mut length, mut dots) = (0_usize, true);
    while let [byte, more @ ..] = rest {
        match byte {
            b'~' if length == 0 => return false,
            b'$' | b'%' | 0 => return false,
            b'/' | b'\\' => {
                if dots && length <= 2 {
                    return false;
                }
                (length, dots) = (0, true);
            }
            byte => {
                dots = dots && *byte == b'.';
                length += 1;
            }
        }
        rest = more;
    }
    !dots || length > 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_in_capitals() {
        for name in ["K", "ANTHROPIC_API_KEY", "KEY_2"] {
            assert!(is_name(name), "{name}");
        }
        for name in [
            "",
            "key",
            "Key",
            "1KEY",
            "_KEY",
            "MY KEY",
            "KEY=",
            "KEY\0",
            "SCHLÜSSEL",
        ] {
            assert!(!is_name(name), "{name}");
        }
    }

    #[test]
    fn paths_lead_to_one_file() {
        for path in [
            "/k",
            "/run/secrets/key",
            "/run/.secrets/key.txt",
            "/run/.../k",
            "/a~/k",
        ] {
            assert!(is_whole_path(path), "{path}");
        }
        for path in [
            "",
            "/",
            "key",
            "rel-key.txt",
            "./key",
            "../key",
            "~/key",
            "/run/secrets/../key",
            "/run/secrets/..",
            "/run/./secrets/key",
            "/run//secrets/key",
            "//run/secrets/key",
            "/run/secrets/",
            "/run/secrets/.",
            "/home/$USER/key",
            "/home/%USER%/key",
            "/~/key",
            "/k\0",
            "/run\\..\\key",
        ] {
            assert!(!is_whole_path(path), "{path}");
        }
        for path in ["C:\\keys\\key", "C:/keys/key", "\\\\server\\share\\key"] {
            assert_eq!(is_whole_path(path), cfg!(windows), "{path}");
        }
        for path in ["C:key", "C:\\..\\key", "\\\\server\\\\key"] {
            assert!(!is_whole_path(path), "{path}");
        }
    }
}
