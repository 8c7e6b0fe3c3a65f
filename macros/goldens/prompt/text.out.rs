fn expansion() {
    {
        struct __Texts;
        impl taintless::__private::Literals for __Texts {
            const TEXTS: &'static [&'static ::core::primitive::str] = &[
                "no placeholder, and {braces}",
            ];
        }
        taintless::__private::prompt::render::<__Texts>(&[])
    }
}
