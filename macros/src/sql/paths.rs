//! Every text that a statement with optional parts can be is read as a whole: what holds of each
//! of them holds of the one that runs.

use proc_macro2::TokenStream;

use super::check::{List, Place, check};
use super::dialect::Call;
use super::lex::lex;
use crate::body::{Body, Branches, Node};
use crate::diagnostics::Diagnostics;
use crate::template::{Hole, Template};

/// How many texts a statement may be: eight parts that may be left out.
const MOST_PATHS: usize = 256;

/// A statement that was read.
pub(super) struct Read {
    pub(super) parts: Vec<Part>,
    pub(super) steps: Vec<Step>,
}

/// A literal, and the place of each of its placeholders.
pub(super) struct Part {
    pub(super) template: Template,
    pub(super) places: Vec<(Place, Option<List>)>,
}

/// What happens, in order.
pub(super) enum Step {
    Part(usize),
    /// `let pat = expr;`
    Rust(TokenStream),
    Branches {
        around: Option<TokenStream>,
        branches: Vec<(TokenStream, Vec<Step>)>,
    },
}

impl Read {
    pub(super) fn holes(&self) -> impl Iterator<Item = &Hole> {
        self.parts.iter().flat_map(|part| part.template.holes())
    }
}

pub(super) fn read(call: &Call, diagnostics: &mut Diagnostics) -> Read {
    let mut parts = Vec::new();
    let (steps, paths) = walk(&call.body, &mut parts, diagnostics);
    let Some(first) = parts.first() else {
        return Read { parts, steps };
    };
    if paths.len() > MOST_PATHS {
        diagnostics.error(
            &first.template.literal,
            format!("the parts make more than {MOST_PATHS} statements; write two `sql!`, or fewer parts that may be left out"),
        );
        return Read { parts, steps };
    }
    for path in &paths {
        read_path(call, path, &mut parts, diagnostics);
    }
    Read { parts, steps }
}

/// The steps of a body, and its parts on each way through it.
fn walk(
    body: &Body,
    parts: &mut Vec<Part>,
    diagnostics: &mut Diagnostics,
) -> (Vec<Step>, Vec<Vec<usize>>) {
    let mut steps = Vec::new();
    let mut paths = vec![Vec::new()];
    for node in &body.nodes {
        match node {
            Node::Literal(text) => {
                let at = parts.len();
                parts.push(Part {
                    template: Template::new(text, diagnostics),
                    places: Vec::new(),
                });
                steps.push(Step::Part(at));
                for path in &mut paths {
                    path.push(at);
                }
            }
            Node::Let(statement) => steps.push(Step::Rust(statement.clone())),
            Node::Branches(branches) => {
                let (step, ways) = walk_branches(branches, parts, diagnostics);
                steps.push(step);
                let joined = paths
                    .iter()
                    .flat_map(|path| ways.iter().map(|way| [path.as_slice(), way].concat()));
                // One more than is read, so that too many are told of and never made.
                paths = joined.take(MOST_PATHS + 1).collect();
            }
        }
    }
    (steps, paths)
}

fn walk_branches(
    branches: &Branches,
    parts: &mut Vec<Part>,
    diagnostics: &mut Diagnostics,
) -> (Step, Vec<Vec<usize>>) {
    if branches.repeats {
        let head = branches.list.first().map(|branch| branch.head.clone());
        diagnostics.error(
            head.unwrap_or_default(),
            "a statement repeats no part; write a list as `IN ({x})`, and run one statement for each row, in a transaction",
        );
    }
    let mut out = Vec::new();
    let mut ways = Vec::new();
    for branch in &branches.list {
        let (steps, paths) = walk(&branch.body, parts, diagnostics);
        ways.extend(paths);
        out.push((branch.head.clone(), steps));
    }
    let last = branches.list.last().map(|branch| branch.head.to_string());
    if branches.around.is_none() && last.as_deref() != Some("else") {
        ways.push(Vec::new());
    }
    ways.truncate(MOST_PATHS + 1);
    let step = Step::Branches {
        around: branches.around.clone(),
        branches: out,
    };
    (step, ways)
}

