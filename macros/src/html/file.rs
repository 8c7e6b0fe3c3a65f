//! `html_file!`: a template in a file of the package.

use std::path::{Component, Path, PathBuf};

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::LitStr;

use super::check::Page;
use super::context::{Context, Fault, Place};
use super::scan::sentinel;
use crate::diagnostics::Diagnostics;
use crate::template::Hole;
use crate::underline::{Check, OfPrivate, wrapped};

/// A template's file.
pub(super) struct File {
    /// As the program names it, from the package's folder on.
    pub(super) name: String,
    /// Its text, with the line ends that a literal has.
    pub(super) text: String,
    /// Where each byte of the text with sentinels stands in the file.
    offsets: Vec<usize>,
    /// Where each placeholder stands.
    holes: Vec<usize>,
}

impl File {
    /// Reads the file that `literal` names; the answer to a fault is its words.
    pub(super) fn read(literal: &LitStr) -> Result<File, String> {
        let name = literal.value();
        let folder = std::env::var_os("CARGO_MANIFEST_DIR");
        let folder = folder.ok_or("the package's folder is not known; build it with cargo")?;
        File::below(Path::new(&folder), name)
    }

    fn below(folder: &Path, name: String) -> Result<File, String> {
        let path = inside(folder, &name)?;
        let bytes = std::fs::read(path).map_err(|error| {
            format!(
                "`{name}` cannot be read ({error}); write a path from the folder of `Cargo.toml` on"
            )
        })?;
        let text = String::from_utf8(bytes).map_err(|error| {
            let good = error.utf8_error().valid_up_to();
            let good = error.as_bytes().iter().take(good);
            let line = 1 + good.filter(|byte| **byte == b'\n').count();
            format!("`{name}` is not UTF-8 (line {line}); save it as UTF-8")
        })?;
        File::new(name, &text)
    }

    fn new(name: String, text: &str) -> Result<File, String> {
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let mut file = File {
            name,
            text: text.replace("\r\n", "\n"),
            offsets: Vec::new(),
            holes: Vec::new(),
        };
        let text = file.text.clone();
        file.find(&text)
            .map_err(|(words, at)| format!("{words}{}", file.at(at)))?;
        Ok(file)
    }

    /// Notes where everything stands. The placeholders are those that [`Template`] finds.
    ///
    /// [`Template`]: crate::template::Template
    fn find(&mut self, text: &str) -> Result<(), (&'static str, usize)> {
        let mut at = 0;
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            let sign = rest.chars().next().filter(|c| matches!(c, '{' | '}'));
            let (length, written) = match sign {
                None => (1, 1),
                Some(sign) if rest[1..].starts_with(sign) => (2, 1),
                Some('{') => {
                    let end = rest.find('}');
                    let end = end.ok_or(("unclosed `{`; write `{{` for a brace", at))?;
                    let number = self.holes.len();
                    self.holes.push(at);
                    (end + 1, sentinel(number).map_or(0, char::len_utf8))
                }
                Some(_) => return Err(("unmatched `}`; write `}}` for a brace", at)),
            };
            let length = if sign.is_none() {
                rest.chars().next().map_or(1, char::len_utf8)
            } else {
                length
            };
            let written = if sign.is_none() { length } else { written };
            self.offsets.extend(std::iter::repeat_n(at, written));
            at += length;
        }
        Ok(())
    }

    /// ` (page.html:3:14)`, of a byte of the text with sentinels.
    pub(super) fn place(&self, at: usize) -> String {
        self.at(self.offsets.get(at).copied().unwrap_or(self.text.len()))
    }

    fn at(&self, offset: usize) -> String {
        let (line, column) = self.line_and_column(offset);
        format!(" ({}:{line}:{column})", self.name)
    }

    fn line_and_column(&self, offset: usize) -> (usize, usize) {
        let before = self.text.get(..offset).unwrap_or(&self.text);
        let line = before.rsplit('\n').next().unwrap_or_default();
        (1 + before.matches('\n').count(), 1 + line.chars().count())
    }
}

/// The path of a file below `folder`, also where a link leads.
pub(crate) fn inside(folder: &Path, name: &str) -> Result<PathBuf, String> {
    let plain = |part: Component<'_>| matches!(part, Component::Normal(_) | Component::CurDir);
    let outside = || {
        format!(
            "`{name}` leads out of the package; write a path from the folder of `Cargo.toml` on, without `..`"
        )
    };
    if !Path::new(name).components().all(plain) {
        return Err(outside());
    }
    let path = folder.join(name);
    match (path.canonicalize(), folder.canonicalize()) {
        (Ok(real), Ok(folder)) if !real.starts_with(&folder) => Err(outside()),
        _ => Ok(path),
    }
}

