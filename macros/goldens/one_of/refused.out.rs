fn expansion() {
    {
        ::core::compile_error! {
            "a text of `one_of!` needs two characters or more; for a single one read a field-less enum with `.parse::<T>()`"
        };
        ::core::compile_error! {
            "this text stands twice; remove one"
        };
        ::core::compile_error! {
            "only literals can be chosen from; write the text, or read a field-less enum with `.parse::<T>()`"
        };
        ::core::option::Option::Some(
            taintless::__private::trust_literal::<taintless::__private::Nothing>(),
        )
    }
}
