//! The expansion of `secret_key!`.

use proc_macro2::TokenStream;
use quote::quote;

use super::Place;

/// ```text
/// {
///     #[cfg(…a browser…)] ::core::compile_error!("…");
///     struct __Place;
///     impl taintless::__private::Literal for __Place { const TEXT: &'static str = "…"; }
///     taintless::__private::key::from_env::<__Place>()
/// }
/// ```
pub(super) fn emit(krate: &TokenStream, place: &Place) -> TokenStream {
    let (text, read) = match place {
        Place::Env(name) => (name, quote!(from_env)),
        Place::File(path) => (path, quote!(from_file)),
    };
    quote!({
        #[cfg(all(target_family = "wasm", any(target_os = "unknown", target_os = "emscripten")))]
        ::core::compile_error!("a key in a browser is everybody's; keep it on a server of yours, and let the browser ask that");
        struct __Place;
        impl #krate::__private::Literal for __Place {
            const TEXT: &'static ::core::primitive::str = #text;
        }
        #krate::__private::key::#read::<__Place>()
    })
}

/// No key, for the expansion of a refused call.
pub(super) fn stub(krate: &TokenStream) -> TokenStream {
    quote!(#krate::__private::key::refused())
}
