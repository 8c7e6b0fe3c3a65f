//! Templates of minijinja, read by its own parser.

use minijinja_3::machinery::ast::{Call, CallArg, Expr, Filter as Filtered, Stmt};
use minijinja_3::machinery::{Span, parse};

use super::tree::{
    BLOCK_AS_VALUE, FILTERED_BLOCK, Filter, LEAVES_A_LOOP, MACRO, Node, Template, filter_of_ours,
    instead_of,
};
use crate::html::foreign::PLAIN;

/// Filters out of which comes text, which the engine escapes, or what is no text.
#[rustfmt::skip]
const FILTERS: &[&str] = &[
    "abs", "attr", "batch", "bool", "capitalize", "chain", "count", "d", "dateformat",
    "date", "datetimeformat", "default", "dictsort", "filesizeformat", "first", "float", "format",
    "groupby", "indent", "int", "items", "join", "last", "length", "lines", "list", "lower", "max",
    "min", "pluralize", "pprint", "reject", "rejectattr", "replace", "reverse", "round", "select",
    "selectattr", "slice", "sort", "split", "string", "striptags", "sum", "timeformat", "title", "trim",
    "truncate", "unique", "upper", "urlencode", "wordcount", "wordwrap", "zip",
];

/// Functions out of which comes no text.
const FUNCTIONS: &[&str] = &["range", "dict", "namespace"];

/// Reads the text of a template.
pub(super) fn read(text: &str) -> Result<Template, (usize, String)> {
    let tree = parse(
        text,
        "template",
        minijinja_3::syntax::SyntaxConfig::default(),
    );
    let tree = tree.map_err(|error| {
        let words = error
            .detail()
            .map_or_else(|| error.kind().to_string(), str::to_owned);
        let lines = error.line().unwrap_or(1).saturating_sub(1);
        let at = text.split_inclusive('\n').take(lines).map(str::len).sum();
        (at, words)
    })?;
    let mut reader = Reader {
        text,
        template: Template::default(),
    };
    if let Stmt::Template(template) = &tree {
        reader.template.nodes = reader.nodes(&template.children);
        reader.check_extends(&template.children);
    }
    Ok(reader.template)
}

struct Reader<'a> {
    text: &'a str,
    template: Template,
}

fn start(span: Span) -> usize {
    usize::try_from(span.start_offset).unwrap_or_default()
}

