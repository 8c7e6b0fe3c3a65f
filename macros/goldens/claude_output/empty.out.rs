const _: () = {
    #[automatically_derived]
    impl ::taintless::ClaudeOutput for Empty {
        const SHAPE: ::taintless::__private::output::Shape = ::taintless::__private::output::Shape::record::<
            Self,
            0,
        >();
        #[inline]
        fn read<'__de, __D: ::taintless::__private::output::serde::Deserializer<'__de>>(
            reader: ::taintless::__private::output::Reader<'_, __D>,
        ) -> ::taintless::__private::output::Read<Self, __D::Error> {
            reader.record::<Self, 0>()
        }
        #[inline]
        fn read_into<
            '__de,
            __D: ::taintless::__private::output::serde::Deserializer<'__de>,
        >(
            reader: ::taintless::__private::output::Reader<'_, __D>,
            place: &mut ::core::option::Option<Self>,
        ) -> ::core::result::Result<
            (),
            ::taintless::__private::output::Stop<__D::Error>,
        > {
            reader.record_into::<Self, 0>(place)
        }
        fn parts_to_compare(&self) -> ::taintless::__private::output::Parts<'_> {
            let Self {} = self;
            ::taintless::__private::output::Parts::record::<Self, 0, _>([])
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::output::Record<0> for Empty {
        type Partial = ();
        const TABLE: ::taintless::__private::output::RecordTable = ::taintless::__private::output::RecordTable {
            name: "Empty",
            id: ::core::concat!(::core::module_path!(), "::", "Empty"),
            description: "",
            fields: &[],
        };
        #[inline]
        fn begin() -> Self::Partial {}
        #[inline]
        fn field<
            '__de,
            __A: ::taintless::__private::output::serde::de::MapAccess<'__de>,
        >(
            _: &mut Self::Partial,
            number: ::core::primitive::u32,
            slot: ::taintless::__private::output::Slot<'_, __A>,
        ) -> ::core::result::Result<
            (),
            ::taintless::__private::output::Stop<__A::Error>,
        > {
            match number {
                _ => slot.skip(),
            }
        }
        #[inline]
        fn finish(
            _: Self::Partial,
            _: &::taintless::__private::output::Missing<'_>,
        ) -> ::core::option::Option<Self> {
            ::core::option::Option::Some(Self {})
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::output::Flat for Empty {
        fn flat_parts(&self) -> ::taintless::__private::output::Parts<'_> {
            ::taintless::ClaudeOutput::parts_to_compare(self)
        }
    }
    #[automatically_derived]
    impl<'__de> ::taintless::__private::output::serde::Deserialize<'__de> for Empty {
        fn deserialize<__D: ::taintless::__private::output::serde::Deserializer<'__de>>(
            de: __D,
        ) -> ::core::result::Result<Self, __D::Error> {
            ::taintless::__private::output::deserialize(de)
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::output::schemars::JsonSchema for Empty {
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
    const _: () = ::taintless::__private::output::check_budget(
        &<Empty as ::taintless::ClaudeOutput>::SHAPE,
        ::core::concat!(::core::module_path!(), "::", "Empty"),
        1u32,
    );
    #[automatically_derived]
    impl ::taintless::__private::output::Streamed for Empty {
        type Snapshot = ::taintless::__private::output::Whole;
    }
};
const _: () = {
    #[automatically_derived]
    impl ::taintless::__private::json::JsonOut for Empty {
        fn write_json<'__a>(
            &self,
            out: ::taintless::__private::json::JsonWriter<'__a>,
        ) -> ::taintless::__private::json::Written<'__a> {
            ::taintless::__private::json::JsonMembers::write_members(self, out.object())
                .end()
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::json::JsonMembers for Empty {
        fn write_members<'__a>(
            &self,
            object: ::taintless::__private::json::JsonObject<'__a>,
        ) -> ::taintless::__private::json::JsonObject<'__a> {
            object
        }
    }
};
