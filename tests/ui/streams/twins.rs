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
    use taintless::claude::{BadCall, Call, ClaudeTools, Reply, StartedBlock};

    fn run<T: ClaudeTools>(block: StartedBlock, whole: &Reply) -> Vec<Result<Call<T>, BadCall>> {
        match block {
            StartedBlock::ToolUse { .. } => T::calls(whole),
            _ => Vec::new(),
        }
    }
}

mod reply_stream_dropped {
    use taintless::claude::{Client, Outcome, Request};

    async fn ask(client: Client, request: Request) -> Result<Outcome, Box<dyn std::error::Error>> {
        Ok(client.stream(&request).await?.into_outcome().await?)
    }
}
