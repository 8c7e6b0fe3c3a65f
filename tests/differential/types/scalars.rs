//! Numbers and texts, and the rules for each.

crate::both::both! {
    #[claude(stream)]
    #[claude(rename_all = "camelCase")]
    #[serde(rename_all = "camelCase")]
    struct Widths {
        tiny: u8,
        small_signed: i8,
        port: u16,
        short: i16,
        count: u32,
        whole: i32,
        large: u64,
        large_signed: i64,
    }

    #[claude(stream)]
    struct Floats {
        #[claude(description = "Of single precision.")]
        single: f32,
        double: f64,
        #[claude(range(min = -1.5, max = 1.5))]
        bounded: Option<f64>,
        #[claude(range(exclusive_min = 0, exclusive_max = 1))]
        share: f64,
        #[claude(multiple_of = 0.25)]
        quarters: f64,
        #[claude(multiple_of = 0.01)]
        price: f64,
        #[claude(one_of(0.5, 1, 2.5))]
        grade: f64,
        #[claude(range(min = 0.5, exclusive_max = 100), multiple_of = 0.5)]
        halves: f64,
    }

    #[claude(stream)]
    struct NotZero {
        one: NonZero<u8>,
        two: NonZero<u16>,
        #[claude(range(max = 9))]
        four: NonZero<u32>,
        #[claude(multiple_of = 3)]
        eight: Option<NonZero<u64>>,
    }

    #[claude(stream)]
    struct IntegerRules {
        #[claude(range(min = 1, max = 5))]
        severity: u8,
        #[claude(range(min = -5, max = 9_000_000_000_000_000_000))]
        wide: i64,
        #[claude(range(exclusive_min = -3, exclusive_max = 3))]
        between: i8,
        #[claude(multiple_of = 5)]
        fives: u16,
        #[claude(range(min = 10, max = 90), multiple_of = 10)]
        tens: i32,
        #[claude(one_of(1, 2, 3, 500))]
        grade: u16,
        #[claude(range(min = -1, max = 7))]
        half_open: i16,
        #[claude(range(max = 18_446_744_073_709_551_614))]
        nearly_all: u64,
    }

    #[claude(stream)]
    struct TextRules {
        #[claude(length(min = 2, max = 4))]
        short: Text,
        #[claude(length(min = 1))]
        filled: Text,
        #[claude(length(max = 3))]
        brief: Option<Text>,
        #[claude(pattern = r"^\d{2}:\d{2}$", length(max = 5))]
        time: Text,
        #[claude(pattern = "^[a-z]+$", length(min = 2, max = 6))]
        word: Text,
        #[claude(pattern = r"^[^\s]+.\w$")]
        words: Option<Text>,
        #[claude(pattern = "^(é|日本|[A-C]{1,2})?$")]
        scripts: Text,
        #[claude(one_of("low", "high", "Très haut"))]
        level: Text,
        free: Text,
    }

    #[claude(stream)]
    struct Formats {
        #[claude(format = "email")]
        email: Text,
        #[claude(format = "uri")]
        uri: Text,
        #[claude(format = "uuid")]
        uuid: Option<Text>,
        #[claude(format = "hostname")]
        host: Text,
        #[claude(format = "ipv4")]
        four: Option<Text>,
        #[claude(format = "ipv6")]
        six: Option<Text>,
    }

    #[claude(stream)]
    struct Times {
        #[claude(format = "date-time")]
        at: Text,
        #[claude(format = "date")]
        date: Text,
        #[claude(format = "time")]
        time: Option<Text>,
        #[claude(format = "duration", length(max = 20))]
        takes: Option<Text>,
    }

    #[claude(stream)]
    struct Addresses {
        four: Ipv4Addr,
        six: Option<Ipv6Addr>,
        #[claude(length(max = 2))]
        list: Vec<Ipv4Addr>,
    }

    #[claude(stream)]
    struct Newtypes {
        percent: Percent,
        code: Code,
        order: Option<OrderId>,
        percents: Vec<Percent>,
        maybe: Option<Percent>,
        nothing: Nothing,
        really: bool,
    }

    #[claude(stream)]
    struct Defaults {
        #[claude(default = "en", length(max = 3))]
        #[serde(default = "super::english")]
        language: Text,
        #[claude(default = 7, range(max = 9))]
        #[serde(default = "super::seven")]
        number: u8,
        #[claude(default = -0.5)]
        #[serde(default = "super::minus_half")]
        share: f64,
        #[claude(default = true)]
        #[serde(default = "super::yes")]
        wanted: bool,
        #[claude(default = "billing")]
        #[serde(default = "super::billing")]
        topic: Topic,
        #[claude(default)]
        #[serde(default)]
        tags: Vec<Topic>,
        #[claude(default)]
        #[serde(default)]
        by_name: TaintedMap<u8>,
    }
}

fn english() -> String {
    "en".to_owned()
}

fn seven() -> u8 {
    7
}

fn minus_half() -> f64 {
    -0.5
}

fn yes() -> bool {
    true
}

fn billing() -> crate::types::common::leaves::plain::Topic {
    crate::types::common::leaves::plain::Topic::Billing
}
