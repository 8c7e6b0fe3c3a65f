//! Door 82: `Readable` is not implemented outside.
use taintless::taint::Readable;

struct Mine;

impl Readable for Mine {}

fn main() {}
