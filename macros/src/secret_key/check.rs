//! Whether a name or a path may say where a key is.

use syn::LitStr;

/// The beginnings of names whose values bundlers copy into what browsers load.
const BUNDLED: [&str; 22] = [
    "NEXT_PUBLIC_",
    "VITE_",
    "REACT_APP_",
    "VUE_APP_",
    "PUBLIC_",
    "NUXT_PUBLIC_",
    "GATSBY_",
    "EXPO_PUBLIC_",
    "STORYBOOK_",
    "PLASMO_PUBLIC_",
    "BUN_PUBLIC_",
    "MAIN_VITE_",
    "PRELOAD_VITE_",
    "RENDERER_VITE_",
    "SANITY_STUDIO_",
    "WXT_PUBLIC_",
    "NG_APP_",
    "SNOWPACK_PUBLIC_",
    "RAZZLE_",
    "PREACT_APP_",
    "UMI_APP_",
    "TARO_APP_",
];

/// The name of a variable: `[A-Z][A-Z0-9_]*`, and none that ends up in a browser.
pub(super) fn name(literal: &LitStr) -> syn::Result<()> {
    let name = literal.value();
    let upper = name.to_ascii_uppercase();
    if name.is_empty() {
        return refuse(
            literal,
            "the name is empty; write the name of the variable: `env \"ANTHROPIC_API_KEY\"`",
        );
    }
    if is_key_shaped(&name) {
        return refuse(
            literal,
            "this is shaped like a key, and here stands the *name* of a variable; revoke the key if it is real, put the new one into the environment, and write `env \"ANTHROPIC_API_KEY\"`",
        );
    }
    if let Some(prefix) = BUNDLED.iter().find(|prefix| upper.starts_with(*prefix)) {
        return refuse(
            literal,
            &format!(
                "bundlers copy variables that begin with `{prefix}` into what browsers load; name the variable without that beginning, as `env \"ANTHROPIC_API_KEY\"`"
            ),
        );
    }
    let begins = name.starts_with(|c: char| c.is_ascii_uppercase());
    let holds = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
    if !begins || !name.chars().all(holds) {
        return refuse(
            literal,
            "the name of a variable is `[A-Z][A-Z0-9_]*`; write it in capitals, as `env \"ANTHROPIC_API_KEY\"`",
        );
    }
    Ok(())
}

/// An absolute path, in which nothing is left to expand.
pub(super) fn path(literal: &LitStr) -> syn::Result<()> {
    let path = literal.value();
    let form = "write an absolute path, as `file \"/run/secrets/anthropic\"`";
    let fault = if is_key_shaped(&path) {
        "this is shaped like a key, and here stands the *path* of a file; revoke the key if it is real"
    } else if path.is_empty() {
        "the path is empty"
    } else if path.starts_with('~') || path.contains(['$', '%']) {
        "`~`, `$` and `%` are not expanded here"
    } else if !is_absolute(&path) {
        "a relative path depends on where the program is started"
    } else if path.contains('\0') || segments(&path).any(|part| matches!(part, "." | "..")) {
        "the path holds `.`, `..` or a NUL"
    } else if path.ends_with(['/', '\\']) {
        "the path names a folder"
    } else if segments(&path).any(str::is_empty) {
        "the path holds two separators in a row"
    } else if segments(&path).any(|part| part.starts_with('~')) {
        "`~`, `$` and `%` are not expanded here"
    } else {
        return Ok(());
    };
    refuse(literal, &format!("{fault}; {form}"))
}

/// `/…`, `C:\…` or `\\server\…`.
fn is_absolute(path: &str) -> bool {
    let drive = path
        .get(1..3)
        .is_some_and(|rest| matches!(rest, ":\\" | ":/"))
        && path.starts_with(|c: char| c.is_ascii_alphabetic());
    path.starts_with('/') || path.starts_with("\\\\") || drive
}

/// What stands between the separators, after the one or two with which the path begins.
fn segments(path: &str) -> impl Iterator<Item = &str> {
    path.strip_prefix("\\\\")
        .or_else(|| path.strip_prefix('/'))
        .unwrap_or(path)
        .split(['/', '\\'])
}

/// Wide on purpose: no name of a variable and no sane path looks like this.
fn is_key_shaped(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let random = text.len() >= 32
        && !text.contains(['/', '\\'])
        && text.bytes().any(|byte| byte.is_ascii_lowercase())
        && text.bytes().any(|byte| byte.is_ascii_digit());
    lower.contains("sk-ant") || lower.starts_with("sk-") || random
}

fn refuse(literal: &LitStr, message: &str) -> syn::Result<()> {
    Err(syn::Error::new(literal.span(), message))
}

#[cfg(test)]
mod tests {
    use proc_macro2::Span;
    use syn::LitStr;

    use super::{BUNDLED, name, path};

    fn said(check: fn(&LitStr) -> syn::Result<()>, text: &str) -> String {
        check(&LitStr::new(text, Span::call_site()))
            .err()
            .map(|error| error.to_string())
            .unwrap_or_default()
    }

    #[test]
    fn names_are_refused_each_for_its_reason() {
        for (text, words) in [
            ("", "is empty"),
            ("sk-ant-not-a-key", "shaped like a key"),
            ("ABCsk-ANT-x", "shaped like a key"),
            ("0123456789abcdef0123456789abcdef", "shaped like a key"),
            ("anthropic_api_key", "in capitals"),
            ("Key", "in capitals"),
            ("1KEY", "in capitals"),
            ("MY KEY", "in capitals"),
            ("KEY\n", "in capitals"),
            ("SCHLÜSSEL", "in capitals"),
            ("react_app_key", "`REACT_APP_`"),
        ] {
            assert!(said(name, text).contains(words), "{text}");
        }
        for prefix in BUNDLED {
            assert!(said(name, &format!("{prefix}KEY")).contains("browsers load"));
        }
        for text in ["ANTHROPIC_API_KEY", "K", "KEY_2", "INVITE_KEY"] {
            assert_eq!(said(name, text), "");
        }
    }

    #[test]
    fn paths_are_refused_each_for_its_reason() {
        for (text, words) in [
            ("", "is empty"),
            ("key", "relative"),
            ("./key", "relative"),
            ("C:key", "relative"),
            ("~/key", "not expanded"),
            ("/home/$USER/key", "not expanded"),
            ("%APPDATA%\\key", "not expanded"),
            ("/run/secrets/../key", "`..`"),
            ("/run/./secrets/key", "`.`"),
            ("/run//secrets/key", "two separators"),
            ("//run/secrets/key", "two separators"),
            ("/~/key", "not expanded"),
            ("/run/secrets/", "folder"),
            ("/sk-ant-not-a-key", "shaped like a key"),
        ] {
            assert!(said(path, text).contains(words), "{text}");
        }
        for text in [
            "/run/secrets/key",
            "C:\\keys\\key",
            "\\\\server\\share\\key",
        ] {
            assert_eq!(said(path, text), "");
        }
    }
}
