//! Arrays: how many items, and of what.

use taintless::prelude::*;

use super::{NOTHING, NUMBERS, Row, structs, value};

structs! {
    #[claude(length(min = 1))] AtLeastOne: Vec<f64>;
    #[claude(length(max = 2))] AtMostTwo: Vec<f64>;
    #[claude(length(max = 0))] None: Vec<u8>;
    Integers: Vec<i64>;
    Numbers: Vec<f64>;
    Deep: Vec<Vec<Vec<Vec<f64>>>>;
}

pub(super) fn rows() -> Vec<Row> {
    let list = r#"{"type": "array"}"#;
    vec![
        value::<AtLeastOne>("minItems", "minItems validation", NUMBERS),
        value::<AtLeastOne>("minItems", "minItems validation with a decimal", NUMBERS),
        value::<AtMostTwo>("maxItems", "maxItems validation", NUMBERS),
        value::<AtMostTwo>("maxItems", "maxItems validation with a decimal", NUMBERS),
        value::<Numbers>("uniqueItems", "uniqueItems=false validation", NUMBERS),
        value::<Integers>("items", "a schema given for items", list),
        value::<None>("items", "items with boolean schema (false)", list),
        value::<Deep>("items", "nested items", NOTHING),
    ]
}
