//! Templates of askama, read by its own parser.

use askama_parser_0_16::expr::Call;
use askama_parser_0_16::node::{CondTest, Lit};
use askama_parser_0_16::{
    Ast, Expr, Filter as Filtered, LetValueOrBlock, Node as Parsed, PathOrIdentifier, Span, Syntax,
    WithSpan,
};

use super::tree::{
    BLOCK_AS_VALUE, FILTERED_BLOCK, Filter, LEAVES_A_LOOP, MACRO, MADE_HERE, Node, Template,
    filter_of_ours, instead_of,
};
use crate::html::foreign::PLAIN;

/// Filters out of which comes text, which the engine escapes, or nothing that HTML knows.
#[rustfmt::skip]
const FILTERS: &[&str] = &[
    "assigned_or", "capitalize", "center", "default", "defined_or", "deref", "filesizeformat",
    "fmt", "format", "indent", "join", "lower", "lowercase", "pluralize", "ref", "reject", "title",
    "titlecase", "trim", "truncate", "unique", "upper", "uppercase", "urlencode",
    "urlencode_strict", "wordcount",
];

/// Macros out of which comes text.
const MACROS: &[&str] = &["format", "concat", "stringify", "env", "matches"];

/// Names of the engine's out of which comes what it does not escape, and of the modules that hold
/// them: a path to one is a function that any call may take.
const UNESCAPED: &[&str] = &["askama", "filters", "Safe", "MaybeSafe", "HtmlSafeOutput"];

/// Reads the text of a template.
pub(super) fn read(text: &str) -> Result<Template, (usize, String)> {
    let ast = Ast::from_str(text, None, &Syntax::default()).map_err(|error| {
        let words = error.message.as_deref();
        let words = words
            .unwrap_or("askama cannot read this")
            .replace('\n', "; ");
        (error.offset, words)
    })?;
    let mut reader = Reader {
        text,
        template: Template::default(),
    };
    reader.template.nodes = reader.nodes(ast.nodes());
    Ok(reader.template)
}

/// What `askama.toml` changes of how templates are read.
pub(super) fn settings() -> Vec<String> {
    let folder = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default();
    let path = std::path::Path::new(&folder).join("askama.toml");
    std::fs::read_to_string(path).map_or_else(|_| Vec::new(), |text| settings_in(&text))
}

fn settings_in(text: &str) -> Vec<String> {
    let word = |line: &str| {
        let line = line.trim_start_matches(|c: char| "[ \t\"'".contains(c));
        let end = line.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_'));
        line[..end.unwrap_or(line.len())].to_owned()
    };
    let mut words: Vec<String> = text.lines().map(word).collect();
    words.retain(|word| {
        matches!(
            word.as_str(),
            "syntax" | "default_syntax" | "escaper" | "whitespace"
        )
    });
    words.dedup();
    let words = words.iter().map(|word| {
        format!("`{word}` in `askama.toml` changes how templates are read, and they are checked as askama reads them without it; remove it")
    });
    words.collect()
}

struct Reader<'a> {
    text: &'a str,
    template: Template,
}

type Nodes<'a> = Vec<Box<Parsed<'a>>>;
type Value<'a> = WithSpan<Box<Expr<'a>>>;

fn start(span: Span) -> usize {
    span.byte_range().map_or(0, |range| range.start)
}

