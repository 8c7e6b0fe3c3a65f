//! Fields that stay plain text for now: what hands their text out, and what rustc warns of.

use proc_macro2::TokenStream;
use quote::quote;

use super::super::model::{Body, Field, Payload};
use super::Target;

impl Target<'_> {
    /// A field's value as its type has it: of an `unmigrated` one without its label.
    ///
    /// ```text
    /// {
    ///     enum __Unmigrated {}
    ///     impl UnmigratedField for __Unmigrated { const REASON: &'static str = "…"; }
    ///     let text = unmigrated_text::<__Unmigrated, Tainted<String>>(__0?);
    ///     text
    /// }
    /// ```
    pub(super) fn handed_out(&self, field: &Field, value: TokenStream) -> TokenStream {
        let Some(unmigrated) = &field.unmigrated else {
            return value;
        };
        let (p, ty, reason) = (&self.p, &field.ty, &unmigrated.reason);
        quote!({
            enum __Unmigrated {}
            #[automatically_derived]
            impl #p::UnmigratedField for __Unmigrated {
                const REASON: &'static ::core::primitive::str = #reason;
            }
            // The warning stands at the field. Within a `macro_rules!` rustc would tell this one, too.
            #[allow(deprecated, clippy::let_and_return)]
            let text = #p::unmigrated_text::<__Unmigrated, #ty>(#value);
            text
        })
    }

    /// What makes a value of its one field: the constructor, or a closure around it.
    pub(super) fn build_one(&self, field: &Field, constructor: &TokenStream) -> TokenStream {
        if field.unmigrated.is_none() {
            return constructor.clone();
        }
        let value = self.handed_out(field, quote!(value));
        quote!(|value| #constructor(#value))
    }

    /// One for each such field.
    pub(super) fn warnings(&self) -> Vec<TokenStream> {
        let fields: Vec<&Field> = match &self.model.body {
            Body::Record(fields) | Body::Tuple(fields) => fields.iter().collect(),
            Body::Newtype(field) => vec![field],
            Body::Unit | Body::Choice(_) => Vec::new(),
            Body::Union(_, variants) => {
                let payloads = variants.iter().map(|variant| &variant.payload);
                payloads.flat_map(of_payload).collect()
            }
        };
        let unmigrated = fields.iter().filter_map(|field| field.unmigrated.as_ref());
        unmigrated
            .map(|field| field.warning(&self.model.levels))
            .collect()
    }
}

fn of_payload(payload: &Payload) -> Vec<&Field> {
    match payload {
        Payload::Unit => Vec::new(),
        Payload::Newtype(field) => vec![field],
        Payload::Tuple(fields) | Payload::Record(fields) => fields.iter().collect(),
    }
}