/// Reads one text, and keeps the place of each placeholder in it.
fn read_path(call: &Call, path: &[usize], parts: &mut [Part], diagnostics: &mut Diagnostics) {
    let pieces = path.iter().filter_map(|at| {
        let part = parts.get(*at)?;
        Some(part.template.pieces.as_slice())
    });
    let statement = lex(pieces, call.dialect);
    let places = check(&statement, call.dialect);
    let literal = path.first().or(Some(&0)).and_then(|at| parts.get(*at));
    if let Some(literal) = literal.map(|part| part.template.literal.clone()) {
        for fault in statement.faults.iter().chain(&places.faults) {
            diagnostics.error(&literal, fault);
        }
    }
    let mut found = places.of_holes.iter().enumerate();
    for at in path {
        let Some(part) = parts.get_mut(*at) else {
            continue;
        };
        let count = part.template.holes().count();
        let here: Vec<(Place, Option<List>)> = found
            .by_ref()
            .take(count)
            .map(|(hole, place)| {
                let list = places.lists.iter().find(|(of, _)| *of == hole);
                (*place, list.map(|(_, list)| *list))
            })
            .collect();
        lists_are_whole(part, &here, diagnostics);
        keep(part, &here, diagnostics);
    }
}

/// `NOT IN (` stands in the literal in which the list stands.
fn lists_are_whole(part: &Part, places: &[(Place, Option<List>)], diagnostics: &mut Diagnostics) {
    let texts = part.template.texts();
    for ((_, list), text) in places.iter().zip(&texts) {
        if list.is_some_and(|list| list.length > text.chars().count()) {
            diagnostics.error(
                &part.template.literal,
                "`IN ({x})` is split over two literals; write it in one, with its `NOT`",
            );
        }
    }
}

/// A placeholder stands in the same place on every way. Where one of them is refused, that one
/// counts.
fn keep(part: &mut Part, places: &[(Place, Option<List>)], diagnostics: &mut Diagnostics) {
    if part.places.is_empty() {
        part.places = places.to_vec();
        return;
    }
    for (known, new) in part.places.iter_mut().zip(places) {
        if known == new {
            continue;
        }
        if known.0.is_taken() && new.0.is_taken() {
            diagnostics.error(
                &part.template.literal,
                "a placeholder of this literal stands in one place or another, by the parts around it; write one literal for each",
            );
        } else if known.0.is_taken() {
            *known = *new;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::expand;
    use quote::quote;

    fn expanded(tokens: &proc_macro2::TokenStream) -> String {
        expand(quote!([taintless] #tokens)).to_string()
    }

    #[test]
    fn parts_make_a_statement_on_every_way() {
        for tokens in [
            quote!("SELECT a FROM t WHERE b = {b}" if let Some(c) = c { " AND c = {c}" } " ORDER BY a"),
            quote!(postgres "SELECT a FROM t" match b { Some(b) => " WHERE b = {b}", None => "" } " LIMIT 5"),
            quote!("SELECT a" " FROM t" let b = c; " WHERE b = {b}"),
            quote!("SELECT a FROM t WHERE " if b { "c = {c}" } else if d { "e = {c}" } else { "1" }),
        ] {
            let found = expanded(&tokens);
            assert!(!found.contains("compile_error"), "{tokens}: {found}");
        }
    }

    #[test]
    fn parts_that_mean_two_things_are_refused() {
        for (tokens, words) in [
            (quote!("SELECT '" if a { "b" } "'"), "ends in the next"),
            (quote!("SELECT 1 --" " {x}"), "ends in the next"),
            (
                quote!("SELECT a FROM t WHERE b" "AND c"),
                "ends in the next",
            ),
            (
                quote!("SELECT a FROM t" if a { "; DROP TABLE t" }),
                "second statement",
            ),
            (
                quote!("SELECT a FROM t WHERE b" if a { " LIKE " } else { " = " } "{x}"),
                "one place or another",
            ),
            (
                quote!(for a in b {
                    "SELECT {a}"
                }),
                "repeats no part",
            ),
            (
                quote!("SELECT 1 WHERE 1 NOT" " IN ({x})"),
                "split over two literals",
            ),
            (
                quote!("SELECT 1" if a {" "} if a {" "} if a {" "} if a {" "} if a {" "} if a {" "} if a {" "} if a {" "} if a {" "}),
                "more than 256",
            ),
            (quote!(mysql "SELECT 1"), "no such dialect"),
        ] {
            let found = expanded(&tokens);
            assert!(found.contains(words), "{tokens}: {found}");
        }
    }
}
