const _: () = {
    #[automatically_derived]
    impl ::taintless::__private::json::JsonOut for Event {
        fn write_json<'__a>(
            &self,
            out: ::taintless::__private::json::JsonWriter<'__a>,
        ) -> ::taintless::__private::json::Written<'__a> {
            match self {
                Self::Started { .. } => out.object().field("kind", "started").end(),
                Self::Piece { text: __text, .. } => {
                    <Tainted<
                        String,
                    > as ::taintless::__private::json::JsonField>::put(
                            __text,
                            out.object().field("kind", "piece"),
                            "text",
                        )
                        .end()
                }
                Self::Done { 0: __0, .. } => {
                    <Totals as ::taintless::__private::json::JsonMembers>::write_members(
                            __0,
                            out.object().field("kind", "done"),
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
                Self::Started { .. } => object.field("kind", "started"),
                Self::Piece { text: __text, .. } => {
                    <Tainted<
                        String,
                    > as ::taintless::__private::json::JsonField>::put(
                        __text,
                        object.field("kind", "piece"),
                        "text",
                    )
                }
                Self::Done { 0: __0, .. } => {
                    <Totals as ::taintless::__private::json::JsonMembers>::write_members(
                        __0,
                        object.field("kind", "done"),
                    )
                }
            }
        }
    }
};
