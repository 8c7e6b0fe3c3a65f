fn expansion() {
    {
        struct __Choices;
        impl taintless::__private::Literals for __Choices {
            const TEXTS: &'static [&'static ::core::primitive::str] = &[
                "open",
                "closed",
            ];
        }
        const _: () = taintless::__private::check_choices::<__Choices>();
        taintless::__private::one_of_tainted::<__Choices, _>(&subject.trim())
    }
}