impl Reader<'_> {
    fn fault(&mut self, at: usize, words: impl Into<String>) {
        self.template.faults.push((at, words.into()));
    }

    fn nodes(&mut self, nodes: &[Box<Parsed<'_>>]) -> Vec<Node> {
        nodes.iter().filter_map(|node| self.node(node)).collect()
    }

    fn node(&mut self, node: &Parsed<'_>) -> Option<Node> {
        let at = start(node.span());
        match node {
            Parsed::Lit(lit) => self.literal(lit),
            Parsed::Raw(raw) => self.literal(&raw.lit),
            Parsed::Expr(_, value) => {
                let filter = self.hole(value);
                let before = self.text.get(..at).unwrap_or_default();
                let at = before.rfind("{{").unwrap_or(at);
                Some(Node::Hole { at, filter })
            }
            Parsed::Let(set) => {
                match &set.val {
                    LetValueOrBlock::Value(value) => self.value(value),
                    LetValueOrBlock::Block { .. } => self.fault(at, BLOCK_AS_VALUE),
                }
                None
            }
            Parsed::Compound(set) => {
                self.value(&set.op.rhs);
                None
            }
            Parsed::Comment(_) | Parsed::Declare(_) => None,
            Parsed::If(branches) => {
                let whole = branches.branches.iter().any(|branch| branch.cond.is_none());
                let mut lists: Vec<Vec<Node>> = Vec::new();
                for branch in &branches.branches {
                    branch.cond.iter().for_each(|test| self.test(test));
                    lists.push(self.nodes(&branch.nodes));
                }
                lists.extend((!whole).then(Vec::new));
                Some(Node::OneOf { at, lists })
            }
            Parsed::Match(arms) => {
                self.value(&arms.expr);
                let lists = arms.arms.iter().map(|arm| self.nodes(&arm.nodes));
                let lists = lists.collect();
                Some(Node::OneOf { at, lists })
            }
            Parsed::Loop(repeat) => {
                self.value(&repeat.iter);
                repeat.cond.iter().for_each(|test| self.value(test));
                Some(self.repeat(at, &repeat.body, &repeat.else_nodes))
            }
            Parsed::Extends(parent) => {
                self.template.extends = Some((parent.path.to_owned(), at));
                None
            }
            Parsed::BlockDef(block) => Some(Node::Block {
                name: (*block.name).to_owned(),
                body: self.nodes(&block.nodes),
                at,
            }),
            Parsed::Include(include) => Some(Node::Include {
                name: include.path.to_owned(),
                at,
            }),
            Parsed::Macro(_) | Parsed::Call(_) | Parsed::Import(_) => {
                self.fault(at, MACRO);
                None
            }
            Parsed::FilterBlock(_) => {
                self.fault(at, FILTERED_BLOCK);
                None
            }
            Parsed::Break(_) | Parsed::Continue(_) => {
                self.fault(at, LEAVES_A_LOOP);
                None
            }
        }
    }

    fn repeat(&mut self, at: usize, body: &Nodes<'_>, otherwise: &Nodes<'_>) -> Node {
        let body = self.nodes(body);
        let repeat = Node::Repeat { at, body };
        if otherwise.is_empty() {
            return repeat;
        }
        let otherwise = self.nodes(otherwise);
        Node::OneOf {
            at,
            lists: vec![vec![repeat], otherwise],
        }
    }

    /// The text without the space that a `-` beside it takes away.
    fn literal(&mut self, lit: &WithSpan<Lit<'_>>) -> Option<Node> {
        let from = lit.lws.span().byte_range()?.start;
        let to = lit.rws.span().byte_range()?.end;
        let mut at = from;
        let mut text = self.text.get(from..to)?;
        let before = self.text.get(..from)?;
        let after = self.text.get(to..)?;
        let signs = ["%}", "}}", "#}"];
        let mark = |sign: &str| {
            before
                .strip_suffix(sign)
                .is_some_and(|rest| rest.ends_with('-'))
        };
        if signs.iter().any(|sign| mark(sign)) {
            let rest = text.trim_ascii_start();
            at += text.len() - rest.len();
            text = rest;
        }
        if ["{%-", "{{-", "{#-"]
            .iter()
            .any(|sign| after.starts_with(sign))
        {
            text = text.trim_ascii_end();
        }
        let text = text.to_owned();
        Some(Node::Text { text, at })
    }

    /// What makes a placeholder's value fit.
    fn hole(&mut self, value: &Value<'_>) -> Filter {
        let faults = self.template.faults.len();
        let mut inner = value;
        while let Expr::Group(group) = &***inner {
            inner = group;
        }
        let filter = match &***inner {
            Expr::Filter(filter) => self.outermost(filter, start(value.span())),
            _ => {
                self.value(value);
                PLAIN
            }
        };
        if self.template.faults.len() > faults {
            return Filter::Unknown;
        }
        Filter::Named(filter)
    }

    fn outermost(&mut self, filter: &Filtered<'_>, at: usize) -> &'static str {
        let name = name_of(filter);
        let ours = name.as_deref().and_then(filter_of_ours);
        match (ours, name.as_deref(), filter.arguments.as_slice()) {
            (Some(ours), _, [value]) => {
                self.value(value);
                ours
            }
            (None, Some("e" | "escape"), [value]) => {
                self.value(value);
                PLAIN
            }
            _ => {
                self.filter(filter, at);
                PLAIN
            }
        }
    }

    fn filter(&mut self, filter: &Filtered<'_>, at: usize) {
        match name_of(filter) {
            Some(name) if FILTERS.contains(&name.as_str()) => {}
            Some(name) => self.fault(at, instead_of(&name)),
            None => self.fault(at, instead_of("a filter by its path")),
        }
        filter.arguments.iter().for_each(|value| self.value(value));
    }

    fn test(&mut self, test: &CondTest<'_>) {
        self.value(&test.expr);
    }

    /// An expression out of which no HTML may come.
    fn value(&mut self, value: &Value<'_>) {
        let at = start(value.span());
        match &***value {
            Expr::Var("caller") => self.fault(at, MACRO),
            Expr::Var(name) if UNESCAPED.contains(name) => self.fault(at, MADE_HERE),
            Expr::Path(path) if path.iter().any(|part| UNESCAPED.contains(&&**part.name)) => {
                self.fault(at, MADE_HERE);
            }
            Expr::Var(_)
            | Expr::BoolLit(_)
            | Expr::NumLit(..)
            | Expr::StrLit(_)
            | Expr::CharLit(_)
            | Expr::Path(_)
            | Expr::IsDefined(_)
            | Expr::IsNotDefined(_)
            | Expr::FilterSource
            | Expr::ArgumentPlaceholder => {}
            Expr::Array(values) | Expr::Tuple(values) | Expr::Concat(values) => {
                for value in values {
                    self.value(value);
                }
            }
            Expr::AssociatedItem(value, _)
            | Expr::As(value, _)
            | Expr::NamedArgument(_, value)
            | Expr::Unary(_, value)
            | Expr::Group(value)
            | Expr::Try(value) => self.value(value),
            Expr::ArrayRepeat(one, two) | Expr::Index(one, two) => {
                self.value(one);
                self.value(two);
            }
            Expr::BinOp(op) => {
                self.value(&op.lhs);
                self.value(&op.rhs);
            }
            Expr::Range(range) => {
                range
                    .lhs
                    .iter()
                    .chain(&range.rhs)
                    .for_each(|value| self.value(value));
            }
            Expr::Filter(filter) => self.filter(filter, at),
            Expr::Call(call) => self.call(call, at),
            Expr::RustMacro(path, _) => {
                let known = matches!(path.as_slice(), [name] if MACROS.contains(&**name));
                if !known {
                    self.fault(at, "what a macro gives is not known; call it in the program, and hand over what comes out");
                }
            }
            Expr::Struct(_) => self.fault(at, MADE_HERE),
            Expr::LetCond(test) => self.test(test),
        }
    }

    fn call(&mut self, call: &Call<'_>, at: usize) {
        let name = match &**call.path {
            Expr::Var(name) => Some((*name).to_owned()),
            Expr::Path(path) => path.last().map(|part| (*part.name).to_owned()),
            _ => None,
        };
        match name.as_deref() {
            Some("super") => self.fault(at, "the block of the template that is filled cannot be written here; put what both have into a file, and `{% include %}` it"),
            Some("caller") => self.fault(at, MACRO),
            Some(name) if name.starts_with(|c: char| c.is_ascii_uppercase()) && name != "Some" => {
                self.fault(at, MADE_HERE);
            }
            _ => {}
        }
        self.value(&call.path);
        call.args.iter().for_each(|value| self.value(value));
    }
}

/// The filter's name, unless it is a path.
fn name_of(filter: &Filtered<'_>) -> Option<String> {
    match &filter.name {
        PathOrIdentifier::Identifier(name) => Some((**name).to_owned()),
        PathOrIdentifier::Path(path) => match path.as_slice() {
            [one] => Some((*one.name).to_owned()),
            _ => None,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::settings_in;

    #[test]
    fn settings_that_change_how_templates_are_read_are_found() {
        for text in [
            "[[syntax]]\nname = \"a\"",
            "[general]\nwhitespace = \"suppress\"",
            "[general]\ndefault_syntax = \"a\"",
            "[[ escaper ]]\npath = \"x\"",
            "[general]\n  \"whitespace\" = 'minimize'",
        ] {
            assert_eq!(settings_in(text).len(), 1, "{text}");
        }
        let dirs = "[general]\n# whitespace = \"suppress\"\ndirs = [\"templates\"]";
        assert_eq!(settings_in(dirs), Vec::<String>::new());
    }
}
