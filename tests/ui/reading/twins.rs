//! Twins of the refusals in `ui/reading/`.

mod format_arg {
    use taintless::prelude::*;

    fn greet(name: Tainted<&str>) -> String {
        format!("hello {}", name.for_log(80))
    }
}
