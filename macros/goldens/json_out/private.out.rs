::core::compile_error! {
    "`serialize_with` is not honoured by `JsonOut` here: it would hand the value to a serializer of anybody's choice, which reads it; put the field in a type of your own, with `impl JsonOut`"
}
::core::compile_error! {
    "what is private does not go out; write `#[serde(skip_serializing)]` on the field, or `Trusted<&'static str>` for its type and `x.redact()` for its value"
}
const _: () = {
    #[automatically_derived]
    impl ::taintless::__private::json::JsonOut for Customer {
        fn write_json<'__a>(
            &self,
            out: ::taintless::__private::json::JsonWriter<'__a>,
        ) -> ::taintless::__private::json::Written<'__a> {
            out.null()
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::json::JsonMembers for Customer {
        fn write_members<'__a>(
            &self,
            object: ::taintless::__private::json::JsonObject<'__a>,
        ) -> ::taintless::__private::json::JsonObject<'__a> {
            object
        }
    }
};
