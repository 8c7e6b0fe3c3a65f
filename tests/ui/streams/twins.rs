//! Twins of the refusals in `ui/streams/`.

mod reply_delta_printed {
    use taintless::claude::StreamEvent;

    fn show(event: StreamEvent) {
        if let StreamEvent::Text { delta, .. } = event {
            print!("{}", delta.for_log(200));
        }
    }
}

mod reply_partial_replayed {
    use taintless::claude::{ReplyStream, StreamError, Turn};

    async fn remember(stream: ReplyStream) -> Result<Option<Turn>, StreamError> {
        let outcome = stream.into_outcome().await?;
        Ok(outcome.reply().map(Turn::assistant))
    }
}

mod reply_partial_calls {
    use taintless::claude::{BadCall, Call, ClaudeTools, EventReader, StreamError};

    fn calls<T: ClaudeTools>(
        reader: EventReader,
    ) -> Result<Vec<Result<Call<T>, BadCall>>, StreamError> {
        Ok(T::calls(&reader.finish()?))
    }
}

mod reply_from_events {
    use taintless::claude::EventReader;

    fn say(reader: &mut EventReader, received: &[u8]) {
        reader.push(received);
    }
}

mod reply_started_call {
    use taintless::claude::{Call, ClaudeTools, Reply, ToolOutput, ToolResult};

    fn answer<T: ClaudeTools>(reply: &Reply, output: ToolOutput<T>) -> Option<ToolResult> {
        let call: Call<T> = T::calls(reply).into_iter().next()?.ok()?;
        Some(ToolResult::new(call.id(), output))
    }
}

mod reply_stream_dropped {
    use taintless::claude::{Client, Outcome, Request};

    async fn ask(client: Client, request: Request) -> Result<Outcome, Box<dyn std::error::Error>> {
        Ok(client.stream(&request).await?.into_outcome().await?)
    }
}

mod partial_as_final {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(stream)]
    struct Triage {
        severity: u8,
        summary: Tainted<String>,
    }

    fn page(triage: &Triage) {}

    fn show(pieces: &str) -> Result<(), OutputError> {
        let mut stream = Triage::stream();
        stream.push(pieces)?;
        page(&stream.finish()?);
        Ok(())
    }
}

mod partial_text_as_final {
    use taintless::output::Part;
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(stream)]
    struct Triage {
        severity: u8,
        summary: Tainted<String>,
    }

    fn keep(summary: &Tainted<String>) {}

    fn show(so_far: &TriageSnapshot) {
        if let Part::Complete(summary) = so_far.summary() {
            keep(summary);
        }
    }
}

mod partial_number_taken {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(stream)]
    struct Triage {
        severity: u8,
        summary: Tainted<String>,
    }

    fn severity(so_far: &TriageSnapshot) -> Option<&u8> {
        so_far.severity().complete()
    }
}

mod partial_text_printed {
    use taintless::output::PartialText;
    use taintless::prelude::*;

    fn show(text: &PartialText) {
        println!("{}", text.so_far().for_log(80));
    }
}

mod partial_text_field {
    use taintless::output::PartialText;
    use taintless::prelude::*;

    fn show(text: &PartialText) -> Tainted<&str> {
        text.so_far()
    }
}

mod stream_text_field {
    use taintless::output::OutputStream;
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(stream)]
    struct Triage {
        severity: u8,
        summary: Tainted<String>,
    }

    fn show(stream: OutputStream<Triage>) -> Result<Triage, OutputError> {
        stream.finish()
    }
}

mod partial_text_by_hand {
    use taintless::output::PartialText;
    use taintless::prelude::*;

    fn forge(text: String) -> Tainted<String> {
        Tainted::new(text)
    }
}

mod snapshot_by_hand {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(stream)]
    struct Triage {
        severity: u8,
        summary: Tainted<String>,
    }

    fn forge(severity: u8, summary: Tainted<String>) -> Triage {
        Triage { severity, summary }
    }
}

mod list_by_hand {
    use taintless::output::PartialList;
    use taintless::prelude::*;

    fn forge(list: &PartialList<u8>) -> &[u8] {
        list.items()
    }
}

mod value_from_stream_early {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(stream)]
    struct Triage {
        severity: u8,
        summary: Tainted<String>,
    }

    fn read(pieces: &[String]) -> Result<Triage, OutputError> {
        let mut stream = Triage::stream();
        for piece in pieces {
            stream.push(piece)?;
        }
        stream.finish()
    }
}

mod node_by_hand {
    use taintless::prelude::*;

    struct Seen(usize);

    impl Seen {
        fn text(&mut self, more: Tainted<&str>) {
            self.0 += more.char_count();
        }
    }
}

mod value_read_as_string {
    use taintless::__private::output::Value;
    use taintless::prelude::*;

    fn read(value: &Value<'_>) -> Option<Tainted<String>> {
        value.read::<Tainted<String>>()
    }
}

mod piece_of_own_type {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(stream)]
    struct Triage {
        severity: u8,
        summary: Tainted<String>,
    }

    struct Delta(Tainted<String>);

    fn read(delta: Delta) -> Result<Triage, OutputError> {
        let mut stream = Triage::stream();
        stream.push(&delta.0)?;
        stream.finish()
    }
}

mod type_without_snapshot {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(stream)]
    struct Triage {
        severity: u8,
        summary: Tainted<String>,
    }

    fn read(reply: &str) -> Result<Triage, OutputError> {
        let mut stream = Triage::stream();
        stream.push(reply)?;
        stream.finish()
    }
}

mod number_streamed {
    use taintless::prelude::*;

    fn read(reply: &str) -> Result<u8, OutputError> {
        u8::parse(reply)
    }
}

mod flattened_without_snapshot {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(stream)]
    struct Place {
        city: Tainted<String>,
    }

    #[derive(ClaudeOutput)]
    #[claude(stream)]
    struct Address {
        street: Tainted<String>,
        #[claude(flatten)]
        place: Place,
    }
}

mod hand_written_field {
    use taintless::output::{Read, Reader, Shape, Streamed, Whole};
    use taintless::prelude::*;

    #[derive(JsonOut)]
    struct OrderId(u32);

    impl ClaudeOutput for OrderId {
        const SHAPE: Shape = u32::SHAPE;
        fn read<'de, D: serde::Deserializer<'de>>(reader: Reader<'_, D>) -> Read<Self, D::Error> {
            Ok(u32::read(reader)?.map(OrderId))
        }
    }

    impl Streamed for OrderId {
        type Snapshot = Whole;
    }

    #[derive(ClaudeOutput)]
    #[claude(stream)]
    struct Order {
        id: OrderId,
    }
}

mod choice_with_stream {
    use taintless::prelude::*;

    #[derive(ClaudeOutput, Clone, Copy)]
    enum Priority {
        Low,
        High,
    }
}

mod tuple_with_stream {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(stream)]
    struct Point {
        latitude: f64,
        longitude: f64,
    }
}

mod parts_filled_by_hand {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(stream)]
    struct Payment {
        #[claude(range(min = 1, max = 500))]
        amount: u32,
    }

    fn read(reply: &str) -> Result<Payment, OutputError> {
        let mut stream = Payment::stream();
        stream.push(reply)?;
        stream.finish()
    }
}
