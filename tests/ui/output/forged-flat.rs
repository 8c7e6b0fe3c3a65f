//! Door 76: a hand-written table cannot be flattened with text of run time.
use taintless::__private::output::{Flat, Missing, Record, RecordTable, Slot, Stop, serde};

#[derive(taintless::JsonOut)]
struct Forged {}

fn name() -> &'static str {
    String::from("text").leak()
}

impl Flat for Forged {}

impl Record for Forged {
    type Partial = ();
    const TABLE: RecordTable = RecordTable {
        name: name(),
        id: "",
        description: "",
        fields: &[],
    };
    fn begin() {}
    fn field<'de, A: serde::de::MapAccess<'de>>(
        _: &mut (),
        _: u32,
        slot: Slot<'_, A>,
    ) -> Result<(), Stop<A::Error>> {
        slot.skip()
    }
    fn finish((): (), _: &Missing<'_>) -> Option<Self> {
        Some(Forged {})
    }
}

fn main() {}
