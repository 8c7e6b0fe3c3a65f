//! `html!`: HTML whose contexts are found when the program is compiled.
//!
//! [`scan`] runs the WHATWG tokenizer over each literal with a sentinel in the place of each
//! placeholder, [`literal`] reads its tags and places against what is open, [`check`] walks the
//! whole template with its branches. [`table`] is the allow-list, [`nest`] what may stand in what.

mod check;
mod context;
mod emit;
mod file;
#[cfg(feature = "templates")]
pub(crate) mod foreign;
mod literal;
mod nest;
mod scan;
mod table;

use proc_macro2::{Span, TokenStream};
use syn::LitStr;

use crate::body;
use crate::diagnostics::{Diagnostics, refused};
use crate::errors::{HTML, HTML_FILE as FILE};
use crate::invocation::Invocation;
use crate::literal::Text;
use crate::template::{Arguments, check_named};

pub(crate) fn expand(tokens: TokenStream) -> TokenStream {
    let Invocation { krate, tokens } = Invocation::new(tokens);
    // Only what is refused is searched for errors without a number: an accepted template has none
    // of ours, and is long.
    let refuse = |errors: &TokenStream| HTML.number(refused(errors, &emit::stub(&krate)));
    let call = match syn::parse2::<body::Call>(tokens) {
        Ok(call) => call,
        Err(error) => return refuse(&error.to_compile_error()),
    };
    if call.body.nodes.is_empty() {
        let error = syn::Error::new(Span::call_site(), "write the HTML: `html!(\"<p>{x}</p>\")`");
        return refuse(&error.to_compile_error());
    }
    let mut diagnostics = Diagnostics::new();
    let checked = check::check(&call.body, None, &mut diagnostics);
    check_named(
        &call.named,
        &checked.holes.iter().collect::<Vec<_>>(),
        &mut diagnostics,
    );
    match diagnostics.finish() {
        Ok(()) => emit::emit(&krate, &checked, &call.named),
        Err(errors) => refuse(&errors),
    }
}

