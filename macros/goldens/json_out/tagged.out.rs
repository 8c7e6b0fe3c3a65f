const _: () = {
    struct __JsonNames;
    #[automatically_derived]
    impl ::taintless::__private::Literals for __JsonNames {
        const TEXTS: &'static [&'static ::core::primitive::str] = &["kind", "text"];
    }
    #[automatically_derived]
    impl ::taintless::__private::json::JsonOut for Event {
        fn write_json<'__a>(
            &self,
            out: ::taintless::__private::json::JsonWriter<'__a>,
        ) -> ::taintless::__private::json::Written<'__a> {
            match self {
                Self::Started { .. } => {
                    out.object()
                        .field(
                            &::taintless::__private::json::member_name::<__JsonNames>(0),
                            "started",
                        )
                        .end()
                }
                Self::Piece { text: __text, .. } => {
                    <Tainted<
                        String,
                    > as ::taintless::__private::json::JsonField>::put(
                            __text,
                            out
                                .object()
                                .field(
                                    &::taintless::__private::json::member_name::<
                                        __JsonNames,
                                    >(0),
                                    "piece",
                                ),
                            ::taintless::__private::json::member_name::<__JsonNames>(1),
                        )
                        .end()
                }
                Self::Done { 0: __0, .. } => {
                    <Totals as ::taintless::__private::json::JsonMembers>::write_members(
                            __0,
                            out
                                .object()
                                .field(
                                    &::taintless::__private::json::member_name::<
                                        __JsonNames,
                                    >(0),
                                    "done",
                                ),
                        )
                        .end()
                }
            }
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::json::JsonMembers for Event {
        fn write_members<'__a>(
            &self,
            object: ::taintless::__private::json::JsonObject<'__a>,
        ) -> ::taintless::__private::json::JsonObject<'__a> {
            match self {
                Self::Started { .. } => {
                    object
                        .field(
                            &::taintless::__private::json::member_name::<__JsonNames>(0),
                            "started",
                        )
                }
                Self::Piece { text: __text, .. } => {
                    <Tainted<
                        String,
                    > as ::taintless::__private::json::JsonField>::put(
                        __text,
                        object
                            .field(
                                &::taintless::__private::json::member_name::<
                                    __JsonNames,
                                >(0),
                                "piece",
                            ),
                        ::taintless::__private::json::member_name::<__JsonNames>(1),
                    )
                }
                Self::Done { 0: __0, .. } => {
                    <Totals as ::taintless::__private::json::JsonMembers>::write_members(
                        __0,
                        object
                            .field(
                                &::taintless::__private::json::member_name::<
                                    __JsonNames,
                                >(0),
                                "done",
                            ),
                    )
                }
            }
        }
    }
};
