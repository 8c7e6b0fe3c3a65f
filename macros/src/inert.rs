//! `#[derive(Inert)]`: a newtype over an inert value is inert.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Attribute, Data, DeriveInput, Fields, LitStr, Type};

use crate::diagnostics::{self, Diagnostics};
use crate::half;

/// What the user wrote.
struct Model<'a> {
    input: &'a DeriveInput,
    krate: TokenStream,
    inner: &'a Type,
}

pub(crate) fn expand(tokens: TokenStream) -> TokenStream {
    let input = match half::read(tokens) {
        Ok(input) => input,
        Err(unread) => {
            let half::Unread { error, head } = *unread;
            let mut ignored = Diagnostics::new();
            let stub = head.and_then(|head| stub(&head, &read_crate(&head.attrs, &mut ignored)));
            let _ = ignored.finish_items();
            return diagnostics::refused_items(&error.to_compile_error(), stub.as_ref());
        }
    };
    let mut diagnostics = Diagnostics::new();
    let krate = read_crate(&input.attrs, &mut diagnostics);
    let inner = read_inner(&input, &mut diagnostics);
    match (diagnostics.finish_items(), inner) {
        (Ok(()), Some(inner)) => emit(&Model {
            input: &input,
            krate,
            inner,
        }),
        (errors, _) => {
            let errors = errors.err();
            let stub = stub(&input, &krate);
            quote!(#errors #stub)
        }
    }
}

/// `#[inert(crate = "…")]`: the path of the runtime.
fn read_crate(attributes: &[Attribute], diagnostics: &mut Diagnostics) -> TokenStream {
    let mut krate = None;
    for attribute in attributes {
        if !attribute.path().is_ident("inert") {
            continue;
        }
        let read = attribute.parse_nested_meta(|meta| {
            if !meta.path.is_ident("crate") {
                return Err(meta.error("unknown `inert` attribute; known here is `crate`"));
            }
            if krate.is_some() {
                return Err(meta.error("`crate` stands twice; remove one"));
            }
            let path: LitStr = meta.value()?.parse()?;
            let path = path.parse_with(syn::Path::parse_mod_style).map_err(|_| {
                let message = "this is no path; write for example `crate = \"::my_taintless\"`";
                syn::Error::new_spanned(&path, message)
            })?;
            krate = Some(quote!(#path));
            Ok(())
        });
        if let Err(error) = read {
            diagnostics.syn_error(error);
        }
    }
    krate.unwrap_or_else(|| quote!(::taintless))
}

/// The type of the one field.
fn read_inner<'a>(input: &'a DeriveInput, diagnostics: &mut Diagnostics) -> Option<&'a Type> {
    let ident = &input.ident;
    let fields = match &input.data {
        Data::Struct(data) => &data.fields,
        Data::Enum(data) => {
            diagnostics.error(
                data.enum_token,
                "`Inert` is for newtypes; `#[derive(ClaudeOutput)]` makes a field-less enum inert",
            );
            return None;
        }
        Data::Union(data) => {
            diagnostics.error(
                data.union_token,
                format!("`Inert` is for newtypes; write `struct {ident}(u32);`"),
            );
            return None;
        }
    };
    match fields {
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {
            fields.unnamed.first().map(|field| &field.ty)
        }
        Fields::Unnamed(fields) if fields.unnamed.len() > 1 => {
            for field in fields.unnamed.iter().skip(1) {
                let message = format!(
                    "an inert newtype has one field; remove this one, or write `impl Inert for {ident}` with the `Repr` that stands for the whole"
                );
                diagnostics.error(field, message);
            }
            None
        }
        Fields::Named(fields) if !fields.named.is_empty() => {
            let message = format!(
                "`Inert` is for newtypes; write `struct {ident}(…);` with the one type in the parentheses"
            );
            diagnostics.error(ident, message);
            None
        }
        _ => {
            let message =
                format!("`Inert` is for newtypes; write what it holds: `struct {ident}(u32);`");
            diagnostics.error(ident, message);
            None
        }
    }
}

/// ```text
/// const _: () = {
///     impl Inert for OrderId where i64: Inert {
///         type Repr = <i64 as Inert>::Repr;
///         fn to_repr(&self) -> Self::Repr { <i64 as Inert>::to_repr(&self.0) }
///         fn from_repr(repr: Self::Repr) -> Option<Self> { Option::map(<i64 as Inert>::from_repr(repr), Self) }
///     }
/// };
/// ```
fn emit(model: &Model<'_>) -> TokenStream {
    let Model {
        input,
        krate,
        inner,
    } = model;
    let ident = &input.ident;
    let mut generics = input.generics.clone();
    // Where the field's type is not inert, this is the one error: at the field, in the words of
    // `Inert`. What follows takes the bound as given.
    let at = Span::call_site().located_at(inner.span());
    let bound = quote_spanned!(at=> : #krate::Inert)
        .into_iter()
        .map(|mut token| {
            token.set_span(at);
            token
        });
    let bound: TokenStream = bound.collect();
    let bound = syn::parse_quote!(#inner #bound);
    generics.make_where_clause().predicates.push(bound);
    let (params, arguments, bounds) = generics.split_for_impl();
    let of_inner = quote!(<#inner as #krate::Inert>);
    quote! {
        const _: () = {
            #[automatically_derived]
            impl #params #krate::Inert for #ident #arguments #bounds {
                type Repr = #of_inner::Repr;
                #[inline]
                fn to_repr(&self) -> Self::Repr {
                    #of_inner::to_repr(&self.0)
                }
                #[inline]
                fn from_repr(repr: Self::Repr) -> ::core::option::Option<Self> {
                    ::core::option::Option::map(#of_inner::from_repr(repr), Self)
                }
            }
        };
    }
}

/// What stands in for the impl of a struct that was refused, so that its uses are no errors as
/// well. A refused enum gets none: beside `ClaudeOutput` it would be a second impl.
fn stub(input: &DeriveInput, krate: &TokenStream) -> Option<TokenStream> {
    if !matches!(input.data, Data::Struct(_)) {
        return None;
    }
    let ident = &input.ident;
    let (params, arguments, bounds) = input.generics.split_for_impl();
    Some(quote! {
        const _: () = {
            #[automatically_derived]
            impl #params #krate::Inert for #ident #arguments #bounds {
                type Repr = ::core::primitive::bool;
                fn to_repr(&self) -> Self::Repr {
                    false
                }
                fn from_repr(_: Self::Repr) -> ::core::option::Option<Self> {
                    ::core::option::Option::None
                }
            }
        };
    })
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::expand;

    fn expanded(tokens: proc_macro2::TokenStream) -> String {
        expand(tokens).to_string()
    }

    #[test]
    fn a_newtype_hands_over_what_its_field_does() {
        let text = expanded(quote!(
            struct OrderId(i64);
        ));
        assert!(text.contains("type Repr = < i64 as :: taintless :: Inert > :: Repr"));
        assert!(
            text.contains("for OrderId where i64 : :: taintless :: Inert {"),
            "{text}"
        );
        let text = expanded(quote!(
            #[inert(crate = "tl")]
            struct Id<T: Copy>(T)
            where
                T: Ord;
        ));
        assert!(
            text.contains(
                "impl < T : Copy > tl :: Inert for Id < T > where T : Ord , T : tl :: Inert"
            ),
            "{text}"
        );
    }

    #[test]
    fn every_other_form_is_refused_in_words() {
        let forms = [
            (
                quote!(
                    enum Colour {
                        Red,
                    }
                ),
                "makes a field-less enum inert",
            ),
            (
                quote!(union Both { a: u8 }),
                "`Inert` is for newtypes; write `struct Both(u32);`",
            ),
            (
                quote!(
                    struct Unit;
                ),
                "write what it holds",
            ),
            (
                quote!(
                    struct Nothing();
                ),
                "write what it holds",
            ),
            (
                quote!(
                    struct Named {
                        id: u8,
                    }
                ),
                "with the one type in the parentheses",
            ),
            (
                quote!(
                    struct Id<T>(u64, PhantomData<T>);
                ),
                "an inert newtype has one field",
            ),
            (
                quote!(
                    #[inert(krate = "tl")]
                    struct Id(u8);
                ),
                "known here is `crate`",
            ),
            (
                quote!(
                    #[inert(crate = "tl", crate = "tl")]
                    struct Id(u8);
                ),
                "stands twice",
            ),
            (
                quote!(
                    #[inert(crate = "1")]
                    struct Id(u8);
                ),
                "this is no path",
            ),
        ];
        for (form, words) in forms {
            let text = expanded(form);
            assert!(text.contains("compile_error"), "{text}");
            assert!(text.contains(words), "{words}: {text}");
        }
    }
}
