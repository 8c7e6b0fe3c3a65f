::core::compile_error! {
    "unknown `claude` attribute `rename_al`; did you mean `rename_all`?"
}
const _: () = {
    #[automatically_derived]
    impl ::taintless::__private::json::JsonOut for Colour {
        fn write_json<'__a>(
            &self,
            out: ::taintless::__private::json::JsonWriter<'__a>,
        ) -> ::taintless::__private::json::Written<'__a> {
            out.null()
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::json::JsonMembers for Colour {
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
    impl ::taintless::ClaudeOutput for Colour {
        const SHAPE: ::taintless::__private::output::Shape = ::taintless::__private::output::Shape::REFUSED;
        fn read<'__de, __D: ::taintless::__private::output::serde::Deserializer<'__de>>(
            _: ::taintless::__private::output::Reader<'_, __D>,
        ) -> ::taintless::__private::output::Read<Self, __D::Error> {
            ::core::result::Result::Ok(::core::option::Option::None)
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::output::Streamed for Colour {
        type Snapshot = ::taintless::__private::output::Whole;
    }
    #[automatically_derived]
    impl<'__de> ::taintless::__private::output::serde::Deserialize<'__de> for Colour {
        fn deserialize<__D: ::taintless::__private::output::serde::Deserializer<'__de>>(
            de: __D,
        ) -> ::core::result::Result<Self, __D::Error> {
            ::taintless::__private::output::deserialize(de)
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::output::schemars::JsonSchema for Colour {
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
    impl Colour {
        #[doc(hidden)]
        pub const ALL: &'static [Self] = &[];
    }
    #[automatically_derived]
    impl ::taintless::__private::output::Choice for Colour {
        const TEXTS: &'static [&'static ::core::primitive::str] = &[];
        fn index(self) -> ::core::primitive::usize {
            0
        }
        fn from_index(_: ::core::primitive::usize) -> ::core::option::Option<Self> {
            ::core::option::Option::None
        }
    }
};