impl Reader<'_> {
    fn fault(&mut self, at: usize, words: impl Into<String>) {
        self.template.faults.push((at, words.into()));
    }

    /// The engine writes what stands before `{% extends %}`, and what fills nothing where the tag
    /// stands in a branch that is not taken.
    fn check_extends(&mut self, nodes: &[Stmt<'_>]) {
        let Some((_, at)) = self.template.extends else {
            return;
        };
        let first = nodes.iter().find(|node| match node {
            Stmt::EmitRaw(text) => !text.raw.trim_ascii().is_empty(),
            Stmt::Set(_) => false,
            _ => true,
        });
        if !matches!(first, Some(Stmt::Extends(_))) {
            self.fault(
                at,
                "what stands before this, or around it, is written as well; write it at the very beginning of its template",
            );
        }
    }

    fn nodes(&mut self, nodes: &[Stmt<'_>]) -> Vec<Node> {
        let mut out = Vec::new();
        for node in nodes {
            self.node(node, &mut out);
        }
        out
    }

    fn node(&mut self, node: &Stmt<'_>, out: &mut Vec<Node>) {
        match node {
            Stmt::Template(template) => out.extend(self.nodes(&template.children)),
            Stmt::EmitExpr(value) => {
                let at = start(value.span());
                let filter = self.hole(&value.expr, at);
                let before = self.text.get(..at).unwrap_or_default();
                let at = before.rfind("{{").unwrap_or(at);
                out.push(Node::Hole { at, filter });
            }
            Stmt::EmitRaw(text) => {
                let begin = self.text.as_ptr().addr();
                let at = text.raw.as_ptr().addr().checked_sub(begin);
                let at = at.unwrap_or_else(|| start(text.span()));
                let text = text.raw.to_owned();
                out.push(Node::Text { text, at });
            }
            Stmt::ForLoop(repeat) => {
                let at = start(repeat.span());
                self.name(&repeat.target, at);
                self.value(&repeat.iter);
                repeat.filter_expr.iter().for_each(|test| self.value(test));
                let body = self.nodes(&repeat.body);
                let body = Node::Repeat { at, body };
                if repeat.else_body.is_empty() {
                    out.push(body);
                    return;
                }
                let lists = vec![vec![body], self.nodes(&repeat.else_body)];
                out.push(Node::OneOf { at, lists });
            }
            Stmt::IfCond(branches) => {
                self.value(&branches.expr);
                let one = self.nodes(&branches.true_body);
                let lists = vec![one, self.nodes(&branches.false_body)];
                let at = start(branches.span());
                out.push(Node::OneOf { at, lists });
            }
            Stmt::WithBlock(with) => {
                for (target, value) in &with.assignments {
                    self.name(target, start(with.span()));
                    self.value(value);
                }
                out.extend(self.nodes(&with.body));
            }
            Stmt::Set(set) => {
                self.name(&set.target, start(set.span()));
                self.value(&set.expr);
            }
            Stmt::Block(block) => out.push(Node::Block {
                name: block.name.to_owned(),
                at: start(block.span()),
                body: self.nodes(&block.body),
            }),
            Stmt::Extends(parent) => {
                let at = start(parent.span());
                match text_of(&parent.name) {
                    Some(_) if self.template.extends.is_some() => self.fault(at, "a template fills one other; remove this `{% extends %}`"),
                    Some(name) => self.template.extends = Some((name, at)),
                    None => self.fault(at, "which template is filled is known only when the program runs; write its name as text"),
                }
            }
            Stmt::Include(include) => {
                let at = start(include.span());
                match text_of(&include.name) {
                    Some(name) => out.push(Node::Include { name, at }),
                    None => self.fault(at, "which template is included is known only when the program runs; write its name as text, and choose with `{% if %}`"),
                }
            }
            Stmt::AutoEscape(block) => {
                let enabled = matches!(&block.enabled, Expr::Const(value) if value.value.is_true() && value.value.as_str().is_none_or(|name| name == "html"));
                if !enabled {
                    self.fault(
                        start(block.span()),
                        "the engine would not escape what stands here; remove it",
                    );
                }
                out.extend(self.nodes(&block.body));
            }
            Stmt::SetBlock(set) => self.fault(start(set.span()), BLOCK_AS_VALUE),
            Stmt::FilterBlock(block) => self.fault(start(block.span()), FILTERED_BLOCK),
            Stmt::Import(import) => self.fault(start(import.span()), MACRO),
            Stmt::FromImport(import) => self.fault(start(import.span()), MACRO),
            Stmt::Macro(macros) => self.fault(start(macros.span()), MACRO),
            Stmt::CallBlock(call) => self.fault(start(call.span()), MACRO),
            Stmt::Continue(word) => self.fault(start(word.span()), LEAVES_A_LOOP),
            Stmt::Break(word) => self.fault(start(word.span()), LEAVES_A_LOOP),
            Stmt::Do(call) => self.fault(
                start(call.span()),
                "what a call does is not known; call it in the program",
            ),
        }
    }

    /// A name that is given to a value, which is not one of the engine's functions: a call of it
    /// would call the value.
    fn name(&mut self, target: &Expr<'_>, at: usize) {
        match target {
            Expr::Var(name) if FUNCTIONS.contains(&name.id) => self.fault(
                at,
                format!(
                    "`{}` is a function of the engine; give the value another name",
                    name.id
                ),
            ),
            Expr::List(list) => list.items.iter().for_each(|one| self.name(one, at)),
            Expr::Tuple(tuple) => tuple.items.iter().for_each(|one| self.name(one, at)),
            _ => {}
        }
    }

    /// What makes a placeholder's value fit.
    fn hole(&mut self, value: &Expr<'_>, at: usize) -> Filter {
        let faults = self.template.faults.len();
        let filter = match value {
            Expr::Filter(filter) => self.outermost(filter, at),
            value => {
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
        let plain = filter.args.is_empty();
        let ours = filter_of_ours(filter.name);
        match (ours, &filter.expr) {
            (Some(ours), Some(value)) if plain => {
                // What a call gives is known to the filter, which asks for its type.
                if let Expr::Call(call) = value {
                    self.value(&call.expr);
                    self.arguments(&call.args);
                } else {
                    self.value(value);
                }
                ours
            }
            (None, Some(value)) if plain && matches!(filter.name, "e" | "escape") => {
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
        // `map("safe")` calls a filter by its name.
        let by_attribute = filter.name == "map"
            && matches!(filter.args.first(), Some(CallArg::Kwarg("attribute", _)));
        if !by_attribute && !FILTERS.contains(&filter.name) {
            self.fault(at, instead_of(filter.name));
        }
        filter.expr.iter().for_each(|value| self.value(value));
        self.arguments(&filter.args);
    }

    fn arguments(&mut self, arguments: &[CallArg<'_>]) {
        for argument in arguments {
            match argument {
                CallArg::Pos(value)
                | CallArg::Kwarg(_, value)
                | CallArg::PosSplat(value)
                | CallArg::KwargSplat(value) => self.value(value),
            }
        }
    }

    /// An expression out of which no HTML may come.
    fn value(&mut self, value: &Expr<'_>) {
        match value {
            Expr::Var(_) | Expr::Const(_) => {}
            Expr::Slice(slice) => {
                let parts = [&slice.start, &slice.stop, &slice.step];
                self.value(&slice.expr);
                parts
                    .into_iter()
                    .flatten()
                    .for_each(|part| self.value(part));
            }
            Expr::UnaryOp(op) => self.value(&op.expr),
            Expr::BinOp(op) => {
                self.value(&op.left);
                self.value(&op.right);
            }
            Expr::Compare(compare) => {
                self.value(&compare.expr);
                compare.ops.iter().for_each(|op| self.value(&op.expr));
            }
            Expr::IfExpr(choice) => {
                self.value(&choice.test_expr);
                self.value(&choice.true_expr);
                choice.false_expr.iter().for_each(|value| self.value(value));
            }
            Expr::Filter(filter) => self.filter(filter, start(filter.span())),
            Expr::Test(test) => {
                self.value(&test.expr);
                self.arguments(&test.args);
            }
            Expr::GetAttr(get) => self.value(&get.expr),
            Expr::GetItem(get) => {
                self.value(&get.expr);
                self.value(&get.subscript_expr);
            }
            Expr::Call(call) => self.call(call, start(call.span())),
            Expr::List(list) => list.items.iter().for_each(|value| self.value(value)),
            Expr::Tuple(tuple) => tuple.items.iter().for_each(|value| self.value(value)),
            Expr::Map(map) => {
                let both = map.keys.iter().chain(&map.values);
                both.for_each(|value| self.value(value));
            }
        }
    }

    fn call(&mut self, call: &Call<'_>, at: usize) {
        let known = match &call.expr {
            Expr::Var(name) => FUNCTIONS.contains(&name.id),
            Expr::GetAttr(get) => {
                let on_loop = matches!(&get.expr, Expr::Var(name) if name.id == "loop");
                on_loop && matches!(get.name, "cycle" | "changed")
            }
            _ => false,
        };
        if !known {
            self.fault(at, "what a call gives is not known, and it may be HTML; call it in the program, and hand over what comes out");
        }
        self.value(&call.expr);
        self.arguments(&call.args);
    }
}

fn text_of(value: &Expr<'_>) -> Option<String> {
    match value {
        Expr::Const(value) => value.value.as_str().map(str::to_owned),
        _ => None,
    }
}
