//! Enums with payloads, in all three taggings.

crate::both::both! {
    #[claude(stream)]
    struct Letter {
        #[claude(length(min = 1))]
        text: Text,
        copies: Option<u8>,
    }

    #[claude(stream)]
    #[claude(rename_all = "snake_case", rename_all_fields = "camelCase")]
    #[serde(rename_all = "snake_case", rename_all_fields = "camelCase")]
    enum Wish {
        Refund {
            #[claude(range(min = 1))]
            amount_in_cents: u32,
            reason: Option<Text>
        },
        Complaint(#[claude(length(min = 3))] text: Text),
        Meet(percent: Percent, online: bool),
        Write(letter: Letter),
        Numbers(#[claude(length(max = 2), items(range(max = 9)))] list: Vec<u8>),
        Nothing,
        #[claude(rename = "later")]
        #[serde(rename = "later")]
        SomeOtherDay,
    }

    #[claude(stream)]
    #[claude(tag = "kind", rename_all = "snake_case")]
    #[serde(tag = "kind", rename_all = "snake_case")]
    enum Event {
        Written(letter: Letter),
        Called {
            minutes: u8,
            #[claude(default = false)]
            #[serde(default)]
            angry: bool
        },
        Silent,
        ZoneChanged { zone: Topic, a_list: Vec<Item> },
    }

    #[claude(stream)]
    #[claude(tag = "kind", content = "content")]
    #[serde(tag = "kind", content = "content")]
    enum Adjacent {
        Number(#[claude(range(max = 9))] number: u8),
        Letter { text: Text, more: Option<u8> },
        Pair(one: u8, two: Topic),
        Whole(item: Item),
        List(list: Vec<u8>),
        Empty,
    }

    #[claude(stream)]
    #[claude(tag = "zz_tag", content = "a")]
    #[serde(tag = "zz_tag", content = "a")]
    enum TagLast {
        #[claude(rename = "ONE")]
        #[serde(rename = "ONE")]
        One(map: TaintedMap<u8>),
        Two(choice: Option<Topic>),
    }

    #[claude(stream)]
    struct Unions {
        wish: Wish,
        maybe: Option<Event>,
        list: Vec<Adjacent>,
        by_name: TaintedMap<Event>,
        last: Option<TagLast>,
    }

    #[claude(stream)]
    enum Outer {
        Event(event: Event),
        Wish(wish: Wish),
        Maybe(wish: Option<Wish>),
        Pair(event: Event, adjacent: Adjacent),
    }

    #[claude(stream)]
    #[claude(depth = 4, tag = "op", rename_all = "lowercase")]
    #[serde(tag = "op", rename_all = "lowercase")]
    enum Formula {
        Number { value: f64 },
        Sum { left: Box<Formula>, right: Box<Formula> },
        Not(negation: Negation),
    }

    #[claude(stream)]
    struct Negation {
        of: Box<Formula>,
    }

    #[claude(stream)]
    #[claude(depth = 3)]
    enum Tree {
        Leaf(#[claude(range(max = 9))] leaf: u8),
        Branches(branches: Vec<Tree>),
        None,
    }

    #[claude(stream)]
    #[claude(check = super::is_not_empty)]
    enum Checked {
        Some { length: u8 },
        Other(length: u8),
    }
}

fn is_not_empty(checked: &ours::Checked) -> Result<(), taintless::Trusted<&'static str>> {
    match checked {
        ours::Checked::Some { length: 0 } | ours::Checked::Other(0) => {
            Err(taintless::trusted!("expected a length"))
        }
        _ => Ok(()),
    }
}
