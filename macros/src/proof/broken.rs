//! A call that is half written, as every editor sees it: no macro panics, what comes out is Rust, a
//! refused expression is one, and a refused type has its impl, so that no cascade follows.
//!
//! Every case of the goldens is cut after each token, loses each token, has each token twice, and
//! has each of its texts cut after each character.

use std::panic::{AssertUnwindSafe, catch_unwind};

use proc_macro2::{Group, Literal, TokenStream, TokenTree};

use super::{Form, as_given, cases, entry, is_derive};

/// What is done to one token, groups included.
#[derive(Clone, Copy)]
enum Fault {
    /// It and all that follows are not there; the groups around it are closed.
    Cut,
    Lost,
    Twice,
    /// A text ends after so many characters.
    Short(usize),
}

/// How many tokens there are, a group as one and what it holds.
fn count(tokens: &TokenStream) -> usize {
    let trees = tokens.clone().into_iter();
    let inside = |tree| match tree {
        TokenTree::Group(group) => 1 + count(&group.stream()),
        _ => 1,
    };
    trees.map(inside).sum()
}

/// The same tokens with a fault at the token of that number.
fn with_fault(tokens: TokenStream, at: usize, fault: Fault) -> TokenStream {
    let mut number = 0;
    walk(tokens, &mut number, at, fault)
}

fn walk(tokens: TokenStream, number: &mut usize, at: usize, fault: Fault) -> TokenStream {
    let mut out = TokenStream::new();
    for tree in tokens {
        let is_here = *number == at;
        if *number > at && matches!(fault, Fault::Cut) {
            break;
        }
        *number += 1;
        match (is_here, fault, tree) {
            (true, Fault::Cut, _) => break,
            (true, Fault::Lost, tree) => *number += count(&tree.into()) - 1,
            (true, Fault::Twice, tree) => {
                *number += count(&tree.clone().into()) - 1;
                out.extend([tree.clone(), tree]);
            }
            (true, Fault::Short(length), tree) => out.extend([shortened(tree, length)]),
            (false, _, TokenTree::Group(group)) => {
                let inside = walk(group.stream(), number, at, fault);
                out.extend([TokenTree::from(Group::new(group.delimiter(), inside))]);
            }
            (false, _, tree) => out.extend([tree]),
        }
    }
    out
}

/// The first characters of a text.
fn shortened(tree: TokenTree, length: usize) -> TokenTree {
    match text(&tree) {
        Some(text) => {
            let text: String = text.chars().take(length).collect();
            Literal::string(&text).into()
        }
        None => tree,
    }
}

fn text(tree: &TokenTree) -> Option<String> {
    let text = syn::parse2::<syn::LitStr>(tree.clone().into()).ok()?;
    Some(text.value())
}

/// The length of each text, by the number of its token.
fn texts(tokens: TokenStream, number: &mut usize, out: &mut Vec<(usize, usize)>) {
    for tree in tokens {
        if let Some(text) = text(&tree) {
            out.push((*number, text.chars().count()));
        }
        *number += 1;
        if let TokenTree::Group(group) = tree {
            texts(group.stream(), number, out);
        }
    }
}

/// Every input with one fault.
fn faulty(tokens: &TokenStream) -> Vec<TokenStream> {
    let mut faults: Vec<(usize, Fault)> = (0..count(tokens))
        .flat_map(|at| [Fault::Cut, Fault::Lost, Fault::Twice].map(|fault| (at, fault)))
        .collect();
    let mut found = Vec::new();
    texts(tokens.clone(), &mut 0, &mut found);
    for (at, length) in found {
        faults.extend((0..length).map(|length| (at, Fault::Short(length))));
    }
    let faulty = faults
        .into_iter()
        .map(|(at, fault)| with_fault(tokens.clone(), at, fault));
    faulty.collect()
}

/// What is wrong with an expansion.
fn fault_of(name: &str, form: Form, given: &TokenStream, expanded: &TokenStream) -> Option<String> {
    let is_refused = expanded.to_string().contains("compile_error ! {");
    match form {
        Form::Expression => match syn::parse2::<syn::Expr>(expanded.clone()) {
            Err(error) => Some(format!("no expression: {error}")),
            Ok(expression) => (is_refused && !is_typed(name, &expression))
                .then(|| "the stub has no type".to_owned()),
        },
        Form::Items => match syn::parse2::<syn::File>(expanded.clone()) {
            Err(error) => Some(format!("no items: {error}")),
            Ok(file) => (!has_type(name, given, &file)).then(|| "the type is lost".to_owned()),
        },
    }
}

/// A refused call is a block that ends in a value. What `lend!`, `expose!` and `disclose!` would give is not
/// known: there the error itself stands as the value, which rustc takes for every type.
fn is_typed(name: &str, expression: &syn::Expr) -> bool {
    match expression {
        syn::Expr::Macro(_) => matches!(name, "lend" | "expose" | "disclose"),
        syn::Expr::Block(block) => matches!(
            block.block.stmts.last(),
            Some(syn::Stmt::Expr(
                syn::Expr::Call(_) | syn::Expr::MethodCall(_) | syn::Expr::Path(_),
                None
            ))
        ),
        _ => false,
    }
}

