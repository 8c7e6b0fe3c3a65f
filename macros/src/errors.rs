//! The numbers of errors: each message ends in the number of its row in the index,
//! `taintless::errors`.

use proc_macro2::{Group, Literal, TokenStream, TokenTree};

/// The number of a row in the index.
#[derive(Clone, Copy)]
pub(crate) struct Number(&'static str);

pub(crate) const TRUSTED: Number = Number("T105");
pub(crate) const ONE_OF: Number = Number("T107");
pub(crate) const INERT: Number = Number("T108");
pub(crate) const HATCH: Number = Number("T110");
pub(crate) const PLACEHOLDER: Number = Number("T204");
pub(crate) const TEMPLATE: Number = Number("T205");
pub(crate) const SOURCE: Number = Number("T206");
#[cfg(feature = "html")]
pub(crate) const HTML: Number = Number("T406");
#[cfg(feature = "html")]
pub(crate) const HTML_FILE: Number = Number("T413");
#[cfg(feature = "templates")]
pub(crate) const TEMPLATES: Number = Number("T435");
#[cfg(feature = "templates")]
pub(crate) const TEMPLATES_FILE: Number = Number("T436");
#[cfg(feature = "output")]
pub(crate) const JSON: Number = Number("T802");
#[cfg(feature = "sql")]
pub(crate) const SQL: Number = Number("T507");
#[cfg(feature = "context")]
pub(crate) const COMMAND: Number = Number("T920");
pub(crate) const KEY: Number = Number("T601");

#[cfg(feature = "output")]
pub(crate) mod output {
    //! Of `#[derive(ClaudeOutput)]`.
    use super::Number;

    pub(crate) const FIELD_TYPE: Number = Number("T301");
    pub(crate) const ATTRIBUTE: Number = Number("T302");
    pub(crate) const SERDE: Number = Number("T303");
    pub(crate) const RULE: Number = Number("T304");
    pub(crate) const BOUND: Number = Number("T305");
    pub(crate) const DEFAULT: Number = Number("T306");
    pub(crate) const NAME: Number = Number("T307");
    pub(crate) const SHAPE: Number = Number("T308");
    pub(crate) const RECURSION: Number = Number("T309");
    pub(crate) const STREAM: Number = Number("T334");
}

#[cfg(feature = "sql")]
pub(crate) mod row {
    //! Of `#[derive(FromSqlRow)]`.
    use super::Number;

    pub(crate) const FIELD_TYPE: Number = Number("T531");
    pub(crate) const SHAPE: Number = Number("T532");
    pub(crate) const ATTRIBUTE: Number = Number("T533");
}

#[cfg(feature = "output")]
pub(crate) mod tools {
    //! Of `#[derive(ClaudeTools)]`.
    use super::Number;

    pub(crate) const ATTRIBUTE: Number = Number("T711");
    pub(crate) const MARK: Number = Number("T712");
    pub(crate) const NAME: Number = Number("T713");
    pub(crate) const DESCRIPTION: Number = Number("T714");
    pub(crate) const ARGUMENTS: Number = Number("T715");
}

impl Number {
    /// The message with its number, unless it has one.
    pub(crate) fn after(self, message: &str) -> String {
        if message.contains("[taintless::errors ") {
            message.to_owned()
        } else {
            format!("{message} [taintless::errors {}]", self.0)
        }
    }

    /// Numbers every `compile_error!` in what a macro expands to. Nothing else is touched, so that
    /// what the user wrote keeps its spans.
    pub(crate) fn number(self, tokens: TokenStream) -> TokenStream {
        self.numbered(&tokens).unwrap_or(tokens)
    }

    /// `None` where there is no error.
    fn numbered(self, tokens: &TokenStream) -> Option<TokenStream> {
        let mut out = Vec::new();
        let mut any = false;
        // Whether `compile_error`, and whether `compile_error !`, stands before.
        let (mut name, mut call) = (false, false);
        for tree in tokens.clone() {
            let within = match &tree {
                TokenTree::Group(group) if call => Some(self.message(group.stream())),
                TokenTree::Group(group) => self.numbered(&group.stream()),
                _ => None,
            };
            call = name && matches!(&tree, TokenTree::Punct(mark) if mark.as_char() == '!');
            name = matches!(&tree, TokenTree::Ident(word) if word == "compile_error");
            out.push(match (tree, within) {
                (TokenTree::Group(group), Some(within)) => {
                    any = true;
                    let mut regrouped = Group::new(group.delimiter(), within);
                    regrouped.set_span(group.span());
                    TokenTree::Group(regrouped)
                }
                (tree, _) => tree,
            });
        }
        any.then(|| out.into_iter().collect())
    }

    /// The one literal behind `compile_error!`.
    fn message(self, tokens: TokenStream) -> TokenStream {
        let numbered = tokens.into_iter().map(|tree| {
            match syn::parse2::<syn::LitStr>(TokenStream::from(tree.clone())) {
                Ok(message) => {
                    let mut literal = Literal::string(&self.after(&message.value()));
                    literal.set_span(tree.span());
                    TokenTree::Literal(literal)
                }
                Err(_) => tree,
            }
        });
        numbered.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_is_numbered_once_and_nothing_else_is_touched() {
        let tokens = "{ :: core :: compile_error ! { \"a\" } compile_error ! (\"b [taintless::errors T1]\") ; f ! (\"c\") }";
        let tokens: TokenStream = tokens.parse().expect("tokens");
        let numbered = Number("T9").number(tokens).to_string();
        assert!(
            numbered.contains(r#""a [taintless::errors T9]""#),
            "{numbered}"
        );
        assert!(
            numbered.contains(r#""b [taintless::errors T1]""#),
            "{numbered}"
        );
        assert!(numbered.contains(r#""c""#), "{numbered}");
    }
}
