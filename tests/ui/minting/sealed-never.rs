//! Door 343: what nothing satisfies is satisfied by no type of the user's either.
struct Mine;

impl taintless::__private::NeverFormatted for Mine {}

fn main() {}
