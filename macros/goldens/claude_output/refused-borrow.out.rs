::core::compile_error! {
    "a model's text is owned, so the type has no lifetime; write `Tainted<String>` in place of what is borrowed [taintless::errors T308]"
}
