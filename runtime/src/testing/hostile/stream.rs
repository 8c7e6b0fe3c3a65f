//! Streams that break off in the middle. Whoever asks for no stream gets a sound answer.

use std::time::Duration;

use super::Hostile;
use crate::testing::received::Received;
use crate::testing::reply::Reply;

impl Hostile {
    /// A sound message with a fault on its way.
    pub(super) fn stream(self, request: &Received) -> Option<Reply> {
        let sound = Reply::fitting(request, "plain").pieces(2);
        let middle = sound.event_count() / 2;
        Some(match self {
            Hostile::StreamEnds => sound.end_at(middle),
            Hostile::StreamDropped => sound.drop_at(middle),
            Hostile::StreamGarbled => sound.garbage_at(middle),
            Hostile::StreamOverloaded => sound.error_at(middle, 529),
            Hostile::StreamSlow => sound.slow(1, Duration::ZERO),
            _ => return None,
        })
    }
}
