const _: () = {
    struct __JsonNames;
    #[automatically_derived]
    impl ::taintless::__private::Literals for __JsonNames {
        const TEXTS: &'static [&'static ::core::primitive::str] = &[
            "Point",
            "Line",
            "from",
            "Name",
            "Nothing",
        ];
    }
    #[automatically_derived]
    impl ::taintless::__private::json::JsonOut for Shape {
        fn write_json<'__a>(
            &self,
            out: ::taintless::__private::json::JsonWriter<'__a>,
        ) -> ::taintless::__private::json::Written<'__a> {
            match self {
                Self::Point { 0: __0, 1: __1, .. } => {
                    out.object()
                        .field_with(
                            &::taintless::__private::json::member_name::<__JsonNames>(0),
                            |out| {
                                <u8 as ::taintless::__private::json::JsonField>::push(
                                        __1,
                                        <u8 as ::taintless::__private::json::JsonField>::push(
                                            __0,
                                            out.array(),
                                        ),
                                    )
                                    .end()
                            },
                        )
                        .end()
                }
                Self::Line { from: __from, .. } => {
                    out.object()
                        .field_with(
                            &::taintless::__private::json::member_name::<__JsonNames>(1),
                            |out| {
                                <u8 as ::taintless::__private::json::JsonField>::put(
                                        __from,
                                        out.object(),
                                        ::taintless::__private::json::member_name::<__JsonNames>(2),
                                    )
                                    .end()
                            },
                        )
                        .end()
                }
                Self::Name { 0: __0, .. } => {
                    <Tainted<
                        String,
                    > as ::taintless::__private::json::JsonField>::put(
                            __0,
                            out.object(),
                            ::taintless::__private::json::member_name::<__JsonNames>(3),
                        )
                        .end()
                }
                Self::Nothing { .. } => {
                    ::taintless::__private::json::JsonOut::write_json("Nothing", out)
                }
            }
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::json::JsonMembers for Shape {
        fn write_members<'__a>(
            &self,
            object: ::taintless::__private::json::JsonObject<'__a>,
        ) -> ::taintless::__private::json::JsonObject<'__a> {
            match self {
                Self::Point { 0: __0, 1: __1, .. } => {
                    object
                        .field_with(
                            &::taintless::__private::json::member_name::<__JsonNames>(0),
                            |out| {
                                <u8 as ::taintless::__private::json::JsonField>::push(
                                        __1,
                                        <u8 as ::taintless::__private::json::JsonField>::push(
                                            __0,
                                            out.array(),
                                        ),
                                    )
                                    .end()
                            },
                        )
                }
                Self::Line { from: __from, .. } => {
                    object
                        .field_with(
                            &::taintless::__private::json::member_name::<__JsonNames>(1),
                            |out| {
                                <u8 as ::taintless::__private::json::JsonField>::put(
                                        __from,
                                        out.object(),
                                        ::taintless::__private::json::member_name::<__JsonNames>(2),
                                    )
                                    .end()
                            },
                        )
                }
                Self::Name { 0: __0, .. } => {
                    <Tainted<
                        String,
                    > as ::taintless::__private::json::JsonField>::put(
                        __0,
                        object,
                        ::taintless::__private::json::member_name::<__JsonNames>(3),
                    )
                }
                Self::Nothing { .. } => {
                    object
                        .field(
                            &::taintless::__private::json::member_name::<__JsonNames>(4),
                            &(),
                        )
                }
            }
        }
    }
};
