::core::compile_error! {
    "`Inert` is for newtypes; `#[derive(ClaudeOutput)]` makes a field-less enum inert"
}
