//! Door 624: a command line that no macro wrote is held to the same rules.
use taintless::__private::Peel;
use taintless::__private::command::{CommandLine, Word, assemble};

struct Shell;
impl CommandLine for Shell {
    const VARIABLES: &'static [Word] = &[];
    const WORDS: &'static [Word] = &[Word::Literal("sh"), Word::Literal("-c"), Word::Text("", "")];
}

fn main() {
    assemble::<Shell>([Peel("id").__taintless_argument()])
        .run()
        .ok();
}
