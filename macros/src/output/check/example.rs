//! Examples against the type and its rules: the schema shows them to the model.

use super::super::kind::inner_kind;
use super::super::model::Field;
use super::rule::{breaks, fits};
use crate::diagnostics::Diagnostics;
use crate::errors::output as errors;

pub(super) fn check(field: &Field, diagnostics: &mut Diagnostics) {
    let kind = inner_kind(&field.ty);
    for example in &field.rules.examples {
        if !fits(&example.value, &kind) {
            diagnostics.numbered(
                errors::DEFAULT,
                &example.tokens,
                "the example is not of the field's type; write one that is",
            );
        } else if breaks(&example.value, &field.rules, &kind) {
            diagnostics.numbered(
                errors::DEFAULT,
                &example.tokens,
                "the example breaks the field's own rule; change one of the two",
            );
        }
    }
}
