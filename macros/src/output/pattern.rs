//! `pattern = "…"`: read when the program is compiled, and held to what JSON Schema and the API
//! have.
//!
//! The schema hands the text on as it is, to readers that know JavaScript's regular expressions;
//! the runtime reads it with the `regex` crate. So only what both have is taken, and what they
//! understand differently (`\d` is an ASCII digit in the one) is rewritten for the runtime.

use regex_syntax::ast::{
    self, Ast, ClassPerl, ClassPerlKind, ClassSetItem, ErrorKind, Flags, GroupKind, Span, Visitor,
    parse::Parser,
};
use syn::LitStr;

use super::model::Pattern;
use crate::diagnostics::Diagnostics;
use crate::errors::output as errors;

/// The API refuses large counted repeats.
const MOST_REPEATS: u32 = 100;

pub(super) fn read(literal: &LitStr, diagnostics: &mut Diagnostics) -> Option<Pattern> {
    let text = literal.value();
    let ast = match Parser::new().parse(&text) {
        Ok(ast) => ast,
        Err(error) => {
            diagnostics.numbered(errors::BOUND, literal, broken(error.kind(), error.span()));
            return None;
        }
    };
    let found = ast::visit(&ast, Reader::default()).unwrap_or_default();
    for (span, message) in &found.faults {
        diagnostics.numbered(errors::BOUND, literal, message_at(span, message));
    }
    let source = rewrite(&text, found.rewrites);
    if let Err(error) = regex_syntax::Parser::new().parse(&source)
        && found.faults.is_empty()
    {
        let error = match error {
            regex_syntax::Error::Translate(error) => error.kind().to_string(),
            error => error.to_string(),
        };
        diagnostics.numbered(
            errors::BOUND,
            literal,
            format!("the pattern is no regular expression: {error}"),
        );
        return None;
    }
    found.faults.is_empty().then_some(Pattern { text, source })
}

fn message_at(span: &Span, message: &str) -> String {
    let at = span.start;
    format!(
        "line {}, column {} of the pattern: {message}",
        at.line, at.column
    )
}

fn broken(kind: &ErrorKind, span: &Span) -> String {
    let message = match kind {
        ErrorKind::UnsupportedLookAround => {
            "the API takes no look-around; write what the text is, without `(?=…)` and its like"
                .to_owned()
        }
        ErrorKind::UnsupportedBackreference => {
            "the API takes no back-references; write the group once more".to_owned()
        }
        kind => format!("{kind}; mend it, or escape the character with a backslash"),
    };
    message_at(span, &message)
}

/// Puts each text in the place of its span; later spans first, so that offsets stay true.
fn rewrite(text: &str, mut rewrites: Vec<(Span, String)>) -> String {
    let mut out = text.to_owned();
    rewrites.sort_by_key(|(span, _)| std::cmp::Reverse(span.start.offset));
    for (span, with) in rewrites {
        out.replace_range(span.start.offset..span.end.offset, &with);
    }
    out
}

/// JavaScript's `\s`: with the mark of byte order, and without U+0085.
const SPACES: &str = concat!(
    r"\t-\r\x20\u{A0}\u{1680}\u{2000}-\u{200A}",
    r"\u{2028}\u{2029}\u{202F}\u{205F}\u{3000}\u{FEFF}"
);

#[derive(Default)]
struct Found {
    faults: Vec<(Span, String)>,
    rewrites: Vec<(Span, String)>,
}

#[derive(Default)]
struct Reader {
    found: Found,
}

impl Reader {
    fn fault(&mut self, span: &Span, message: &str) {
        self.found.faults.push((*span, message.to_owned()));
    }

    fn flags(&mut self, flags: &Flags) {
        if !flags.items.is_empty() {
            self.fault(
                &flags.span,
                "JSON Schema has no flags; write both letters, `[Aa]`",
            );
        }
    }

    fn perl(&mut self, class: &ClassPerl) {
        let chars = match class.kind {
            ClassPerlKind::Digit => "0-9",
            ClassPerlKind::Word => "0-9A-Za-z_",
            ClassPerlKind::Space => SPACES,
        };
        let not = if class.negated { "^" } else { "" };
        let with = format!("[{not}{chars}]");
        self.found.rewrites.push((class.span, with));
    }

    fn literal(&mut self, literal: &ast::Literal) {
        if let ast::LiteralKind::HexBrace(_)
        | ast::LiteralKind::HexFixed(ast::HexLiteralKind::UnicodeLong)
        | ast::LiteralKind::Special(ast::SpecialLiteralKind::Bell) = literal.kind
        {
            self.fault(
                &literal.span,
                "JSON Schema does not have this escape; write the character itself, or `\\u` and four digits",
            );
        }
    }

    fn repetition(&mut self, repetition: &ast::Repetition) {
        let ast::RepetitionKind::Range(range) = &repetition.op.kind else {
            return;
        };
        let most = match range {
            ast::RepetitionRange::Exactly(count)
            | ast::RepetitionRange::AtLeast(count)
            | ast::RepetitionRange::Bounded(_, count) => *count,
        };
        if most > MOST_REPEATS {
            self.fault(
                &repetition.op.span,
                "the API takes no large counted repeats; write `*` or `+`, and the rule `length(max = …)`",
            );
        }
    }