/// Where the input names its type, there is something for that name.
fn has_type(name: &str, given: &TokenStream, file: &syn::File) -> bool {
    let Some(of) = named(name, given) else {
        return true;
    };
    let said = quote::quote!(#file).to_string();
    match name {
        "inert" => said.contains(&format!("Inert for {of}")),
        "claude_output" => said.contains(&format!(":: ClaudeOutput for {of}")),
        "claude_tools" => said.contains(&format!(":: ClaudeTools for {of}")),
        "from_sql_row" => said.contains(&format!("FromSqlRow for {of}")),
        "json_out" => said.contains(&format!("JsonOut for {of}")),
        "destination" => {
            said.contains(&format!("struct {of} ;"))
                && said.contains(&format!("Destination for {of}"))
        }
        _ => {
            said.contains(&format!("struct {of} ;"))
                && said.contains(&format!("Authority for {of}"))
        }
    }
}

/// The name of the type, where the tokens say it, and no more than that it must have an impl.
fn named(name: &str, given: &TokenStream) -> Option<String> {
    let mut trees = given.clone().into_iter().peekable();
    if !is_derive(name) {
        trees.next();
    }
    let mut is_next = !is_derive(name);
    while let Some(tree) = trees.next() {
        match &tree {
            TokenTree::Ident(word) if word == "pub" => {
                if matches!(trees.peek(), Some(TokenTree::Group(_))) {
                    trees.next();
                }
            }
            TokenTree::Ident(word) if word == "enum" && name == "inert" => return None,
            TokenTree::Ident(word)
                if is_derive(name) && !is_next && (word == "struct" || word == "enum") =>
            {
                is_next = true;
            }
            TokenTree::Ident(of) if is_next => {
                let is_plain = syn::parse_str::<syn::Ident>(&of.to_string()).is_ok();
                // Parameters that are half written, and lifetimes.
                let is_generic =
                    matches!(trees.peek(), Some(TokenTree::Punct(punct)) if punct.as_char() == '<');
                return (is_plain && !is_generic).then(|| of.to_string());
            }
            TokenTree::Punct(punct) if punct.as_char() == '#' => {
                trees.next();
            }
            _ => return None,
        }
    }
    None
}

#[test]
fn no_half_written_call_panics_or_loses_its_type() {
    let mut faults = Vec::new();
    let mut tried = 0;
    for (name, case, input) in cases() {
        let Some((form, expand)) = entry(&name) else {
            continue;
        };
        let tokens: TokenStream = input.parse().expect("tokens");
        let given = as_given(&name, tokens);
        // The path that the front passes on is not the user's.
        let (front, own) = split(&name, given);
        for own in faulty(&own) {
            let given = quote::quote!(#front #own);
            tried += 1;
            let expanded = catch_unwind(AssertUnwindSafe(|| expand(given.clone())));
            let fault = match &expanded {
                Ok(expanded) => fault_of(&name, form, &given, expanded),
                Err(_) => Some("it panics".to_owned()),
            };
            if let Some(fault) = fault {
                let expanded = expanded
                    .map(|tokens| tokens.to_string())
                    .unwrap_or_default();
                faults.push(format!("{name}/{case}: {fault}\n  {own}\n  {expanded}"));
            }
        }
    }
    assert!(tried > 1000, "only {tried} were tried");
    let shown: Vec<&str> = faults.iter().take(10).map(String::as_str).collect();
    assert!(
        faults.is_empty(),
        "{} of {tried}:\n{}",
        faults.len(),
        shown.join("\n")
    );
}

fn split(name: &str, given: TokenStream) -> (Option<TokenTree>, TokenStream) {
    if is_derive(name) {
        return (None, given);
    }
    let mut trees = given.into_iter();
    (trees.next(), trees.collect())
}

/// The faults are what they are called.
#[test]
fn faults_are_made_where_they_are_asked_for() {
    let tokens: TokenStream = "a (b \"cd\") e".parse().expect("tokens");
    let made = |at, fault| with_fault(tokens.clone(), at, fault).to_string();
    assert_eq!(count(&tokens), 5);
    assert_eq!(made(3, Fault::Cut), "a (b)");
    assert_eq!(made(1, Fault::Cut), "a");
    assert_eq!(made(2, Fault::Lost), "a (\"cd\") e");
    assert_eq!(made(1, Fault::Lost), "a e");
    assert_eq!(made(4, Fault::Twice), "a (b \"cd\") e e");
    assert_eq!(made(1, Fault::Twice), "a (b \"cd\") (b \"cd\") e");
    assert_eq!(made(3, Fault::Short(1)), "a (b \"c\") e");
    assert_eq!(faulty(&tokens).len(), 5 * 3 + 2);
}
