//! Lists, tuples, maps and sets, and rules within them.

crate::both::both! {
    struct Point(
        #[claude(range(min = -90, max = 90))] latitude: f64,
        #[claude(range(min = -180, max = 180))] longitude: f64
    );

    #[claude(stream)]
    struct Tuples {
        point: Point,
        pair: (u8, Option<bool>),
        six: Option<(u8, i8, bool, Text, Topic, f64)>,
        points: Vec<(Percent, Item)>,
    }

    #[claude(stream)]
    struct Arrays {
        three: [u8; 3],
        grid: [[bool; 2]; 2],
        #[claude(items(range(max = 9)))]
        digits: [u8; 4],
        maybe: Option<[Text; 1]>,
        empty: [u8; 0],
    }

    #[claude(stream)]
    #[claude(rename_all = "kebab-case")]
    #[serde(rename_all = "kebab-case")]
    struct Lists {
        #[claude(length(min = 1, max = 3))]
        some_items: Vec<Item>,
        #[claude(items(length(min = 1, max = 4)))]
        words: Vec<Text>,
        #[claude(items(items(range(min = 1))), length(max = 3))]
        grid: Vec<Vec<u8>>,
        options: Vec<Option<u8>>,
        #[claude(items(range(max = 4)))]
        option_rules: Option<Vec<Option<u8>>>,
        #[claude(length(min = 2))]
        boxed: Box<Vec<Box<Topic>>>,
        #[claude(items(one_of("a", "b")))]
        letters: Vec<Text>,
    }

    #[claude(stream)]
    struct Unique {
        #[claude(unique)]
        names: Vec<Text>,
        #[claude(unique, items(range(max = 9)))]
        numbers: Option<Vec<u8>>,
        #[claude(unique, length(min = 1, max = 3))]
        topics: Vec<Topic>,
        #[claude(unique)]
        truths: Vec<bool>,
        #[claude(unique)]
        ids: Vec<OrderId>,
    }

    #[claude(stream)]
    struct Sets {
        topics: BTreeSet<Topic>,
        #[claude(length(min = 1, max = 3))]
        numbers: HashSet<u16>,
        #[claude(items(range(min = -3)))]
        small: BTreeSet<i8>,
        percents: Option<BTreeSet<Percent>>,
    }

    #[claude(stream)]
    struct Maps {
        #[claude(length(min = 1, max = 3), values(range(min = 0)))]
        free: TaintedMap<f64>,
        by_topic: BTreeMap<Topic, Vec<u8>>,
        by_number: Option<HashMap<i16, bool>>,
        #[claude(values(items(length(min = 1))))]
        lists: TaintedMap<Vec<Text>>,
    }

    #[claude(stream)]
    struct DeepMaps {
        of_maps: TaintedMap<TaintedMap<u8>>,
        of_items: TaintedMap<Item>,
        of_options: TaintedMap<Option<u8>>,
        by_id: BTreeMap<OrderId, Topic>,
        by_truth: BTreeMap<bool, u8>,
        #[claude(length(max = 1))]
        by_port: BTreeMap<u16, (bool, bool)>,
    }
}
