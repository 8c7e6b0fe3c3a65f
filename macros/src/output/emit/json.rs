//! The way out as JSON: the model of the other derive, with the same names as the schema.

use proc_macro2::TokenStream;
use syn::{Index, Member};

use super::super::model::{Body, Field, Model, Payload, Tagging, Variant};
use crate::json_out::model as json;

pub(super) fn json_out(model: &Model) -> TokenStream {
    crate::json_out::emit(&json::Model {
        ident: model.ident.clone(),
        krate: model.krate.clone(),
        generics: model.generics.clone(),
        body: body(&model.body),
        of: json::Of::ClaudeOutput,
    })
}

fn body(body: &Body) -> json::Body {
    match body {
        Body::Record(fields) => json::Body::Record(None, self::fields(fields)),
        Body::Tuple(fields) => json::Body::Tuple(self::fields(fields)),
        Body::Newtype(field) => json::Body::Value(Box::new(self::field(0, field))),
        Body::Unit => json::Body::Unit,
        Body::Choice(variants) => json::Body::Enum(json::Tagging::External, each(variants)),
        Body::Union(tagging, variants) => json::Body::Enum(self::tagging(tagging), each(variants)),
    }
}

fn tagging(tagging: &Tagging) -> json::Tagging {
    match tagging {
        Tagging::External => json::Tagging::External,
        Tagging::Internal(tag) => json::Tagging::Internal(tag.clone()),
        Tagging::Adjacent(tag, content) => json::Tagging::Adjacent(tag.clone(), content.clone()),
    }
}

fn each(variants: &[Variant]) -> Vec<json::Variant> {
    let variants = variants.iter().map(|variant| json::Variant {
        ident: variant.ident.clone(),
        name: variant.name.clone(),
        named_at: variant.named_at.clone(),
        untagged: false,
        payload: match &variant.payload {
            Payload::Unit => json::Payload::Unit,
            Payload::Newtype(field) => json::Payload::Value(Box::new(self::field(0, field))),
            Payload::Tuple(fields) => json::Payload::Tuple(self::fields(fields)),
            Payload::Record(fields) => json::Payload::Record(self::fields(fields)),
        },
    });
    variants.collect()
}

fn fields(fields: &[Field]) -> Vec<json::Field> {
    let fields = fields.iter().enumerate();
    fields.map(|(at, field)| self::field(at, field)).collect()
}

fn field(at: usize, field: &Field) -> json::Field {
    json::Field {
        member: match &field.ident {
            Some(ident) => Member::Named(ident.clone()),
            None => Member::Unnamed(Index::from(at)),
        },
        ty: field.ty.clone(),
        name: field.name.clone(),
        named_at: field.named_at.clone(),
        skip: field.skip_out.clone(),
        skip_if: None,
        flatten: field.flatten.clone(),
        unmigrated: field.unmigrated.is_some(),
    }
}
