//! Fields: of a struct, of a tuple struct, of a variant.

use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Index, Type, Visibility};

use super::super::model::{Field, bare};
use super::rule::{default, is_of_items_only};
use super::{Parts, Target, of_type, ours_at, respanned};

/// A struct with named fields.
pub(super) fn named(target: &mut Target<'_>, fields: &[Field]) -> Parts {
    let p = target.p.clone();
    let record = Record {
        number: 0,
        name: target.model.name.clone(),
        description: target.model.description.clone(),
        tag: None,
        fields,
        build: quote!(Self),
    };
    let record = record.emit(target);
    let flat = target.head(&quote!(#p::Flat));
    let flat_parts = target.flat_parts();
    Parts {
        shape: quote!(#p::Shape::record::<Self, 0>()),
        read: quote!(reader.record::<Self, 0>()),
        read_into: Some(quote!(reader.record_into::<Self, 0>(place))),
        methods: TokenStream::new(),
        rest: quote!(#record #flat { #flat_parts }),
        is_checked: true,
        is_compound: true,
    }
}

/// A struct whose fields have no names.
pub(super) fn unnamed(target: &mut Target<'_>, fields: &[Field]) -> Parts {
    let p = target.p.clone();
    let record = Record {
        number: 0,
        name: target.model.name.clone(),
        description: target.model.description.clone(),
        tag: None,
        fields,
        build: quote!(Self),
    };
    Parts {
        shape: quote!(#p::Shape::tuple::<Self, 0>()),
        read: quote!(reader.tuple::<Self, 0>()),
        read_into: None,
        methods: TokenStream::new(),
        rest: record.emit(target),
        is_checked: true,
        is_compound: true,
    }
}

/// The fields that an `impl Record<N>` is written for.
pub(super) struct Record<'m> {
    pub(super) number: usize,
    pub(super) name: String,
    pub(super) description: String,
    /// The tag's name, and the text that it has here.
    pub(super) tag: Option<(&'m str, &'m str)>,
    pub(super) fields: &'m [Field],
    /// `Self`, or `Self::Variant`.
    pub(super) build: TokenStream,
}

/// One field, and its place among the others.
struct Place<'m> {
    field: &'m Field,
    index: Index,
    number: Literal,
    value: Ident,
}

impl Record<'_> {
    /// ```text
    /// impl Record<0> for Triage {
    ///     type Partial = __Partial0OfTriage; // a struct of `Seen<u8>` and `Seen<Tainted<String>>`
    ///     const TABLE: RecordTable = RecordTable { …, fields: &[Field::new("severity", "…", <u8 as FieldType>::LOOKS, Rules::NONE.range(…)), …] };
    ///     fn begin() -> Self::Partial { __Partial0OfTriage(None, None, PhantomData) }
    ///     fn field<…>(partial: &mut Self::Partial, number: u32, slot: Slot<'_, A>) -> Result<(), Stop<A::Error>> {
    ///         match number {
    ///             0 => { <u8 as Ranged>::range(<u8 as FieldType>::check(slot, &mut partial.0)?, …).done(); Ok(()) }
    ///             1 => <Tainted<String> as FieldType>::fill(slot, &mut partial.1),
    ///             _ => slot.skip(),
    ///         }
    ///     }
    ///     fn finish(partial: Self::Partial, missing: &Missing<'_>) -> Option<Self> {
    ///         let __0 = <u8 as FieldType>::take(missing, partial.0, 0);
    ///         let __1 = <Tainted<String> as FieldType>::take(missing, partial.1, 1);
    ///         Some(Self { severity: __0?, summary: __1? })
    ///     }
    /// }
    /// ```
    pub(super) fn emit(&self, target: &mut Target<'_>) -> TokenStream {
        let p = target.p.clone();
        let places = self.places();
        let table = self.table(target);
        let table = target.constant("TABLE", "RecordTable", &table);
        let (in_impl, outside) = self.proofs(target);
        let (begin, reads) = (self.begin(target, &places), self.reads(target, &places));
        let (partial_struct, partial_type) = self.partial_type(target, &places);
        let span = self.span();
        let begin = self.method(
            &quote_spanned!(span=> fn begin() -> Self::Partial),
            quote!(#(#in_impl)* #begin),
        );
        let is_used = !self.is_empty();
        let (partial, slot) = (
            variable("partial", is_used, span),
            variable("slot", true, span),
        );
        let of = variable("number", true, span);
        let field = quote_spanned! {span=>
            fn field<'__de, __A: #p::serde::de::MapAccess<'__de>>(
                #partial: &mut Self::Partial,
                #of: ::core::primitive::u32,
                #slot: #p::Slot<'_, __A>,
            ) -> ::core::result::Result<(), #p::Stop<__A::Error>>
        };
        let field = self.method(&field, quote!(match number { #reads }));
        let is_used = !places.is_empty();
        let is_told = is_used || target.model.check.is_some();
        let partial = variable("partial", is_used, span);
        let missing = variable("missing", is_told, span);
        let finish = quote_spanned! {span=>
            fn finish(
                #partial: Self::Partial,
                #missing: &#p::Missing<'_>,
            ) -> ::core::option::Option<Self>
        };
        let finish = self.method(&finish, self.finish(target, &places));
        let number = Literal::usize_unsuffixed(self.number);
        let head = target.head(&quote!(#p::Record<#number>));
        quote! {
            #head {
                #partial_type
                #table
                #begin
                #field
                #finish
            }
            #partial_struct
            #(#outside)*
        }
    }

    /// Where there are no fields, `()` would be a unit that clippy finds needless.
    fn is_empty(&self) -> bool {
        self.fields.is_empty() && self.tag.is_none()
    }

    /// What the fields are gathered in. A struct, because rustc lets no private type of a field
    /// stand in an associated type; seen as far as the type itself, because an associated type must
    /// be; nobody can name it.
    fn partial_type(
        &self,
        target: &Target<'_>,
        places: &[Place<'_>],
    ) -> (TokenStream, TokenStream) {
        let (p, ident, span) = (&target.p, &target.model.ident, self.span());
        let visibility = quiet(&target.model.visibility);
        if self.is_empty() {
            return (
                TokenStream::new(),
                quote!(
                    type Partial = ();
                ),
            );
        }
        let tag = self.tag.map(|_| quote!(#p::Seen<()>,));
        let (impl_generics, type_generics, clause) = target.generics.split_for_impl();
        let own = quote!(#ident #type_generics);
        let types = places.iter().map(|place| by_name(place.partial(p), &own));
        let name = self.partial_name(ident);
        let of = quote!(::core::marker::PhantomData<fn() -> #own>);
        let fields = quote_spanned!(span=> (#tag #(#types,)* #of) #clause;);
        (
            quote!(#visibility struct #name #impl_generics #fields),
            quote_spanned!(span=> type Partial = #name #type_generics;),
        )
    }

    /// Not `__Partial0`, which a type of the user's may be called.
    fn partial_name(&self, of: &Ident) -> Ident {
        let name = format!("__Partial{}Of{}", self.number, bare(of));
        Ident::new(&name, self.span())
    }

    fn begin(&self, target: &Target<'_>, places: &[Place<'_>]) -> TokenStream {
        if self.is_empty() {
            return TokenStream::new();
        }
        let begins = places.iter().map(|place| place.begin(&target.p));
        let tag = self.tag.map(|_| quote!(::core::option::Option::None,));
        let name = self.partial_name(&target.model.ident);
        quote_spanned!(self.span()=> #name(#tag #(#begins,)* ::core::marker::PhantomData))
    }

    /// A method in whose signature `Partial` stands. Its braces are part of what rustc takes for
    /// its place.
    fn method(&self, head: &TokenStream, body: TokenStream) -> TokenStream {
        let mut body = Group::new(Delimiter::Brace, body);
        body.set_span(self.span());
        quote!(#[inline] #head #body)
    }

    /// Where a type cannot be flattened, rustc is to tell it at that type, and once.
    fn span(&self) -> Span {
        self.flat()
            .map_or_else(Span::call_site, |flat| flat.ty.span())
    }

    /// The last field that is flattened.
    pub(super) fn flat(&self) -> Option<&Field> {
        let mut fields = self.fields.iter().rev();
        fields.find(|field| field.flatten.is_some())
    }

    fn places(&self) -> Vec<Place<'_>> {
        let first = usize::from(self.tag.is_some());
        let fields = self.fields.iter().enumerate();
        let places = fields.map(|(at, field)| Place {
            field,
            index: Index::from(first + at),
            number: Literal::usize_unsuffixed(first + at),
            value: format_ident!("__{at}"),
        });
        places.collect()
    }

    fn table(&self, target: &Target<'_>) -> TokenStream {
        let p = &target.p;
        let (name, description, id) = (&self.name, &self.description, target.id());
        let tag = self
            .tag
            .map(|(name, text)| quote!(#p::Field::tag(#name, #text),));
        let fields = self.fields.iter().map(|field| target.field(field));
        quote! {
            #p::RecordTable {
                name: #name,
                id: #id,
                description: #description,
                fields: &[#tag #(#fields),*],
            }
        }
    }

    fn reads(&self, target: &mut Target<'_>, places: &[Place<'_>]) -> TokenStream {
        let p = target.p.clone();
        let tag = self.tag.map(|_| quote!(0 => slot.tag(&mut partial.0),));
        let own = places.iter().filter(|place| place.field.flatten.is_none());
        let own: Vec<TokenStream> = own
            .map(|place| {
                let (number, read) = (&place.number, place.read(target));
                quote!(#number => #read,)
            })
            .collect();
        let flat: Vec<TokenStream> = places
            .iter()
            .filter(|place| place.field.flatten.is_some())
            .map(|place| {
                let Place { number, index, .. } = place;
                let ty = &place.field.ty;
                let [partial, inner, slot] =
                    ["partial", "inner", "slot"].map(|name| variable(name, true, ty.span()));
                let call = quote_spanned!(ty.span()=> field(&mut #partial.#index, #inner, #slot));
                let call = of_flattened(ty, &p, &call);
                quote!(::core::option::Option::Some((#number, inner)) => #call,)
            })
            .collect();
        let record = Literal::usize_unsuffixed(self.number);
        let rest = if flat.is_empty() {
            quote!(slot.skip())
        } else {
            quote! {
                match #p::flat(const { &<Self as #p::Record<#record>>::TABLE }, number) {
                    #(#flat)*
                    _ => slot.skip(),
                }
            }
        };
        quote!(#tag #(#own)* _ => #rest,)
    }

    fn finish(&self, target: &Target<'_>, places: &[Place<'_>]) -> TokenStream {
        let takes = places.iter().map(|place| place.take(&target.p));
        let values = places.iter().map(|place| {
            let (value, member) = (&place.value, place.member());
            let value = target.handed_out(place.field, quote!(#value?));
            quote!(#member: #value)
        });
        let build = &self.build;
        let built = quote!(#build { #(#values,)* });
        let check = target.model.check.as_ref().filter(|_| self.tag.is_none());
        // That of an enum sees the enum, in `read`.
        let check = check.filter(|_| matches!(build.to_string().as_str(), "Self"));
        let value = match check {
            Some(check) => {
                let (path, span) = (&check.value, check.tokens.span());
                quote_spanned!(ours_at(span)=> missing.whole(#built, #path))
            }
            None => quote!(::core::option::Option::Some(#built)),
        };
        quote!(#(#takes)* #value)
    }
}

impl Target<'_> {
    fn field(&self, field: &Field) -> TokenStream {
        let p = &self.p;
        let Field {
            ty,
            name,
            description,
            rules,
            ..
        } = field;
        if field.flatten.is_some() {
            let fields = of_flattened(ty, p, &quote_spanned!(ty.span()=> FIELDS));
            return quote!(#p::Field::flat(#fields));
        }
        let of_type = of_type(ty, p);
        let default = rules.default.as_ref().map(|rule| {
            let constant = default(ty, &rule.value, p);
            quote!(.default(#constant))
        });
        let rules = self.rules(rules);
        quote!(#p::Field::new(#name, #description, #of_type::LOOKS, #rules)#default)
    }
}

impl Place<'_> {
    fn partial(&self, p: &TokenStream) -> TokenStream {
        let ty = &self.field.ty;
        if self.field.flatten.is_some() {
            return of_flattened(ty, p, &quote_spanned!(ty.span()=> Partial));
        }
        quote!(#p::Seen<#ty>)
    }

    fn begin(&self, p: &TokenStream) -> TokenStream {
        if self.field.flatten.is_some() {
            let ty = &self.field.ty;
            return of_flattened(ty, p, &quote_spanned!(ty.span()=> begin()));
        }
        quote!(::core::option::Option::None)
    }

    /// The name of the field, or its number.
    fn member(&self) -> TokenStream {
        match &self.field.ident {
            Some(ident) => ident.to_token_stream(),
            None => {
                let at = self.value.to_string();
                let at: usize = at.trim_start_matches('_').parse().unwrap_or_default();
                Index::from(at).to_token_stream()
            }
        }
    }

    /// The reading of the field, and its rules.
    fn read(&self, target: &mut Target<'_>) -> TokenStream {
        let Field { ty, rules, .. } = self.field;
        let index = &self.index;
        let of_type = of_type(ty, &target.p);
        if rules.is_empty() {
            return quote!(#of_type::fill(slot, &mut partial.#index));
        }
        let check = match target.place(ty, rules) {
            Some(place) => {
                let word = rules
                    .items
                    .as_ref()
                    .map_or(ty.span(), |rule| rule.word.span());
                let p = respanned(&target.p, word);
                let ty = respanned(&quote!(#ty), word);
                let call = quote_spanned!(word=> #p::check_items::<#ty, #place, _>);
                quote!(#call(slot, &mut partial.#index)?)
            }
            None => quote!(#of_type::check(slot, &mut partial.#index)?),
        };
        let held = if is_of_items_only(rules) {
            check
        } else {
            target.hold(check, ty, rules)
        };
        quote!({
            #held.done();
            ::core::result::Result::Ok(())
        })
    }

    fn take(&self, p: &TokenStream) -> TokenStream {
        let Place {
            field,
            index,
            number,
            value,
        } = self;
        if field.flatten.is_some() {
            let ty = &field.ty;
            let [partial, missing] =
                ["partial", "missing"].map(|name| variable(name, true, ty.span()));
            let call = quote_spanned! {ty.span()=>
                finish(#partial.#index, &#missing.flat(#number))
            };
            let call = of_flattened(ty, p, &call);
            return quote!(let #value = #call;);
        }
        if let Some(rule) = &field.rules.default {
            // Where the type has no default, rustc is to point at it.
            let span = rule.tokens.span();
            let p = respanned(p, span);
            let ty = respanned(&field.ty.to_token_stream(), span);
            let take = quote_spanned!(span=> <#ty as #p::FieldType>::take_or_default);
            return quote!(let #value = #take(missing, partial.#index, #number););
        }
        let of_type = of_type(&field.ty, p);
        quote!(let #value = #of_type::take(missing, partial.#index, #number);)
    }
}

/// The same, with its first token at the derive: lints that would tell of what begins there, a type
/// that nobody prints say, then know that it is not the user's.
pub(super) fn quiet(visibility: &Visibility) -> TokenStream {
    let trees = visibility.to_token_stream().into_iter().enumerate();
    let trees = trees.map(|(at, mut tree)| {
        if at == 0 {
            tree.set_span(Span::call_site());
        }
        tree
    });
    trees.collect()
}

/// `<Type as Flattened>::field(…)`, all of it at the type's tokens.
pub(super) fn of_flattened(ty: &Type, p: &TokenStream, rest: &TokenStream) -> TokenStream {
    let p = respanned(p, ty.span());
    quote_spanned!(ty.span()=> <#ty as #p::Flattened>::#rest)
}

/// A variable of ours at that place, or `_` where it is not used.
fn variable(name: &str, is_used: bool, span: Span) -> TokenStream {
    if is_used {
        Ident::new(name, ours_at(span)).to_token_stream()
    } else {
        quote!(_)
    }
}

/// The same type where `Self` would be another: by its name.
pub(super) fn by_name(ty: TokenStream, own: &TokenStream) -> TokenStream {
    let trees = ty.into_iter().map(|tree| match tree {
        TokenTree::Ident(ident) if ident == "Self" => own.clone(),
        TokenTree::Group(group) => {
            let mut named = Group::new(group.delimiter(), by_name(group.stream(), own));
            named.set_span(group.span());
            TokenTree::Group(named).into()
        }
        tree => tree.into(),
    });
    trees.collect()
}