/// Tells of every placeholder that cannot stand where it stands, whatever its type.
pub(super) fn report(
    file: &File,
    literal: &LitStr,
    places: &[(Hole, Place)],
    diagnostics: &mut Diagnostics,
) {
    for ((hole, place), at) in places.iter().zip(&file.holes) {
        let words = match place {
            _ if hole.formatted => "a placeholder takes no format; write its name alone",
            Err(fault) => fault.words(),
            Ok(_) => continue,
        };
        let (name, place) = (&hole.name, file.at(*at));
        diagnostics.error(literal, format!("`{{{name}}}`{place}: {words}"));
    }
}

/// The check of the placeholders' types. No span leads into the file, so rustc underlines its name
/// in the program, and the bound that is not held is that of a function which says where.
pub(super) fn emit_check(
    krate: &TokenStream,
    page: &Page,
    file: &File,
    places: &[(Hole, Place)],
) -> TokenStream {
    let span = page.literals.first().map(LitStr::span);
    let span = span.unwrap_or_else(proc_macro2::Span::call_site);
    let checks = places.iter().zip(&file.holes).map(|((hole, place), at)| {
        let context = place.unwrap_or(Context::End).resolve(page.fragment);
        let check = Check {
            name: hole.name.clone(),
            wrapper: context.wrapper(),
        };
        let mut bound = says_where(file, &hole.name, *at);
        bound.set_span(span);
        let value = wrapped(krate, &check, OfPrivate::Refused);
        let value = respan(value, span);
        quote_spanned! {span=>
            {
                #[allow(non_snake_case)]
                fn #bound<T: ::core::fmt::Display>(_: T) {}
                #bound(#value);
            }
        }
    });
    quote! {
        if false {
            use #krate::__private::PeelRest as _;
            #(#checks)*
        }
    }
}

/// The same tokens, underlined at `span`.
fn respan(tokens: TokenStream, span: proc_macro2::Span) -> TokenStream {
    let place = |mut tree: proc_macro2::TokenTree| {
        let resolved = tree.span().located_at(span);
        if let proc_macro2::TokenTree::Group(group) = &tree {
            let stream = respan(group.stream(), span);
            tree = proc_macro2::Group::new(group.delimiter(), stream).into();
        }
        tree.set_span(resolved);
        tree
    };
    tokens.into_iter().map(place).collect()
}

/// `x_at_line_3_column_14_of_page_html`
fn says_where(file: &File, name: &Ident, at: usize) -> Ident {
    let (line, column) = file.line_and_column(at);
    let word = |c: char| if c.is_ascii_alphanumeric() { c } else { '_' };
    let path: String = file.name.chars().map(word).collect();
    let name = name.to_string();
    let name = name.trim_start_matches("r#");
    format_ident!("{name}_at_line_{line}_column_{column}_of_{path}")
}

/// So that cargo builds anew when the file changes.
pub(super) fn emit_watch(file: &File) -> TokenStream {
    let name = format!("/{}", file.name);
    quote! {
        const _: &[u8] = ::core::include_bytes!(
            ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), #name)
        );
    }
}

