fn expansion() {
    {
        struct __Literal;
        impl taintless::__private::Literal for __Literal {
            const TEXT: &'static ::core::primitive::str = "a";
        }
        const _: () = taintless::__private::check_trusted::<__Literal>();
        const { taintless::__private::trust_literal::<__Literal>() }
    }
}
