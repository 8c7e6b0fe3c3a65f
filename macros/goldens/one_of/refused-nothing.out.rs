fn expansion() {
    {
        ::core::compile_error! {
            "write the texts to choose from: `one_of!(t, \"open\", \"closed\")`"
        };
        ::core::option::Option::Some(
            taintless::__private::trust_literal::<taintless::__private::Nothing>(),
        )
    }
}