impl Fault {
    /// What the runtime's wrapper says by rustc, in short.
    fn words(self) -> &'static str {
        match self {
            Fault::InScript => {
                "a placeholder cannot stand inside a `<script>`; write `data-value=\"{x}\"`, or an island of JSON"
            }
            Fault::InStyle => {
                "a placeholder cannot stand inside a `<style>`; choose a class by an enum"
            }
            Fault::InHandler => {
                "a placeholder cannot stand in an event handler; write `data-value=\"{x}\"`"
            }
            Fault::InStyleAttribute => {
                "a placeholder cannot stand in a `style` attribute; choose a class by an enum"
            }
            Fault::InSrcdoc => {
                "a placeholder cannot stand in `srcdoc`; put the HTML into this page"
            }
            Fault::Unquoted => {
                "a value without quotes cannot hold a placeholder; put quotes around it"
            }
            Fault::InTagName => "a placeholder cannot stand as the name of a tag; write it as text",
            Fault::InAttributeName => {
                "a placeholder cannot stand as an attribute or its name; write it as text"
            }
            Fault::InComment => "a placeholder cannot stand in a comment; put it into an element",
            Fault::InIsland => {
                "a placeholder stands in an island of JSON as its whole content; write the rest into the value"
            }
            Fault::InSrcSetPart => {
                "a placeholder cannot stand in this part of a `srcset`; write `srcset=\"{x} 480w, {y} 960w\"`"
            }
            Fault::AsFlag => {
                "this attribute is there or not; write it without quotes, `disabled={x}` with a `bool`"
            }
            Fault::NotAllowed => {
                "a placeholder cannot stand in this attribute, which says what the page does; write its value as text"
            }
            Fault::Acts => {
                "a placeholder cannot stand in this `data-…` attribute, which frameworks read; write `data-value=\"{x}\"`"
            }
            Fault::Loads => {
                "code or a page would be loaded from there; write the address as text, or a `ResourceUrl` as the whole value"
            }
            Fault::NoPrefix => {
                "a placeholder cannot stand as a whole `id` or `name`; write a prefix before it, `row-{x}`"
            }
            Fault::UrlInPieces => {
                "a placeholder cannot stand in a URL beside more text; write its beginning as text"
            }
            Fault::UrlHost => {
                "a placeholder cannot stand in the host of a URL; end the host with a `/` before it"
            }
            Fault::UrlPrefix => {
                "a placeholder cannot stand after this beginning of a URL; begin it with `https://host/` or `/`"
            }
            Fault::NoText => {
                "neither text nor HTML stands in this place; put it into an element that holds text"
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_found() {
        let file = File::new("a.html".to_owned(), "\u{FEFF}é{{\r\n{x}<b>{ y }</b>");
        let file = file.expect("a file");
        assert_eq!(file.text, "é{{\n{x}<b>{ y }</b>");
        // The text with sentinels: é(2) {(1) newline(1) x(4) <b>(3) y(4) </b>.
        for (at, place) in [
            (0, "1:1"),
            (2, "1:2"),
            (4, "2:1"),
            (8, "2:4"),
            (11, "2:7"),
            (15, "2:12"),
        ] {
            assert_eq!(file.place(at), format!(" (a.html:{place})"), "{at}");
        }
        assert_eq!(file.holes.len(), 2);
    }

    #[test]
    fn braces_are_pairs() {
        for (text, words) in [
            (
                "a\n }",
                "unmatched `}`; write `}}` for a brace (a.html:2:2)",
            ),
            ("{", "unclosed"),
        ] {
            let error = File::new("a.html".to_owned(), text).err();
            assert!(
                error.is_some_and(|error| error.starts_with(words)),
                "{text}"
            );
        }
    }

    /// A folder of its own for a test.
    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("taintless-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        folder
    }

    #[test]
    fn a_file_that_is_no_text_is_refused_with_its_line() {
        let folder = folder("no-text");
        std::fs::write(folder.join("a.html"), b"<p>\n\xFF</p>").expect("a file");
        let error = File::below(&folder, "a.html".to_owned()).err();
        assert_eq!(
            error.as_deref(),
            Some("`a.html` is not UTF-8 (line 2); save it as UTF-8")
        );
        std::fs::write(folder.join("a.html"), "<p>é</p>").expect("a file");
        assert!(File::below(&folder, "a.html".to_owned()).is_ok());
        std::fs::remove_dir_all(folder).expect("removed");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_leads_out_is_not_followed() {
        let (inner, outer) = (folder("inner"), folder("outer"));
        std::fs::write(outer.join("a.html"), "<p>").expect("a file");
        for (to, name) in [(outer.join("a.html"), "a.html"), (outer.clone(), "b")] {
            std::os::unix::fs::symlink(to, inner.join(name)).expect("a link");
        }
        for name in ["a.html", "b/a.html"] {
            let error = inside(&inner, name).err().unwrap_or_default();
            assert!(
                error.contains("leads out of the package"),
                "{name}: {error}"
            );
        }
        for folder in [inner, outer] {
            std::fs::remove_dir_all(folder).expect("removed");
        }
    }

    #[test]
    fn a_path_stays_inside() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert!(inside(folder, "src/lib.rs").is_ok());
        for name in ["../Cargo.toml", "/etc/passwd", "src/../../Cargo.toml"] {
            assert!(inside(folder, name).is_err(), "{name}");
        }
    }
}
