//! Door 158: two fields of a variant with one name in JSON are refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[claude(tag = "kind", rename_all_fields = "camelCase")]
enum Wish {
    Refund {
        order_id: u32,
        #[claude(rename = "orderId")]
        id: u32,
    },
}

fn main() {}
