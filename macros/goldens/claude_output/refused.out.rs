::core::compile_error! {
    "unknown `claude` attribute `lenght`; did you mean `length`?"
}
::core::compile_error! {
    "a model wrote this text; write `Tainted<String>` [taintless::errors T301]"
}
::core::compile_error! {
    "`min` is greater than `max`; swap them or remove one [taintless::errors T305]"
}
const _: () = {
    #[automatically_derived]
    impl ::taintless::__private::json::JsonOut for Triage {
        fn write_json<'__a>(
            &self,
            out: ::taintless::__private::json::JsonWriter<'__a>,
        ) -> ::taintless::__private::json::Written<'__a> {
            out.null()
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::json::JsonMembers for Triage {
        fn write_members<'__a>(
            &self,
            object: ::taintless::__private::json::JsonObject<'__a>,
        ) -> ::taintless::__private::json::JsonObject<'__a> {
            object
        }
    }
};
const _: () = {
    #[automatically_derived]
    impl ::taintless::ClaudeOutput for Triage {
        const SHAPE: ::taintless::__private::output::Shape = ::taintless::__private::output::Shape::REFUSED;
        fn read<'__de, __D: ::taintless::__private::output::serde::Deserializer<'__de>>(
            _: ::taintless::__private::output::Reader<'_, __D>,
        ) -> ::taintless::__private::output::Read<Self, __D::Error> {
            ::core::result::Result::Ok(::core::option::Option::None)
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::output::Streamed for Triage {
        type Snapshot = ::taintless::__private::output::Whole;
    }
    #[automatically_derived]
    impl<'__de> ::taintless::__private::output::serde::Deserialize<'__de> for Triage {
        fn deserialize<__D: ::taintless::__private::output::serde::Deserializer<'__de>>(
            de: __D,
        ) -> ::core::result::Result<Self, __D::Error> {
            ::taintless::__private::output::deserialize(de)
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::output::schemars::JsonSchema for Triage {
        fn schema_name() -> ::taintless::__private::output::Name {
            ::taintless::__private::output::schema_name::<Self>()
        }
        fn schema_id() -> ::taintless::__private::output::Name {
            ::taintless::__private::output::schema_id::<Self>()
        }
        fn json_schema(
            generator: &mut ::taintless::__private::output::schemars::SchemaGenerator,
        ) -> ::taintless::__private::output::schemars::Schema {
            ::taintless::__private::output::json_schema::<Self>(generator)
        }
    }
};
