fn expansion() {
    {
        struct __Slug;
        impl taintless::__private::Literal for __Slug {
            const TEXT: &'static ::core::primitive::str = "crm_note";
        }
        const _: () = taintless::__private::prompt::check_slug::<__Slug>();
        taintless::__private::prompt::custom_source::<__Slug>()
    }
}
