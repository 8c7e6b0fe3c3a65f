//! `check_templates!`: the contexts of `html!` for the templates of other engines.
//!
//! [`askama`] and [`minijinja`] turn what the engines' own parsers read into one [`tree`];
//! [`whole`] puts together what is rendered together, [`walk`] reads it as a browser does. The
//! filters of `taintless::html` are the doors: at each placeholder one of those has to stand last
//! that take only what is safe there.

#[cfg(feature = "askama-0_16")]
mod askama;
mod folder;
#[cfg(feature = "minijinja-3")]
mod minijinja;
mod tree;
mod walk;
mod whole;

use std::rc::Rc;

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::parse::{Parse, ParseStream};
use syn::{LitStr, Token};

use crate::diagnostics::{Diagnostics, refused_items};
use crate::errors::TEMPLATES_FILE;
use crate::invocation::Invocation;
use folder::Folder;
use tree::Template;
use walk::Walk;
use whole::{Engine, Whole};

/// How many errors one call shows.
const SHOWN: usize = 40;

/// `askama "templates/"`
struct Call {
    /// All that are switched on, where none is named.
    engines: Vec<Engine>,
    folder: LitStr,
}

impl Parse for Call {
    fn parse(input: ParseStream<'_>) -> syn::Result<Call> {
        let mut engines = Engine::all();
        if input.peek(syn::Ident) {
            let name: Ident = input.parse()?;
            engines.retain(|engine| name == engine.name());
            if engines.is_empty() {
                let known = Engine::all();
                let known = known.iter().map(|engine| format!("`{}`", engine.name()));
                let known = known.collect::<Vec<_>>().join(" or ");
                return Err(syn::Error::new(
                    name.span(),
                    format!("`{name}` is no engine whose feature is on; write {known}"),
                ));
            }
        }
        let folder = input.parse().map_err(|error: syn::Error| {
            syn::Error::new(
                error.span(),
                "write the folder of the templates: `check_templates!(\"templates/\")`, or an engine before it: `check_templates!(askama \"templates/\")`",
            )
        })?;
        input.parse::<Option<Token![,]>>()?;
        Ok(Call { engines, folder })
    }
}

pub(crate) fn expand(tokens: TokenStream) -> TokenStream {
    let Invocation { tokens, .. } = Invocation::new(tokens);
    let call = match syn::parse2::<Call>(tokens) {
        Ok(call) => call,
        Err(error) => return refused_items(&error.to_compile_error(), None),
    };
    let folder = match Folder::read(&call.folder.value()) {
        Ok(folder) => Rc::new(folder),
        Err(words) => {
            let words = TEMPLATES_FILE.after(&words);
            let error = syn::Error::new(call.folder.span(), words);
            return refused_items(&error.to_compile_error(), None);
        }
    };
    let mut diagnostics = Diagnostics::new();
    for fault in &folder.faults {
        diagnostics.numbered(TEMPLATES_FILE, &call.folder, fault);
    }
    for engine in &call.engines {
        for fault in engine.settings() {
            diagnostics.numbered(TEMPLATES_FILE, &call.folder, fault);
        }
    }
    let mut walk = Walk::new(Rc::clone(&folder));
    for engine in call.engines {
        check(engine, &folder, &mut walk);
    }
    let (shown, more) = walk.faults.split_at(walk.faults.len().min(SHOWN));
    for fault in shown {
        diagnostics.error(&call.folder, fault);
    }
    if !more.is_empty() {
        diagnostics.error(
            &call.folder,
            format!(
                "{} more places are at fault; they are told once these are mended",
                more.len()
            ),
        );
    }
    let watch = watch(&folder);
    match diagnostics.finish_items() {
        Ok(()) => watch,
        Err(errors) => refused_items(&errors, Some(&watch)),
    }
}

/// Checks a folder as one engine renders it.
fn check(engine: Engine, folder: &Folder, walk: &mut Walk) {
    let mut templates = Vec::new();
    let mut unread = Vec::new();
    for (file, source) in folder.files.iter().enumerate() {
        let template = match engine.read(&source.text) {
            Ok(template) => template,
            Err((at, words)) => {
                walk.fault(
                    (file, at),
                    &format!("{} cannot read this: {words}", engine.name()),
                );
                unread.push(file);
                Template::default()
            }
        };
        for (at, words) in &template.faults {
            walk.fault((file, *at), words);
        }
        templates.push(template);
    }
    let mut whole = Whole {
        engine,
        folder,
        templates: &templates,
        faults: Vec::new(),
        pieces: 0,
    };
    whole.check_names();
    for file in 0..templates.len() {
        if !unread.contains(&file) {
            let pieces = whole.template(file);
            walk.template(&pieces);
        }
    }
    for (at, words) in whole.faults {
        walk.fault(at, &words);
    }
}

/// The crate is built again when one of the files changes.
fn watch(folder: &Folder) -> TokenStream {
    let paths = folder.files.iter().map(|file| {
        let path = format!("/{}/{}", folder.name, file.path);
        quote!(
            const _: &[u8] =
                ::core::include_bytes!(::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), #path));
        )
    });
    quote!(#(#paths)*)
}

#[cfg(test)]
mod tests;