/// `html_file!("page.html", x = expr)`
pub(crate) fn expand_file(tokens: TokenStream) -> TokenStream {
    let Invocation { krate, tokens } = Invocation::new(tokens);
    let number = |errors: &TokenStream| FILE.number(refused(errors, &emit::stub(&krate)));
    let refuse = |error: syn::Error| number(&error.to_compile_error());
    let call = match syn::parse2::<Arguments>(tokens) {
        Ok(call) => call,
        Err(error) => return refuse(error),
    };
    let path = &call.text.literal;
    let file = match file::File::read(path) {
        Ok(file) => file,
        Err(words) => return refuse(syn::Error::new(path.span(), FILE.after(&words))),
    };
    let literal = LitStr::new(&file.text, path.span());
    let body = body::Body {
        nodes: vec![body::Node::Literal(Text { literal })],
    };
    let mut diagnostics = Diagnostics::new();
    let checked = check::check(&body, Some(file), &mut diagnostics);
    let holes = checked.holes.iter().collect::<Vec<_>>();
    check_named(&call.named, &holes, &mut diagnostics);
    match diagnostics.finish() {
        Ok(()) => emit::emit(&krate, &checked, &call.named),
        Err(errors) => number(&errors),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What `html!` says of a template, in one line; empty where it is accepted.
    fn faults(source: &str) -> String {
        let tokens: TokenStream = source.parse().expect("tokens");
        let call = match syn::parse2::<body::Call>(tokens) {
            Ok(call) => call,
            Err(error) => return error.to_string(),
        };
        let mut diagnostics = Diagnostics::new();
        check::check(&call.body, None, &mut diagnostics);
        match diagnostics.finish() {
            Ok(()) => String::new(),
            Err(errors) => errors.to_string(),
        }
    }

    #[test]
    fn well_formed_templates_are_accepted() {
        for source in [
            r#""""#,
            r#""plain text""#,
            r#""<!DOCTYPE html><html><head><title>x</title></head><body></body></html>""#,
            r#""<p>a<br>b<img src='/x.png' alt=''></p>""#,
            r#""<p>1 &lt; 2 &amp; 3</p>""#,
            r#""<ul><li>a<ul><li>b</li></ul></li></ul>""#,
            r#""<table><caption>c</caption><colgroup><col></colgroup><tr><td>x</td></tr></table>""#,
            r#""<dl><dt>a</dt><dd><p>b</p></dd></dl>""#,
            r#""<svg viewBox='0 0 1 1'><g><rect/><title>a &lt; b</title></g></svg>""#,
            r#""<g><title>a</title></g>""#,
            r#""<style>a>b {{ c: 'd<e' }}</style><script>if (a<b && c) {{ }}</script>""#,
            r#""<script>let a = '</p><b>';</script><textarea></p></textarea>""#,
            r#""<button hx-get='/x' @click='y()' :class='z'>a</button>""#,
            r#""<my-element colour='red'><p>x</p></my-element>""#,
            r#""<input disabled checked value=x>""#,
            r#""<form><select><optgroup label='a'><option>b</option></optgroup></select></form>""#,
            r#""<a href='#top'>a</a><a href='https://example.com'>b</a>""#,
            r#""<pre>" "x" "</pre>""#,
            r#""<p>" if a { "b" } else if let Some(c) = d { "{c}" } else { } "</p>""#,
            r#"for (a, b) in c { match a { 1 | 2 if b => "<p></p>", _ => { } } let e = 1; }"#,
        ] {
            assert_eq!(faults(source), "", "{source}");
        }
    }

    #[test]
    fn each_fault_says_what_to_write() {
        for (source, words) in [
            (r#""<p>""#, "`<p>` is not closed; write `</p>`"),
            (
                r#""<p>\n<b>\n</p>""#,
                "`</p>` stands where `<b>` is open; write `</b>` before (line 3",
            ),
            (r#""</p>""#, "`</p>` closes nothing"),
            (r#""<br></br>""#, "`<br>` has no end tag"),
            (r#""<div/>""#, "write `<div></div>`"),
            (r#""<p><div></div></p>""#, "`<div>` cannot stand in `<p>`"),
            (
                r#""<a href='/'><b><a href='/'></a></b></a>""#,
                "`<a>` cannot stand in `<a>`",
            ),
            (
                r#""<ul><li>a<li>b</li></li></ul>""#,
                "`<li>` cannot stand in `<li>`",
            ),
            (
                r#""<table>x</table>""#,
                "text cannot stand directly in `<table>`",
            ),
            (r#""<table><p></p></table>""#, "put it into a cell"),
            (r#""<td></td><p></p>""#, "write them as two templates"),
            (r#""<tr><td></td></tr>text""#, "write them as two templates"),
            (
                r#""<div><tr></tr></div>""#,
                "`<tr>` stands only in `<table>`",
            ),
            (r#""<svg><p></p></svg>""#, "`<p>` cannot stand in `<svg>`"),
            (r#""<math></math>""#, "MathML"),
            (
                r#""<svg><mi></mi></svg>""#,
                "`<mi>` is MathML, which is not supported",
            ),
            (r#""<mi></mi>""#, "write the formula as text"),
            (
                r#""<svg><foreignObject></foreignObject></svg>""#,
                "`<foreignObject>` is not supported; write `<text>`",
            ),
            (r#""<foreignObject></foreignObject>""#, "after `</svg>`"),
            (
                r#""<svg><filter></filter></svg>""#,
                "`<filter>` of SVG is not supported",
            ),
            (r#""<feGaussianBlur/>""#, "`<fegaussianblur>` of SVG"),
            (r#""<center></center>""#, "obsolete"),
            (r#""<spam></spam>""#, "did you mean `<span>`?"),
            (r#""<p clas='x'></p>""#, "did you mean `class`?"),
            (r#""<p class='a' class='b'></p>""#, "`class` stands twice"),
            (r#""<p class='a'id='b'></p>""#, "a space is missing"),
            (r#""<a href='JavaScript&colon;x'></a>""#, "holds a program"),
            (r#""<iframe srcdoc='x'></iframe>""#, "`srcdoc` holds a page"),
            (r#""1 < 2""#, "write `&lt;`"),
            (r#""a &""#, "write `&amp;`"),
            (r#""a &{x}""#, "write `&amp;`"),
            (r#""<p title='&am{x}p;'></p>""#, "write `&amp;`"),
            (r#""<title>a &{x}</title>""#, "write `&amp;`"),
            (r#""a &nosuch;""#, "unknown character reference"),
        ] {
            let found = faults(source);
            assert!(found.contains(words), "{source}: {found}");
        }
    }

    #[test]
    fn each_fault_between_literals_and_in_svg_says_what_to_write() {
        for (source, words) in [
            (r#""<p" ">""#, "split over two literals"),
            (r#""<!-- a" "-->""#, "split over two literals"),
            (r#""<title></ti" "tle>""#, "split over two literals"),
            (r#""<script><!-- </script>""#, "`<!--` in a script"),
            (
                r#""<script>'<!-" "-<script>'</script>""#,
                "`<!--` in a script",
            ),
            (
                r#""<script><!-" if a { "" } "-</script>""#,
                "`<!--` in a script",
            ),
            (r#""<script><!" "--</script>""#, "split over two literals"),
            (
                r#""<svg><title><style></style></title></svg>""#,
                "`<style>` cannot stand in `<title>` of an `<svg>`",
            ),
            (r#""<g><desc><a></a></desc></g>""#, "close `</desc>` before"),
            (
                r#""<svg><style><g></g></style></svg>""#,
                "`<g>` cannot stand in `<style>`",
            ),
            (
                r#""<svg><script>" if a { "<text></text>" } "</script></svg>""#,
                "`<text>` cannot stand in `<script>`",
            ),
            (r#""<svg><![CDATA[x]]></svg>""#, "CDATA"),
            (r#""<p></p><!DOCTYPE html>""#, "only at the very beginning"),
            (r#""<!DOCTYPE html PUBLIC 'x'>""#, "write `<!DOCTYPE html>`"),
            (r#""<base href='/'>""#, "only in `<head>`"),
            (r#""a\u{F0001}""#, "private plane"),
            (r#""&#983040;""#, "private plane"),
            (
                r#""<p>" if a { "</p>" } else { "" } "</p>""#,
                "opened outside of this branch",
            ),
            (r#"for a in b { "<p>" }"#, "not closed in this branch"),
            ("while a { }", "only `for` repeats"),
            ("x", "expected a string literal"),
        ] {
            let found = faults(source);
            assert!(found.contains(words), "{source}: {found}");
        }
    }
}
