//! Door 58: a hand-written `field` cannot take its slot apart.
use taintless::__private::output::{Missing, Record, RecordTable, Slot, Stop, serde};

struct Spy;

impl Record for Spy {
    type Partial = ();
    const TABLE: RecordTable = RecordTable {
        name: "",
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
        println!("{:?}", slot.members.next_value::<String>().ok());
        Ok(())
    }
    fn finish((): (), _: &Missing<'_>) -> Option<Self> {
        Some(Spy)
    }
}

fn main() {}
