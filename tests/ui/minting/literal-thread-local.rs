//! Door 337: an `impl Literal` holds no text of a thread.
thread_local! {
    static NAME: &'static str = String::from("run time").leak();
}

struct Name;

impl taintless::Literal for Name {
    const TEXT: &'static str = NAME.with(|name| *name);
}

fn main() {}
