//! Door 412: the calls of a reply that has not ended are not made.
use taintless::claude::{BadCall, Call, ClaudeTools, ReplyStream};

fn calls<T: ClaudeTools>(stream: &ReplyStream) -> Vec<Result<Call<T>, BadCall>> {
    T::calls(stream.so_far())
}

fn main() {}
