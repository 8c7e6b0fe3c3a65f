//! The stack: types that hold themselves, and replies that are deeper than they may be, in a thread
//! with 1 MiB, whatever the build.

use serde::{Deserialize as _, Deserializer};
use serde_json::Value;
use taintless::output::{Limits, Problem, ProblemKind, Read, Reader, Shape, TaintedMap, Unchecked};
use taintless::prelude::*;

/// What a thread of a server often has.
const STACK: usize = 1 << 20;

fn within<T: Send + 'static>(stack: usize, run: impl FnOnce() -> T + Send + 'static) -> T {
    let thread = std::thread::Builder::new().stack_size(stack).spawn(run);
    thread.expect("a thread").join().expect("no overflow")
}

/// What is told of a reply within the highest limits, by each way to read it.
fn read<T: ClaudeOutput>(reply: &str) -> Vec<Result<(), Vec<ProblemKind>>> {
    let kinds = |error: OutputError| error.problems().iter().map(Problem::kind).collect();
    let deepest = Limits::new().depth(Limits::DEEPEST).bytes(usize::MAX);
    vec![
        T::parse_with(reply, &deepest).map(drop).map_err(kinds),
        T::extract_with(&format!("so: {reply}"), &deepest)
            .map(drop)
            .map_err(kinds),
        Unchecked::<T>::parse_with(reply, &deepest)
            .map(drop)
            .map_err(kinds),
    ]
}

fn is_read<T: ClaudeOutput>(reply: &str) {
    let told = read::<T>(reply);
    assert!(told.iter().all(Result::is_ok), "{told:?}");
}

fn is_too_deep<T: ClaudeOutput>(reply: &str) {
    for told in read::<T>(reply) {
        let told = told.expect_err("deeper than it may be");
        assert!(told.contains(&ProblemKind::TooDeep), "{told:?}");
    }
}

/// So many levels of a reply, one in the next.
fn nest(open: &str, innermost: &str, close: &str, levels: usize) -> String {
    let (open, close) = (open.repeat(levels - 1), close.repeat(levels - 1));
    format!("{open}{innermost}{close}")
}

macro_rules! wide {
    ($($text:ident $number:ident $list:ident $pair:ident)*) => {
        /// 41 fields, of which one is of the same type.
        #[derive(ClaudeOutput)]
        #[claude(depth = 16)]
        struct Wide {
            $(
                #[claude(length(max = 3))]
                $text: Tainted<String>,
                #[claude(range(max = 9))]
                $number: f64,
                #[claude(unique)]
                $list: Vec<u8>,
                $pair: (Vec<Tainted<String>>, bool),
            )*
            next: Option<Box<Wide>>,
        }

        /// The fields but for the last one.
        fn fields() -> String {
            let mut fields = String::new();
            $(
                fields += concat!(
                    "\"", stringify!($text), "\": \"abc\", \"", stringify!($number), "\": 1.5, \"",
                    stringify!($list), "\": [1, 2], \"", stringify!($pair), "\": [[\"a\"], true], ",
                );
            )*
            fields
        }
    };
}
wide! {
    a0 b0 c0 d0 a1 b1 c1 d1 a2 b2 c2 d2 a3 b3 c3 d3 a4 b4 c4 d4
    a5 b5 c5 d5 a6 b6 c6 d6 a7 b7 c7 d7 a8 b8 c8 d8 a9 b9 c9 d9
}

#[test]
fn a_wide_type_within_itself_takes_no_stack_that_is_not_there() {
    assert_eq!(fields().matches("\": ").count(), 40);
    let (open, last) = (
        format!(r#"{{{}"next": "#, fields()),
        format!(r#"{{{}"next": null}}"#, fields()),
    );
    within(STACK, move || {
        let reply = |levels| nest(&open, &last, "}", levels);
        is_read::<Wide>(&reply(16));
        for levels in [17, 33, 127, 200] {
            is_too_deep::<Wide>(&reply(levels));
        }
    });
}

/// The tag is last, so that each level is kept until it is known what it is.
#[derive(ClaudeOutput)]
#[claude(tag = "kind", depth = 16, rename_all = "lowercase")]
enum Tagged {
    End,
    Next { number: u8, next: Box<Tagged> },
}

/// The same with the payload in a field of its own.
#[derive(ClaudeOutput)]
#[claude(
    tag = "kind",
    content = "content",
    depth = 16,
    rename_all = "lowercase"
)]
enum Adjacent {
    End,
    Next(Box<Adjacent>),
}

#[derive(ClaudeOutput)]
#[claude(depth = 16, rename_all = "lowercase")]
enum External {
    End,
    Next(Box<External>),
}

