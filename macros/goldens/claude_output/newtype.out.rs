const _: () = {
    #[automatically_derived]
    impl ::taintless::ClaudeOutput for OrderId {
        const SHAPE: ::taintless::__private::output::Shape = ::taintless::__private::output::Shape::wrapped(const {
            &::taintless::__private::output::WrappedTable {
                name: "OrderId",
                id: ::core::concat!(::core::module_path!(), "::", "OrderId"),
                description: "An order. Its number.",
                value: ::taintless::__private::output::Position::new(
                    <u32 as ::taintless::__private::output::FieldType>::LOOKS,
                    ::taintless::__private::output::Rules::NONE
                        .range(const {
                            &::taintless::__private::output::Range {
                                min: ::core::option::Option::Some(
                                    ::taintless::__private::output::Number::Integer(1),
                                ),
                                max: ::core::option::Option::None,
                                exclusive_min: ::core::option::Option::None,
                                exclusive_max: ::core::option::Option::None,
                            }
                        }),
                ),
            }
        });
        #[inline]
        fn read<'__de, __D: ::taintless::__private::output::serde::Deserializer<'__de>>(
            reader: ::taintless::__private::output::Reader<'_, __D>,
        ) -> ::taintless::__private::output::Read<Self, __D::Error> {
            let value: ::taintless::__private::output::Read<u32, __D::Error> = {
                let spot = ::taintless::__private::output::Reader::spot(&reader);
                let mut value: ::core::option::Option<u32> = <u32 as ::taintless::ClaudeOutput>::read(
                    reader,
                )?;
                <u32 as ::taintless::__private::output::Ranged>::range(
                        spot.hold(&mut value),
                        const {
                            &::taintless::__private::output::Range {
                                min: ::core::option::Option::Some(
                                    ::taintless::__private::output::Number::Integer(1),
                                ),
                                max: ::core::option::Option::None,
                                exclusive_min: ::core::option::Option::None,
                                exclusive_max: ::core::option::Option::None,
                            }
                        },
                    )
                    .done();
                ::core::result::Result::Ok(value)
            };
            ::core::result::Result::Ok(value?.map(Self))
        }
        fn absent() -> ::core::option::Option<Self> {
            <u32 as ::taintless::ClaudeOutput>::absent().map(Self)
        }
        fn parts_to_compare(&self) -> ::taintless::__private::output::Parts<'_> {
            let Self { 0: __0 } = self;
            <u32 as ::taintless::__private::output::FieldType>::parts(__0)
        }
    }
    #[automatically_derived]
    impl<'__de> ::taintless::__private::output::serde::Deserialize<'__de> for OrderId {
        fn deserialize<__D: ::taintless::__private::output::serde::Deserializer<'__de>>(
            de: __D,
        ) -> ::core::result::Result<Self, __D::Error> {
            ::taintless::__private::output::deserialize(de)
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::output::schemars::JsonSchema for OrderId {
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
        &<OrderId as ::taintless::ClaudeOutput>::SHAPE,
        ::core::concat!(::core::module_path!(), "::", "OrderId"),
        1u32,
    );
    #[automatically_derived]
    impl ::taintless::__private::output::Streamed for OrderId {
        type Snapshot = ::taintless::__private::output::Whole;
    }
};
const _: () = {
    #[automatically_derived]
    impl ::taintless::__private::json::JsonOut for OrderId {
        fn write_json<'__a>(
            &self,
            out: ::taintless::__private::json::JsonWriter<'__a>,
        ) -> ::taintless::__private::json::Written<'__a> {
            <u32 as ::taintless::__private::output::FieldType>::write(&self.0, out)
        }
    }
};
