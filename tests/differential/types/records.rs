//! Structs: nested, generic, flattened, renamed, and such as hold themselves.

crate::both::both! {
    #[claude(stream)]
    struct Empty {}

    #[claude(stream)]
    struct Nested {
        item: Item,
        maybe: Option<Box<Item>>,
        boxed: Box<Empty>,
        twice: Option<Option<u8>>,
        #[claude(range(max = 9))]
        twice_ruled: Option<Option<u8>>,
        items: Vec<Option<Item>>,
    }

    #[claude(stream)]
    struct Page<T> {
        items: Vec<T>,
        #[claude(default = 0)]
        #[serde(default)]
        next: u32,
        #[claude(length(max = 2), items(length(max = 3)))]
        notes: Vec<Text>,
        one: Option<T>,
    }

    #[claude(stream)]
    struct Renamed {
        #[claude(rename = "a/b~c")]
        #[serde(rename = "a/b~c")]
        pointer: u8,
        #[claude(rename = "größe")]
        #[serde(rename = "größe")]
        size: Option<u8>,
        #[claude(rename = "with space \"quoted\"")]
        #[serde(rename = "with space \"quoted\"")]
        spaced: Option<Topic>,
        r#type: Text,
        #[claude(rename = "0")]
        #[serde(rename = "0")]
        zero: Option<Vec<u8>>,
        #[claude(rename = "key")]
        #[serde(rename = "key")]
        key_of_wire: Option<bool>,
        #[claude(rename = "value")]
        #[serde(rename = "value")]
        value_of_wire: Option<bool>,
    }

    #[claude(stream)]
    struct Address {
        street: Text,
        #[claude(default = "DE", length(max = 2))]
        #[serde(default = "super::germany")]
        country: Text,
        #[claude(flatten)]
        #[serde(flatten)]
        place: Place,
    }

    #[claude(stream)]
    struct Place {
        #[claude(range(min = -90, max = 90))]
        latitude: Option<f64>,
        tags: Vec<Topic>,
    }

    #[claude(stream)]
    struct Person {
        name: Text,
        #[claude(flatten)]
        #[serde(flatten)]
        home: Address,
        #[claude(flatten)]
        #[serde(flatten)]
        work: Box<Work>,
        age: Option<u8>,
    }

    #[claude(stream)]
    struct Work {
        company: Text,
        wage: Option<u32>,
    }

    #[claude(stream)]
    #[claude(depth = 3)]
    struct Node {
        name: Text,
        #[claude(default)]
        #[serde(default)]
        children: Vec<Node>,
    }

    #[claude(stream)]
    #[claude(depth = 4)]
    struct Chain {
        #[claude(range(max = 9))]
        link: u8,
        next: Option<Box<Chain>>,
    }

    #[claude(depth = 3)]
    struct Folders(folders: TaintedMap<Folders>);

    #[claude(stream)]
    #[claude(check = super::is_in_order)]
    struct Span {
        #[claude(range(max = 9))]
        from: u8,
        #[claude(range(max = 9), check = super::is_even)]
        to: u8,
    }

    #[claude(stream)]
    struct Spans {
        spans: Vec<Span>,
        #[claude(items(check = super::is_even))]
        evens: Vec<u8>,
    }
}

fn germany() -> String {
    "DE".to_owned()
}

fn is_in_order(span: &ours::Span) -> Result<(), taintless::Trusted<&'static str>> {
    if span.from <= span.to {
        Ok(())
    } else {
        Err(taintless::trusted!("expected an end after the beginning"))
    }
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "a check is given a reference"
)]
fn is_even(number: &u8) -> Result<(), taintless::Trusted<&'static str>> {
    if number.is_multiple_of(2) {
        Ok(())
    } else {
        Err(taintless::trusted!("expected an even number"))
    }
}
