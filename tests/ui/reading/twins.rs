//! Twins of the refusals in `ui/reading/`.

mod format_arg {
    use taintless::prelude::*;

    fn greet(name: Tainted<&str>) -> String {
        format!("hello {}", name.for_log(80))
    }
}

mod error_in_a_hand_written_read {
    use taintless::prelude::*;

    use taintless::output::{Read, Reader, Shape};

    struct Spy;

    impl ClaudeOutput for Spy {
        const SHAPE: Shape = u8::SHAPE;
        fn read<'de, D: serde::Deserializer<'de>>(reader: Reader<'_, D>) -> Read<Self, D::Error> {
            Ok(u8::read(reader)?.map(|_| Spy))
        }
    }
}

mod hand_written_deserialize {
    use taintless::prelude::*;

    struct Spy(usize);

    impl ClaudeOutput for Spy {
        const SHAPE: taintless::output::Shape = <Tainted<String>>::SHAPE;
        fn read<'de, D: serde::Deserializer<'de>>(
            reader: taintless::output::Reader<'_, D>,
        ) -> taintless::output::Read<Self, D::Error> {
            Ok(<Tainted<String>>::read(reader)?.map(|text| Spy(text.len())))
        }
    }

    #[derive(ClaudeOutput)]
    struct Triage {
        summary: Spy,
    }
}

mod reader_taken_apart {
    use taintless::prelude::*;

    use taintless::output::{Read, Reader, Shape};

    struct Spy;

    impl ClaudeOutput for Spy {
        const SHAPE: Shape = <Tainted<String>>::SHAPE;
        fn read<'de, D: serde::Deserializer<'de>>(reader: Reader<'_, D>) -> Read<Self, D::Error> {
            let text = <Tainted<String>>::read(reader)?;
            println!("{:?}", text);
            Ok(Some(Spy))
        }
    }
}

mod serde_deserialize_with {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        summary: Tainted<String>,
    }

    fn shout(triage: &Triage) -> Tainted<String> {
        triage.summary.to_uppercase()
    }
}

mod serde_from {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        summary: Tainted<String>,
    }

    impl From<Triage> for Tainted<String> {
        fn from(triage: Triage) -> Self {
            triage.summary
        }
    }
}

mod serde_remote_output {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Seconds {
        secs: u64,
    }
}

mod serde_try_from {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        summary: Tainted<String>,
    }

    struct Short(Tainted<String>);

    impl TryFrom<Triage> for Short {
        type Error = ();
        fn try_from(triage: Triage) -> Result<Self, ()> {
            if triage.summary.char_count() < 80 { Ok(Short(triage.summary)) } else { Err(()) }
        }
    }
}

mod serde_with {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        summary: Tainted<String>,
    }
}
