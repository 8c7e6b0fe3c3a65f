::core::compile_error! {
    "an enum without variants has no value that a model could write; write at least one variant [taintless::errors T308]"
}
const _: () = {
    #[automatically_derived]
    impl my::taintless::__private::json::JsonOut for Empty {
        fn write_json<'__a>(
            &self,
            out: my::taintless::__private::json::JsonWriter<'__a>,
        ) -> my::taintless::__private::json::Written<'__a> {
            out.null()
        }
    }
    #[automatically_derived]
    impl my::taintless::__private::json::JsonMembers for Empty {
        fn write_members<'__a>(
            &self,
            object: my::taintless::__private::json::JsonObject<'__a>,
        ) -> my::taintless::__private::json::JsonObject<'__a> {
            object
        }
    }
};
const _: () = {
    #[automatically_derived]
    impl my::taintless::ClaudeOutput for Empty {
        const SHAPE: my::taintless::__private::output::Shape = my::taintless::__private::output::Shape::REFUSED;
        fn read<
            '__de,
            __D: my::taintless::__private::output::serde::Deserializer<'__de>,
        >(
            _: my::taintless::__private::output::Reader<'_, __D>,
        ) -> my::taintless::__private::output::Read<Self, __D::Error> {
            ::core::result::Result::Ok(::core::option::Option::None)
        }
    }
    #[automatically_derived]
    impl my::taintless::__private::output::Streamed for Empty {
        type Snapshot = my::taintless::__private::output::Whole;
    }
    #[automatically_derived]
    impl<'__de> my::taintless::__private::output::serde::Deserialize<'__de> for Empty {
        fn deserialize<
            __D: my::taintless::__private::output::serde::Deserializer<'__de>,
        >(de: __D) -> ::core::result::Result<Self, __D::Error> {
            my::taintless::__private::output::deserialize(de)
        }
    }
    #[automatically_derived]
    impl my::taintless::__private::output::schemars::JsonSchema for Empty {
        fn schema_name() -> my::taintless::__private::output::Name {
            my::taintless::__private::output::schema_name::<Self>()
        }
        fn schema_id() -> my::taintless::__private::output::Name {
            my::taintless::__private::output::schema_id::<Self>()
        }
        fn json_schema(
            generator: &mut my::taintless::__private::output::schemars::SchemaGenerator,
        ) -> my::taintless::__private::output::schemars::Schema {
            my::taintless::__private::output::json_schema::<Self>(generator)
        }
    }
};