#[test]
fn enums_within_themselves_take_no_stack_that_is_not_there() {
    let tagged = |levels| {
        let close = r#", "number": 1, "kind": "next"}"#;
        nest(r#"{"next": "#, r#"{"kind": "end"}"#, close, levels)
    };
    let adjacent = |levels| {
        let close = r#", "kind": "next"}"#;
        nest(r#"{"content": "#, r#"{"kind": "end"}"#, close, levels)
    };
    let external = |levels| nest(r#"{"next": "#, r#""end""#, "}", levels);
    within(STACK, move || {
        is_read::<Tagged>(&tagged(16));
        is_read::<Adjacent>(&adjacent(16));
        is_read::<External>(&external(16));
        for levels in [17, 33, 127] {
            is_too_deep::<Tagged>(&tagged(levels));
            is_too_deep::<Adjacent>(&adjacent(levels));
            is_too_deep::<External>(&external(levels));
        }
        // Deeper than `serde_json` goes.
        for levels in [129, 10_000, 30_000] {
            is_too_deep::<Tagged>(&tagged(levels));
            is_too_deep::<Adjacent>(&adjacent(levels));
            is_too_deep::<External>(&external(levels));
        }
    });
}

#[derive(ClaudeOutput)]
#[claude(depth = 16)]
struct Folder {
    entries: TaintedMap<Folder>,
}

/// Maps in maps, as deep as the reply has them: the derive has no such type.
#[derive(JsonOut)]
struct Maps;

impl ClaudeOutput for Maps {
    const SHAPE: Shape = TaintedMap::<u8>::SHAPE;
    fn read<'de, D: Deserializer<'de>>(reader: Reader<'_, D>) -> Read<Self, D::Error> {
        Ok(TaintedMap::<Maps>::read(reader)?.map(|_| Maps))
    }
}

#[test]
fn maps_within_maps_take_no_stack_that_is_not_there() {
    let objects = |levels| nest(r#"{"a": "#, "{}", "}", levels);
    let wire = |levels| nest(r#"[{"value": "#, "[]", r#", "key": "a"}]"#, levels);
    let folders = |levels| nest(r#"{"entries": {"a": "#, r#"{"entries": {}}"#, "}}", levels);
    let folders_of_wire = |levels| {
        let open = r#"{"entries": [{"key": "a", "value": "#;
        nest(open, r#"{"entries": []}"#, "}]}", levels)
    };
    within(STACK, move || {
        assert!(Maps::parse(&objects(32)).is_ok());
        assert!(Maps::parse(&wire(16)).is_ok());
        is_read::<Maps>(&objects(126));
        is_read::<Maps>(&wire(63));
        is_read::<Folder>(&folders(16));
        is_read::<Folder>(&folders_of_wire(16));
        for levels in [127, 10_000] {
            is_too_deep::<Maps>(&objects(levels));
            is_too_deep::<Maps>(&wire(levels));
        }
        for levels in [17, 100, 10_000] {
            is_too_deep::<Folder>(&folders(levels));
            is_too_deep::<Folder>(&folders_of_wire(levels));
        }
    });
}

/// So many arrays or objects, made and taken apart without recursion: dropping a deep `Value` is
/// recursive.
struct Tower(Value);

impl Tower {
    fn new(levels: usize, around: fn(Value) -> Value) -> Self {
        Tower((0..levels).fold(Value::Null, |value, _| around(value)))
    }
}

impl Drop for Tower {
    fn drop(&mut self) {
        let mut left = vec![self.0.take()];
        while let Some(value) = left.pop() {
            match value {
                Value::Array(items) => left.extend(items),
                Value::Object(members) => left.extend(members.into_iter().map(|(_, value)| value)),
                _ => {}
            }
        }
    }
}

/// An object of these members. (`json!` would copy the value, by recursion.)
fn object<const N: usize>(members: [(&str, Value); N]) -> Value {
    let members = members.map(|(key, value)| (key.to_owned(), value));
    Value::Object(members.into_iter().collect())
}

const TOWERS: [fn(Value) -> Value; 5] = [
    |value| Value::Array(vec![value]),
    |value| object([("a", value)]),
    |value| Value::Array(vec![object([("key", "a".into()), ("value", value)])]),
    |value| {
        object([
            ("next", value),
            ("number", 1.into()),
            ("kind", "next".into()),
        ])
    },
    |value| object([("entries", object([("a", value)]))]),
];

#[test]
fn a_tree_that_is_too_deep_is_refused_in_a_small_stack() {
    within(STACK, || {
        for around in TOWERS {
            let tower = Tower::new(10_000, around);
            assert!(Wide::deserialize(&tower.0).is_err());
            assert!(Tagged::deserialize(&tower.0).is_err());
            assert!(Adjacent::deserialize(&tower.0).is_err());
            assert!(External::deserialize(&tower.0).is_err());
            assert!(Folder::deserialize(&tower.0).is_err());
            assert!(Unchecked::<Maps>::deserialize(&tower.0).is_err());
        }
    });
}

/// `from_value` owns the tree, and so drops what it reads over, which takes 1.4 KiB for each level
/// of `serde_json`'s objects in a debug build, read or not.
#[test]
fn a_tree_that_is_dropped_is_refused_where_its_drop_has_room() {
    within(32 << 20, || {
        for around in TOWERS {
            let tree = || Tower::new(10_000, around).0.take();
            assert!(serde_json::from_value::<Wide>(tree()).is_err());
            assert!(serde_json::from_value::<Tagged>(tree()).is_err());
            assert!(serde_json::from_value::<Adjacent>(tree()).is_err());
            assert!(serde_json::from_value::<External>(tree()).is_err());
            assert!(serde_json::from_value::<Folder>(tree()).is_err());
            assert!(serde_json::from_value::<Unchecked<Maps>>(tree()).is_err());
        }
    });
}
