const _: () = {
    #[automatically_derived]
    impl ::taintless::ClaudeOutput for Pair {
        const SHAPE: ::taintless::__private::output::Shape = ::taintless::__private::output::Shape::tuple::<
            Self,
            0,
        >();
        #[inline]
        fn read<'__de, __D: ::taintless::__private::output::serde::Deserializer<'__de>>(
            reader: ::taintless::__private::output::Reader<'_, __D>,
        ) -> ::taintless::__private::output::Read<Self, __D::Error> {
            reader.tuple::<Self, 0>()
        }
        fn parts_to_compare(&self) -> ::taintless::__private::output::Parts<'_> {
            let Self { 0: __0, 1: __1 } = self;
            ::taintless::__private::output::Parts::record::<
                Self,
                0,
                _,
            >([
                <u8 as ::taintless::__private::output::FieldType>::parts(__0),
                <f64 as ::taintless::__private::output::FieldType>::parts(__1),
            ])
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::output::Record<0> for Pair {
        type Partial = __Partial0OfPair;
        const TABLE: ::taintless::__private::output::RecordTable = ::taintless::__private::output::RecordTable {
            name: "Pair",
            id: ::core::concat!(::core::module_path!(), "::", "Pair"),
            description: "",
            fields: &[
                ::taintless::__private::output::Field::new(
                    "0",
                    "",
                    <u8 as ::taintless::__private::output::FieldType>::LOOKS,
                    ::taintless::__private::output::Rules::NONE,
                ),
                ::taintless::__private::output::Field::new(
                    "1",
                    "",
                    <f64 as ::taintless::__private::output::FieldType>::LOOKS,
                    ::taintless::__private::output::Rules::NONE
                        .range(const {
                            &::taintless::__private::output::Range {
                                min: ::core::option::Option::None,
                                max: ::core::option::Option::None,
                                exclusive_min: ::core::option::Option::Some(
                                    ::taintless::__private::output::Number::Integer(1),
                                ),
                                exclusive_max: ::core::option::Option::None,
                            }
                        }),
                ),
            ],
        };
        #[inline]
        fn begin() -> Self::Partial {
            __Partial0OfPair(
                ::core::option::Option::None,
                ::core::option::Option::None,
                ::core::marker::PhantomData,
            )
        }
        #[inline]
        fn field<
            '__de,
            __A: ::taintless::__private::output::serde::de::MapAccess<'__de>,
        >(
            partial: &mut Self::Partial,
            number: ::core::primitive::u32,
            slot: ::taintless::__private::output::Slot<'_, __A>,
        ) -> ::core::result::Result<
            (),
            ::taintless::__private::output::Stop<__A::Error>,
        > {
            match number {
                0 => {
                    <u8 as ::taintless::__private::output::FieldType>::fill(
                        slot,
                        &mut partial.0,
                    )
                }
                1 => {
                    <f64 as ::taintless::__private::output::Ranged>::range(
                            <f64 as ::taintless::__private::output::FieldType>::check(
                                slot,
                                &mut partial.1,
                            )?,
                            const {
                                &::taintless::__private::output::Range {
                                    min: ::core::option::Option::None,
                                    max: ::core::option::Option::None,
                                    exclusive_min: ::core::option::Option::Some(
                                        ::taintless::__private::output::Number::Integer(1),
                                    ),
                                    exclusive_max: ::core::option::Option::None,
                                }
                            },
                        )
                        .done();
                    ::core::result::Result::Ok(())
                }
                _ => slot.skip(),
            }
        }
        #[inline]
        fn finish(
            partial: Self::Partial,
            missing: &::taintless::__private::output::Missing<'_>,
        ) -> ::core::option::Option<Self> {
            let __0 = <u8 as ::taintless::__private::output::FieldType>::take(
                missing,
                partial.0,
                0,
            );
            let __1 = <f64 as ::taintless::__private::output::FieldType>::take(
                missing,
                partial.1,
                1,
            );
            ::core::option::Option::Some(Self { 0: __0?, 1: __1? })
        }
    }
    pub(crate) struct __Partial0OfPair(
        ::taintless::__private::output::Seen<u8>,
        ::taintless::__private::output::Seen<f64>,
        ::core::marker::PhantomData<fn() -> Pair>,
    );
    #[automatically_derived]
    impl<'__de> ::taintless::__private::output::serde::Deserialize<'__de> for Pair {
        fn deserialize<__D: ::taintless::__private::output::serde::Deserializer<'__de>>(
            de: __D,
        ) -> ::core::result::Result<Self, __D::Error> {
            ::taintless::__private::output::deserialize(de)
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::output::schemars::JsonSchema for Pair {
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
        &<Pair as ::taintless::ClaudeOutput>::SHAPE,
        ::core::concat!(::core::module_path!(), "::", "Pair"),
        1u32,
    );
    #[automatically_derived]
    impl ::taintless::__private::output::Streamed for Pair {
        type Snapshot = ::taintless::__private::output::Whole;
    }
};
const _: () = {
    #[automatically_derived]
    impl ::taintless::__private::json::JsonOut for Pair {
        fn write_json<'__a>(
            &self,
            out: ::taintless::__private::json::JsonWriter<'__a>,
        ) -> ::taintless::__private::json::Written<'__a> {
            <f64 as ::taintless::__private::output::FieldType>::push(
                    &self.1,
                    <u8 as ::taintless::__private::output::FieldType>::push(
                        &self.0,
                        out.array(),
                    ),
                )
                .end()
        }
    }
};
