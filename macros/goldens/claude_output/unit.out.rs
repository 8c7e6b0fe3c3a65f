const _: () = {
    #[automatically_derived]
    impl ::taintless::ClaudeOutput for Nothing {
        const SHAPE: ::taintless::__private::output::Shape = ::taintless::__private::output::Shape::NULL;
        #[inline]
        fn read<'__de, __D: ::taintless::__private::output::serde::Deserializer<'__de>>(
            reader: ::taintless::__private::output::Reader<'_, __D>,
        ) -> ::taintless::__private::output::Read<Self, __D::Error> {
            ::core::result::Result::Ok(reader.null()?.map(|()| Self))
        }
        fn parts_to_compare(&self) -> ::taintless::__private::output::Parts<'_> {
            ::taintless::__private::output::Parts::NULL
        }
    }
    #[automatically_derived]
    impl<'__de> ::taintless::__private::output::serde::Deserialize<'__de> for Nothing {
        fn deserialize<__D: ::taintless::__private::output::serde::Deserializer<'__de>>(
            de: __D,
        ) -> ::core::result::Result<Self, __D::Error> {
            ::taintless::__private::output::deserialize(de)
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::output::schemars::JsonSchema for Nothing {
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
    #[automatically_derived]
    impl ::taintless::__private::output::Streamed for Nothing {
        type Snapshot = ::taintless::__private::output::Whole;
    }
};
const _: () = {
    #[automatically_derived]
    impl ::taintless::__private::json::JsonOut for Nothing {
        fn write_json<'__a>(
            &self,
            out: ::taintless::__private::json::JsonWriter<'__a>,
        ) -> ::taintless::__private::json::Written<'__a> {
            out.null()
        }
    }
};
