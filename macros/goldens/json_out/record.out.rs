const _: () = {
    struct __JsonNames;
    #[automatically_derived]
    impl ::taintless::__private::Literals for __JsonNames {
        const TEXTS: &'static [&'static ::core::primitive::str] = &[
            "customerName",
            "order",
        ];
    }
    #[automatically_derived]
    impl<T> ::taintless::__private::json::JsonOut for Answer<T>
    where
        T: ::taintless::JsonOut,
    {
        fn write_json<'__a>(
            &self,
            out: ::taintless::__private::json::JsonWriter<'__a>,
        ) -> ::taintless::__private::json::Written<'__a> {
            ::taintless::__private::json::JsonMembers::write_members(self, out.object())
                .end()
        }
    }
    #[automatically_derived]
    impl<T> ::taintless::__private::json::JsonMembers for Answer<T>
    where
        T: ::taintless::JsonOut,
    {
        fn write_members<'__a>(
            &self,
            object: ::taintless::__private::json::JsonObject<'__a>,
        ) -> ::taintless::__private::json::JsonObject<'__a> {
            <Rest as ::taintless::__private::json::JsonMembers>::write_members(
                &self.rest,
                {
                    let written = <Tainted<
                        String,
                    > as ::taintless::__private::json::JsonField>::put(
                        &self.customer_name,
                        object,
                        ::taintless::__private::json::member_name::<__JsonNames>(0),
                    );
                    if Option::is_none(&self.order) {
                        written
                    } else {
                        <Option<
                            T,
                        > as ::taintless::__private::json::JsonField>::put(
                            &self.order,
                            written,
                            ::taintless::__private::json::member_name::<__JsonNames>(1),
                        )
                    }
                },
            )
        }
    }
};