    fn assertion(&mut self, assertion: &ast::Assertion) {
        match assertion.kind {
            ast::AssertionKind::StartLine | ast::AssertionKind::EndLine => {}
            ast::AssertionKind::StartText => {
                self.fault(&assertion.span, "JSON Schema does not have this; write `^`");
            }
            ast::AssertionKind::EndText => {
                self.fault(&assertion.span, "JSON Schema does not have this; write `$`");
            }
            _ => self.fault(
                &assertion.span,
                "the API takes no word boundaries; write the characters that may stand there",
            ),
        }
    }

    fn group(&mut self, group: &ast::Group) {
        match &group.kind {
            GroupKind::CaptureName { name, .. } => {
                self.fault(&name.span, "JSON Schema needs no named groups; write `(…)`");
            }
            GroupKind::NonCapturing(flags) => self.flags(flags),
            GroupKind::CaptureIndex(_) => {}
        }
    }
}

const NO_CLASS: &str = "JSON Schema does not have this class; write the characters, `[a-z]`";

impl Visitor for Reader {
    type Output = Found;
    type Err = std::convert::Infallible;

    fn finish(self) -> Result<Found, Self::Err> {
        Ok(self.found)
    }

    fn visit_pre(&mut self, ast: &Ast) -> Result<(), Self::Err> {
        match ast {
            Ast::Flags(flags) => self.flags(&flags.flags),
            Ast::Literal(literal) => self.literal(literal),
            // JavaScript's `.` matches no end of a line, of which there are four.
            Ast::Dot(span) => {
                let with = "[^\\n\\r\\u{2028}\\u{2029}]";
                self.found.rewrites.push((**span, with.to_owned()));
            }
            Ast::Assertion(assertion) => self.assertion(assertion),
            Ast::ClassUnicode(class) => self.fault(&class.span, NO_CLASS),
            Ast::ClassPerl(class) => self.perl(class),
            Ast::Repetition(repetition) => self.repetition(repetition),
            Ast::Group(group) => self.group(group),
            Ast::Empty(_) | Ast::ClassBracketed(_) | Ast::Alternation(_) | Ast::Concat(_) => {}
        }
        Ok(())
    }

    fn visit_class_set_item_pre(&mut self, item: &ClassSetItem) -> Result<(), Self::Err> {
        match item {
            ClassSetItem::Ascii(class) => self.fault(&class.span, NO_CLASS),
            ClassSetItem::Unicode(class) => self.fault(&class.span, NO_CLASS),
            ClassSetItem::Perl(class) => self.perl(class),
            ClassSetItem::Literal(literal) => self.literal(literal),
            ClassSetItem::Range(range) => {
                self.literal(&range.start);
                self.literal(&range.end);
            }
            ClassSetItem::Bracketed(class) => self.fault(
                &class.span,
                "JSON Schema has no class within a class; escape the `[`",
            ),
            ClassSetItem::Empty(_) | ClassSetItem::Union(_) => {}
        }
        Ok(())
    }

    fn visit_class_set_binary_op_pre(
        &mut self,
        op: &ast::ClassSetBinaryOp,
    ) -> Result<(), Self::Err> {
        self.fault(
            &op.span,
            "JSON Schema has no operations on classes; write the characters",
        );
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proc_macro2::Span;
    use syn::LitStr;

    use super::read;
    use crate::diagnostics::Diagnostics;

    fn source(text: &str) -> Result<String, String> {
        let mut diagnostics = Diagnostics::new();
        let pattern = read(&LitStr::new(text, Span::call_site()), &mut diagnostics);
        match (diagnostics.finish(), pattern) {
            (Ok(()), Some(pattern)) => Ok(pattern.source),
            (Err(errors), _) => Err(errors.to_string()),
            (Ok(()), None) => Err("nothing said".to_owned()),
        }
    }

    #[test]
    fn classes_are_rewritten_to_what_json_schema_means() {
        assert_eq!(source("^FW-[0-9]{6}$").unwrap(), "^FW-[0-9]{6}$");
        assert_eq!(
            source(r"^\d+[\w-]\D$").unwrap(),
            "^[0-9]+[[0-9A-Za-z_]-][^0-9]$"
        );
        assert_eq!(source("a.b").unwrap(), "a[^\\n\\r\\u{2028}\\u{2029}]b");
    }

    #[test]
    fn what_the_api_refuses_is_refused_with_its_place() {
        for (pattern, says) in [
            ("(?=a)", "look-around"),
            (r"(a)\1", "back-references"),
            (r"\bword", "word boundaries"),
            ("a{1,500}", "large counted repeats"),
            ("(?i)a", "no flags"),
            ("(?i:a)", "no flags"),
            (r"\pL", "this class"),
            ("[[:alpha:]]", "this class"),
            ("[a-z&&[^b]]", "no operations"),
            (r"\Aa\z", "write `^`"),
            ("(?P<n>a)", "named groups"),
            ("a(", "unclosed group"),
        ] {
            let error = source(pattern).unwrap_err();
            assert!(error.contains(says), "{pattern}: {error}");
            assert!(error.contains("line 1, column "), "{pattern}: {error}");
        }
    }
}
