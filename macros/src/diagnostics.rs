//! Every fault of an invocation, reported at once.

use proc_macro2::TokenStream;
use quote::ToTokens;

use crate::errors::Number;

/// Collects errors; consumed by [`finish`](Diagnostics::finish).
#[derive(Default)]
pub(crate) struct Diagnostics {
    errors: Vec<syn::Error>,
    finished: bool,
}

impl Diagnostics {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// An error at `tokens`: what is wrong, then what to write; lower case, no full stop.
    pub(crate) fn error(&mut self, tokens: impl ToTokens, message: impl std::fmt::Display) {
        self.errors.push(syn::Error::new_spanned(tokens, message));
    }

    /// The same, with the number of its row in the index of errors; without one it gets that of its
    /// macro.
    pub(crate) fn numbered(
        &mut self,
        number: Number,
        tokens: impl ToTokens,
        message: impl std::fmt::Display,
    ) {
        self.error(tokens, number.after(&message.to_string()));
    }

    /// An error of the parser of tokens.
    pub(crate) fn syn_error(&mut self, error: syn::Error) {
        self.errors.push(error);
    }

    /// How many errors there are so far.
    #[cfg(feature = "output")]
    pub(crate) fn count(&self) -> usize {
        self.errors.len()
    }

    /// All errors as `compile_error!`s, in the order in which they were found: as statements.
    pub(crate) fn finish(self) -> Result<(), TokenStream> {
        self.each(|error| quote::quote!(#error;))
    }

    /// The same as items, after which no semicolon may stand.
    pub(crate) fn finish_items(self) -> Result<(), TokenStream> {
        self.each(|error| error)
    }

    fn each(mut self, form: impl Fn(TokenStream) -> TokenStream) -> Result<(), TokenStream> {
        self.finished = true;
        if self.errors.is_empty() {
            return Ok(());
        }
        let errors = self.errors.iter().map(syn::Error::to_compile_error);
        Err(errors.map(form).collect())
    }
}

/// The expansion of a call that was refused: the errors, and a stub of the right type, so that
/// the user sees these errors and no cascade of further ones.
pub(crate) fn refused(errors: &TokenStream, stub: &TokenStream) -> TokenStream {
    quote::quote!({ #errors #stub })
}

/// The same for a derive or a declaration.
pub(crate) fn refused_items(errors: &TokenStream, stub: Option<&TokenStream>) -> TokenStream {
    quote::quote!(#errors #stub)
}

impl Drop for Diagnostics {
    fn drop(&mut self) {
        // A collector that nobody asked would swallow errors. Not while unwinding.
        debug_assert!(
            self.finished || std::thread::panicking(),
            "diagnostics were not finished"
        );
    }
}
