//! The rules across a whole template: every tag closed where it was opened, every branch ending as
//! it began, every placeholder with a context or a fault.

use std::rc::Rc;

use proc_macro2::{Ident, TokenStream};
use syn::LitStr;

use super::context::{Context, Fragment, Place};
use super::file::{File, report};
use super::literal::{Found, read};
use super::nest::Open;
use crate::body::{Body, Branches, Node};
use crate::diagnostics::Diagnostics;
use crate::template::{Hole, Template};

/// A template that holds every rule, in the order in which it runs.
pub(super) struct Page {
    /// Literal text, and the context of what follows it.
    pub(super) pieces: Vec<(String, Context)>,
    pub(super) steps: Vec<Step>,
    pub(super) fragment: Fragment,
    /// Every placeholder.
    pub(super) holes: Vec<Hole>,
    /// Every literal.
    pub(super) literals: Vec<LitStr>,
    /// Where the one literal comes from, if from a file.
    pub(super) file: Option<Rc<File>>,
}

/// What happens, in order.
pub(super) enum Step {
    /// One literal.
    Literal {
        literal: LitStr,
        places: Vec<(Hole, Place)>,
        writes: Vec<Write>,
    },
    /// `let pat = expr;`
    Rust(TokenStream),
    Branches {
        around: Option<TokenStream>,
        repeats: bool,
        branches: Vec<(TokenStream, Vec<Step>)>,
    },
}

/// A piece, and the placeholder after it; `None` where the literal ends.
pub(super) struct Write {
    pub(super) piece: usize,
    pub(super) hole: Option<Ident>,
}

/// Checks a template. Faults go to `diagnostics`; faults of place come out as checks, because only
/// rustc can underline a placeholder.
pub(super) fn check(body: &Body, file: Option<File>, diagnostics: &mut Diagnostics) -> Page {
    let file = file.map(Rc::new);
    let locate = file
        .clone()
        .map(|file| -> Locate { Rc::new(move |at| file.place(at)) });
    let mut walk = Walk {
        diagnostics,
        literals: Vec::new(),
        holes: Vec::new(),
        pieces: Vec::new(),
        state: State {
            locate,
            ..State::default()
        },
        file,
    };
    let steps = walk.body(body);
    walk.check_closed(0, false);
    let fragment = walk.state.fragment.unwrap_or(Fragment::Flow);
    let mut page = Page {
        pieces: walk.pieces,
        steps,
        fragment,
        holes: walk.holes,
        literals: walk.literals,
        file: walk.file,
    };
    for (_, context) in &mut page.pieces {
        *context = context.resolve(fragment);
    }
    page
}

/// Says where a byte of a literal with sentinels stands: ` (page.html:3:14)`.
pub(super) type Locate = Rc<dyn Fn(usize) -> String>;

/// What is known after the literals so far.
#[derive(Clone, Default)]
pub(super) struct State {
    pub(super) open: Vec<Open>,
    /// How many elements were open where the innermost branch began.
    pub(super) base: usize,
    /// What stands outside every element.
    pub(super) fragment: Option<Fragment>,
    /// The first literal wrote something.
    pub(super) begun: bool,
    /// What is open is not known: a tag is cut, or its name is a placeholder. Whoever sets this
    /// has reported a fault, or given a placeholder one.
    pub(super) broken: bool,
    /// The literal ended with a start tag.
    pub(super) after_start: bool,
    /// Where a byte stands, if not in a literal.
    pub(super) locate: Option<Locate>,
}

/// `text` without the ` disabled=` that it ends in: the flag writes it.
fn without_attribute(text: &str, name: &str) -> String {
    let rest = text.trim_ascii_end().trim_end_matches('=').trim_ascii_end();
    let end = rest.len().saturating_sub(name.len());
    rest.get(..end).unwrap_or(rest).trim_ascii_end().to_owned()
}

struct Walk<'a> {
    diagnostics: &'a mut Diagnostics,
    literals: Vec<LitStr>,
    holes: Vec<Hole>,
    pieces: Vec<(String, Context)>,
    state: State,
    /// The file of the one literal.
    file: Option<Rc<File>>,
}

impl Walk<'_> {
    fn body(&mut self, body: &Body) -> Vec<Step> {
        let mut steps = Vec::new();
        for node in &body.nodes {
            match node {
                Node::Literal(text) => {
                    let template = Template::new(text, self.diagnostics);
                    self.literal(&template, &mut steps);
                }
                Node::Let(statement) => steps.push(Step::Rust(statement.clone())),
                Node::Branches(branches) => steps.push(self.branches(branches)),
            }
        }
        steps
    }

    fn branches(&mut self, branches: &Branches) -> Step {
        let base = std::mem::replace(&mut self.state.base, self.state.open.len());
        let before = self.state.open.clone();
        let mut out = Vec::new();
        for branch in &branches.list {
            let steps = self.body(&branch.body);
            self.check_closed(before.len(), true);
            self.state.open.clone_from(&before);
            out.push((branch.head.clone(), steps));
        }
        self.state.base = base;
        Step::Branches {
            around: branches.around.clone(),
            repeats: branches.repeats,
            branches: out,
        }
    }

    fn literal(&mut self, template: &Template, steps: &mut Vec<Step>) {
        let number = self.literals.len();
        self.literals.push(template.literal.clone());
        let texts = template.texts();
        let Found {
            faults,
            places,
            added,
            flags,
        } = read(&texts, number, &mut self.state);
        for mut fault in faults {
            if let Some(file) = &self.file
                && !fault.ends_with(')')
            {
                fault = format!("{fault} ({})", file.name);
            }
            self.diagnostics.error(&template.literal, fault);
        }
        let holes: Vec<&Hole> = template.holes().collect();
        let named = holes.iter().zip(&places);
        let named: Vec<_> = named
            .map(|(hole, place)| ((*hole).clone(), *place))
            .collect();
        if let Some(file) = &self.file {
            report(file, &template.literal, &named, self.diagnostics);
        }
        let mut writes = Vec::new();
        let last = (None, Context::End);
        let ends = holes.iter().zip(&places).map(|(hole, place)| {
            let context = place.unwrap_or(Context::Text);
            (Some(hole.name.clone()), context)
        });
        for (at, ((hole, context), text)) in ends.chain([last]).zip(texts).enumerate() {
            if hole.is_none() && text.is_empty() && at > 0 {
                continue;
            }
            let added = added.iter().filter(|(piece, _)| *piece == at);
            let added: String = added.map(|(_, text)| *text).collect();
            let piece = self.pieces.len();
            let flag = flags.iter().find(|(hole, _)| *hole == at);
            if let (Context::Flag, Some((_, name))) = (context, flag) {
                self.pieces.push((without_attribute(&text, name), context));
                self.pieces.push((format!(" {name}"), Context::FlagName));
            } else {
                self.pieces.push((text + &added, context));
            }
            writes.push(Write { piece, hole });
        }
        steps.push(Step::Literal {
            literal: template.literal.clone(),
            places: named,
            writes,
        });
        self.holes.extend(template.holes().cloned());
    }

    /// What was opened since `base` is closed.
    fn check_closed(&mut self, base: usize, branch: bool) {
        if self.state.broken {
            return;
        }
        for open in self.state.open.iter().skip(base) {
            let Open { name, line, .. } = open;
            let Some(literal) = self.literals.get(open.literal) else {
                continue;
            };
            let place = if branch {
                " in this branch, and a branch ends where it began"
            } else {
                ""
            };
            self.diagnostics.error(
                literal,
                format!("`<{name}>`{line} is not closed{place}; write `</{name}>`"),
            );
        }
    }
}
