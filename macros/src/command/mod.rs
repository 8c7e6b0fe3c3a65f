//! `command!`: a program and its arguments, literals with text in them.
//!
//! Here `attr` (tokens to words) and [`emit`]. What may stand where is decided by the runtime, in
//! const evaluation, so that a line that no macro wrote is held to it as well.

mod emit;

use proc_macro2::{Ident, TokenStream};
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream};
use syn::{Expr, Token};

use crate::diagnostics::{Diagnostics, refused};
use crate::invocation::Invocation;
use crate::literal::Text;
use crate::template::{Hole, Template, check_named, raw};

/// What the user wrote: `NAME = "…", "program", "argument", …, x = expr`.
struct Line {
    variables: Vec<(Ident, Text)>,
    words: Vec<Text>,
    named: Vec<(Ident, Expr)>,
}

impl Parse for Line {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut line = Line {
            variables: Vec::new(),
            words: Vec::new(),
            named: Vec::new(),
        };
        while !input.is_empty() {
            if input.peek(Ident::peek_any) && input.peek2(Token![=]) && !input.peek2(Token![==]) {
                let name = input.call(Ident::parse_any)?;
                input.parse::<Token![=]>()?;
                if line.words.is_empty() {
                    line.variables.push((name, input.parse()?));
                } else {
                    let name = raw(&name).unwrap_or(name);
                    line.named.push((name, input.parse()?));
                }
            } else if line.named.is_empty() {
                line.words.push(input.parse()?);
            } else {
                return Err(input.error(
                    "the arguments stand before the names: `command!(\"program\", \"{x}\", x = …)`",
                ));
            }
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        if line.words.is_empty() {
            return Err(
                input.error("name the program: `command!(\"program\", \"argument\", \"{x}\")`")
            );
        }
        Ok(line)
    }
}

/// A literal with at most one placeholder.
struct Word {
    template: Template,
    before: String,
    hole: Option<Hole>,
    after: String,
}

impl Word {
    fn new(text: &Text, diagnostics: &mut Diagnostics) -> Self {
        let template = Template::new(text, diagnostics);
        let mut texts = template.texts().into_iter();
        let mut holes = template.holes();
        let (hole, second) = (holes.next().cloned(), holes.next().is_some());
        if second {
            diagnostics.error(
                &template.literal,
                "an argument takes one placeholder; write each as an argument of its own",
            );
        }
        drop(holes);
        Word {
            before: texts.next().unwrap_or_default(),
            after: texts.next().unwrap_or_default(),
            hole,
            template,
        }
    }

    /// Whether it is a path: its placeholder is then the name of a file.
    fn is_path(&self) -> bool {
        self.before.contains(['/', '\\']) || self.after.contains(['/', '\\'])
    }
}

pub(crate) fn expand(tokens: TokenStream) -> TokenStream {
    let Invocation { krate, tokens } = Invocation::new(tokens);
    let line = match syn::parse2::<Line>(tokens) {
        Ok(line) => line,
        Err(error) => return refused(&explain(error).to_compile_error(), &emit::stub(&krate)),
    };
    let mut diagnostics = Diagnostics::new();
    let words: Vec<Word> = line
        .words
        .iter()
        .map(|text| Word::new(text, &mut diagnostics))
        .collect();
    let variables: Vec<(Ident, Word)> = line
        .variables
        .iter()
        .map(|(name, text)| (name.clone(), Word::new(text, &mut diagnostics)))
        .collect();
    let every = variables.iter().map(|(_, word)| word).chain(&words);
    let holes: Vec<&Hole> = every.flat_map(|word| word.template.holes()).collect();
    check_named(&line.named, &holes, &mut diagnostics);
    if let Err(errors) = diagnostics.finish() {
        return refused(&errors, &emit::stub(&krate));
    }
    emit::emit(&krate, &line, &variables, &words)
}

/// An argument that is no literal is the commonest mistake: say what to write.
fn explain(error: syn::Error) -> syn::Error {
    if error.to_string().contains("expected a string literal") {
        return syn::Error::new(
            error.span(),
            "a program and its arguments are string literals, so that no run-time text says what is run; text stands in one as `\"{x}\"`, and is handed over as it is",
        );
    }
    error
}
