//! Door 76: a hand-written table's fields hold no text of run time.
use std::sync::OnceLock;
use taintless::__private::output::{Missing, Record, RecordTable, Rules, Shape, Slot, Stop, serde};

static NAME: OnceLock<String> = OnceLock::new();

struct Forged;

impl Record for Forged {
    type Partial = ();
    const TABLE: RecordTable = RecordTable {
        name: "",
        id: "",
        description: "",
        fields: &[taintless::__private::output::Field::new(
            NAME.get().unwrap().as_str(),
            "",
            &Shape::NULL,
            Rules::NONE,
        )],
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
        Some(Forged)
    }
}

fn main() {}
