const _: () = {
    #[automatically_derived]
    impl ::taintless::ClaudeOutput for Wish {
        const SHAPE: ::taintless::__private::output::Shape = ::taintless::__private::output::Shape::union::<
            Self,
        >();
        #[inline]
        fn read<'__de, __D: ::taintless::__private::output::serde::Deserializer<'__de>>(
            reader: ::taintless::__private::output::Reader<'_, __D>,
        ) -> ::taintless::__private::output::Read<Self, __D::Error> {
            reader.union::<Self>()
        }
        fn parts_to_compare(&self) -> ::taintless::__private::output::Parts<'_> {
            match self {
                Self::Nothing => {
                    ::taintless::__private::output::Parts::variant::<
                        Self,
                    >(0, ::core::option::Option::None)
                }
                Self::Number { 0: __0 } => {
                    ::taintless::__private::output::Parts::variant::<
                        Self,
                    >(
                        1,
                        ::core::option::Option::Some(
                            <u8 as ::taintless::__private::output::FieldType>::parts(__0),
                        ),
                    )
                }
                Self::Pair { 0: __0, 1: __1 } => {
                    ::taintless::__private::output::Parts::variant::<
                        Self,
                    >(
                        2,
                        ::core::option::Option::Some(
                            ::taintless::__private::output::Parts::record::<
                                Self,
                                2,
                                _,
                            >([
                                <u8 as ::taintless::__private::output::FieldType>::parts(
                                    __0,
                                ),
                                <Vec<
                                    u8,
                                > as ::taintless::__private::output::FieldType>::parts(__1),
                            ]),
                        ),
                    )
                }
                Self::Named { size: __0 } => {
                    ::taintless::__private::output::Parts::variant::<
                        Self,
                    >(
                        3,
                        ::core::option::Option::Some(
                            ::taintless::__private::output::Parts::record::<
                                Self,
                                3,
                                _,
                            >([
                                <u8 as ::taintless::__private::output::FieldType>::parts(
                                    __0,
                                ),
                            ]),
                        ),
                    )
                }
            }
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::output::Union for Wish {
        type Told = ::taintless::__private::output::ByKey;
        const TABLE: ::taintless::__private::output::UnionTable = ::taintless::__private::output::UnionTable {
            name: "Wish",
            id: ::core::concat!(::core::module_path!(), "::", "Wish"),
            description: "",
            tagging: <<Self as ::taintless::__private::output::Union>::Told as ::taintless::__private::output::Told>::TAGGING,
            frame: ::taintless::__private::output::RecordTable {
                name: "",
                id: "",
                description: "",
                fields: &[
                    ::taintless::__private::output::Field::new(
                        "Nothing",
                        "",
                        &::taintless::__private::output::Shape::NULL,
                        ::taintless::__private::output::Rules::NONE,
                    ),
                    ::taintless::__private::output::Field::new(
                        "Number",
                        "",
                        &::taintless::__private::output::Shape::NULL,
                        ::taintless::__private::output::Rules::NONE,
                    ),
                    ::taintless::__private::output::Field::new(
                        "Pair",
                        "",
                        &::taintless::__private::output::Shape::NULL,
                        ::taintless::__private::output::Rules::NONE,
                    ),
                    ::taintless::__private::output::Field::new(
                        "Named",
                        "",
                        &::taintless::__private::output::Shape::NULL,
                        ::taintless::__private::output::Rules::NONE,
                    ),
                ],
            },
            variants: &[
                ::taintless::__private::output::Variant {
                    name: "Nothing",
                    description: "",
                    payload: ::taintless::__private::output::Payload::Unit,
                },
                ::taintless::__private::output::Variant {
                    name: "Number",
                    description: "",
                    payload: ::taintless::__private::output::Payload::Value(const {
                        &::taintless::__private::output::Position::new(
                            <u8 as ::taintless::__private::output::FieldType>::LOOKS,
                            ::taintless::__private::output::Rules::NONE
                                .range(const {
                                    &::taintless::__private::output::Range {
                                        min: ::core::option::Option::None,
                                        max: ::core::option::Option::Some(
                                            ::taintless::__private::output::Number::Integer(9),
                                        ),
                                        exclusive_min: ::core::option::Option::None,
                                        exclusive_max: ::core::option::Option::None,
                                    }
                                }),
                        )
                    }),
                },
                ::taintless::__private::output::Variant {
                    name: "Pair",
                    description: "",
                    payload: ::taintless::__private::output::Payload::Tuple(const {
                        &<Self as ::taintless::__private::output::Record<2>>::TABLE
                    }),
                },
                ::taintless::__private::output::Variant {
                    name: "Named",
                    description: "",
                    payload: ::taintless::__private::output::Payload::Record(const {
                        &<Self as ::taintless::__private::output::Record<3>>::TABLE
                    }),
                },
            ],
        };
        fn variant<
            '__de,
            __D: ::taintless::__private::output::serde::Deserializer<'__de>,
        >(
            number: ::core::primitive::u32,
            reader: ::taintless::__private::output::Reader<'_, __D>,
        ) -> ::taintless::__private::output::Read<Self, __D::Error> {
            match number {
                0 => ::core::result::Result::Ok(reader.null()?.map(|()| Self::Nothing)),
                1 => {
                    let value: ::taintless::__private::output::Read<u8, __D::Error> = {
                        let spot = ::taintless::__private::output::Reader::spot(&reader);
                        let mut value: ::core::option::Option<u8> = <u8 as ::taintless::ClaudeOutput>::read(
                            reader,
                        )?;
                        <u8 as ::taintless::__private::output::Ranged>::range(
                                spot.hold(&mut value),
                                const {
                                    &::taintless::__private::output::Range {
                                        min: ::core::option::Option::None,
                                        max: ::core::option::Option::Some(
                                            ::taintless::__private::output::Number::Integer(9),
                                        ),
                                        exclusive_min: ::core::option::Option::None,
                                        exclusive_max: ::core::option::Option::None,
                                    }
                                },
                            )
                            .done();
                        ::core::result::Result::Ok(value)
                    };
                    ::core::result::Result::Ok(value?.map(Self::Number))
                }
                2 => reader.tuple::<Self, 2>(),
                3 => reader.record::<Self, 3>(),
                _ => ::core::result::Result::Ok(::core::option::Option::None),
            }
        }
        fn unit(number: ::core::primitive::u32) -> ::core::option::Option<Self> {
            match number {
                0 => ::core::option::Option::Some(Self::Nothing),
                _ => ::core::option::Option::None,
            }
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::output::Record<2> for Wish {
        type Partial = __Partial2OfWish;
        const TABLE: ::taintless::__private::output::RecordTable = ::taintless::__private::output::RecordTable {
            name: "",
            id: ::core::concat!(::core::module_path!(), "::", "Wish"),
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
                    <Vec<u8> as ::taintless::__private::output::FieldType>::LOOKS,
                    ::taintless::__private::output::Rules::NONE,
                ),
            ],
        };
        #[inline]
        fn begin() -> Self::Partial {
            __Partial2OfWish(
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
                    <Vec<
                        u8,
                    > as ::taintless::__private::output::FieldType>::fill(
                        slot,
                        &mut partial.1,
                    )
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
            let __1 = <Vec<
                u8,
            > as ::taintless::__private::output::FieldType>::take(missing, partial.1, 1);
            ::core::option::Option::Some(Self::Pair { 0: __0?, 1: __1? })
        }
    }
    struct __Partial2OfWish(
        ::taintless::__private::output::Seen<u8>,
        ::taintless::__private::output::Seen<Vec<u8>>,
        ::core::marker::PhantomData<fn() -> Wish>,
    );
    #[automatically_derived]
    impl ::taintless::__private::output::Record<3> for Wish {
        type Partial = __Partial3OfWish;
        const TABLE: ::taintless::__private::output::RecordTable = ::taintless::__private::output::RecordTable {
            name: "",
            id: ::core::concat!(::core::module_path!(), "::", "Wish"),
            description: "",
            fields: &[
                ::taintless::__private::output::Field::new(
                    "size",
                    "",
                    <u8 as ::taintless::__private::output::FieldType>::LOOKS,
                    ::taintless::__private::output::Rules::NONE,
                ),
            ],
        };
        #[inline]
        fn begin() -> Self::Partial {
            __Partial3OfWish(::core::option::Option::None, ::core::marker::PhantomData)
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
            ::core::option::Option::Some(Self::Named { size: __0? })
        }
    }
    struct __Partial3OfWish(
        ::taintless::__private::output::Seen<u8>,
        ::core::marker::PhantomData<fn() -> Wish>,
    );
    #[automatically_derived]
    impl<'__de> ::taintless::__private::output::serde::Deserialize<'__de> for Wish {
        fn deserialize<__D: ::taintless::__private::output::serde::Deserializer<'__de>>(
            de: __D,
        ) -> ::core::result::Result<Self, __D::Error> {
            ::taintless::__private::output::deserialize(de)
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::output::schemars::JsonSchema for Wish {
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
        &<Wish as ::taintless::ClaudeOutput>::SHAPE,
        ::core::concat!(::core::module_path!(), "::", "Wish"),
        1u32,
    );
    #[automatically_derived]
    impl ::taintless::__private::output::Streamed for Wish {
        type Snapshot = ::taintless::__private::output::Whole;
    }
};
const _: () = {
    struct __JsonNames;
    #[automatically_derived]
    impl ::taintless::__private::Literals for __JsonNames {
        const TEXTS: &'static [&'static ::core::primitive::str] = &[
            "Number",
            "Pair",
            "Named",
            "size",
        ];
    }
    #[automatically_derived]
    impl ::taintless::__private::json::JsonOut for Wish {
        fn write_json<'__a>(
            &self,
            out: ::taintless::__private::json::JsonWriter<'__a>,
        ) -> ::taintless::__private::json::Written<'__a> {
            match self {
                Self::Nothing { .. } => {
                    ::taintless::__private::json::JsonOut::write_json("Nothing", out)
                }
                Self::Number { 0: __0, .. } => {
                    <u8 as ::taintless::__private::output::FieldType>::put(
                            __0,
                            out.object(),
                            ::taintless::__private::json::member_name::<__JsonNames>(0),
                        )
                        .end()
                }
                Self::Pair { 0: __0, 1: __1, .. } => {
                    out.object()
                        .field_with(
                            &::taintless::__private::json::member_name::<__JsonNames>(1),
                            |out| {
                                <Vec<
                                    u8,
                                > as ::taintless::__private::output::FieldType>::push(
                                        __1,
                                        <u8 as ::taintless::__private::output::FieldType>::push(
                                            __0,
                                            out.array(),
                                        ),
                                    )
                                    .end()
                            },
                        )
                        .end()
                }
                Self::Named { size: __size, .. } => {
                    out.object()
                        .field_with(
                            &::taintless::__private::json::member_name::<__JsonNames>(2),
                            |out| {
                                <u8 as ::taintless::__private::output::FieldType>::put(
                                        __size,
                                        out.object(),
                                        ::taintless::__private::json::member_name::<__JsonNames>(3),
                                    )
                                    .end()
                            },
                        )
                        .end()
                }
            }
        }
    }
};
