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
            let spot = ::taintless::__private::output::Reader::spot(&reader);
            let value: ::core::option::Option<Self> = { reader.union::<Self>() }?;
            ::core::result::Result::Ok(spot.whole(value, sound))
        }
        fn parts_to_compare(&self) -> ::taintless::__private::output::Parts<'_> {
            match self {
                Self::Nothing => {
                    ::taintless::__private::output::Parts::variant::<
                        Self,
                    >(
                        0,
                        ::core::option::Option::Some(
                            ::taintless::__private::output::Parts::record::<
                                Self,
                                0,
                                _,
                            >([::taintless::__private::output::Parts::NULL]),
                        ),
                    )
                }
                Self::Complaint { 0: __0 } => {
                    ::taintless::__private::output::Parts::variant::<
                        Self,
                    >(
                        1,
                        ::core::option::Option::Some(
                            ::taintless::__private::output::Parts::record::<
                                Self,
                                1,
                                _,
                            >([
                                ::taintless::__private::output::Parts::NULL,
                                <Complaint as ::taintless::__private::output::Flattened>::parts(
                                    __0,
                                ),
                            ]),
                        ),
                    )
                }
                Self::Refund { amount: __0 } => {
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
                                ::taintless::__private::output::Parts::NULL,
                                <f64 as ::taintless::__private::output::FieldType>::parts(
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
        type Told = ::taintless::__private::output::ByTag;
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
                        "kind",
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
                    payload: ::taintless::__private::output::Payload::Record(const {
                        &<Self as ::taintless::__private::output::Record<0>>::TABLE
                    }),
                },
                ::taintless::__private::output::Variant {
                    name: "Complaint",
                    description: "",
                    payload: ::taintless::__private::output::Payload::Record(const {
                        &<Self as ::taintless::__private::output::Record<1>>::TABLE
                    }),
                },
                ::taintless::__private::output::Variant {
                    name: "Refund",
                    description: "",
                    payload: ::taintless::__private::output::Payload::Record(const {
                        &<Self as ::taintless::__private::output::Record<2>>::TABLE
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
                0 => reader.record::<Self, 0>(),
                1 => reader.record::<Self, 1>(),
                2 => reader.record::<Self, 2>(),
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
    impl ::taintless::__private::output::Record<0> for Wish {
        type Partial = __Partial0OfWish;
        const TABLE: ::taintless::__private::output::RecordTable = ::taintless::__private::output::RecordTable {
            name: "",
            id: ::core::concat!(::core::module_path!(), "::", "Wish"),
            description: "",
            fields: &[::taintless::__private::output::Field::tag("kind", "Nothing")],
        };
        #[inline]
        fn begin() -> Self::Partial {
            __Partial0OfWish(::core::option::Option::None, ::core::marker::PhantomData)
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
                0 => slot.tag(&mut partial.0),
                _ => slot.skip(),
            }
        }
        #[inline]
        fn finish(
            _: Self::Partial,
            missing: &::taintless::__private::output::Missing<'_>,
        ) -> ::core::option::Option<Self> {
            ::core::option::Option::Some(Self::Nothing {})
        }
    }
    pub struct __Partial0OfWish(
        ::taintless::__private::output::Seen<()>,
        ::core::marker::PhantomData<fn() -> Wish>,
    );
    #[automatically_derived]
    impl ::taintless::__private::output::Record<1> for Wish {
        type Partial = __Partial1OfWish;
        const TABLE: ::taintless::__private::output::RecordTable = ::taintless::__private::output::RecordTable {
            name: "",
            id: ::core::concat!(::core::module_path!(), "::", "Wish"),
            description: "",
            fields: &[
                ::taintless::__private::output::Field::tag("kind", "Complaint"),
                ::taintless::__private::output::Field::flat(
                    <Complaint as ::taintless::__private::output::Flattened>::FIELDS,
                ),
            ],
        };
        #[inline]
        fn begin() -> Self::Partial {
            __Partial1OfWish(
                ::core::option::Option::None,
                <Complaint as ::taintless::__private::output::Flattened>::begin(),
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
                0 => slot.tag(&mut partial.0),
                _ => {
                    match ::taintless::__private::output::flat(
                        const {
                            &<Self as ::taintless::__private::output::Record<1>>::TABLE
                        },
                        number,
                    ) {
                        ::core::option::Option::Some((1, inner)) => {
                            <Complaint as ::taintless::__private::output::Flattened>::field(
                                &mut partial.1,
                                inner,
                                slot,
                            )
                        }
                        _ => slot.skip(),
                    }
                }
            }
        }
        #[inline]
        fn finish(
            partial: Self::Partial,
            missing: &::taintless::__private::output::Missing<'_>,
        ) -> ::core::option::Option<Self> {
            let __0 = <Complaint as ::taintless::__private::output::Flattened>::finish(
                partial.1,
                &missing.flat(1),
            );
            ::core::option::Option::Some(Self::Complaint { 0: __0? })
        }
    }
    pub struct __Partial1OfWish(
        ::taintless::__private::output::Seen<()>,
        <Complaint as ::taintless::__private::output::Flattened>::Partial,
        ::core::marker::PhantomData<fn() -> Wish>,
    );
    const _: () = ::taintless::__private::output::check_names(
        &<Wish as ::taintless::__private::output::Record<1>>::TABLE,
    );
    #[automatically_derived]
    impl ::taintless::__private::output::Record<2> for Wish {
        type Partial = __Partial2OfWish;
        const TABLE: ::taintless::__private::output::RecordTable = ::taintless::__private::output::RecordTable {
            name: "",
            id: ::core::concat!(::core::module_path!(), "::", "Wish"),
            description: "",
            fields: &[
                ::taintless::__private::output::Field::tag("kind", "Refund"),
                ::taintless::__private::output::Field::new(
                    "amount",
                    "",
                    <f64 as ::taintless::__private::output::FieldType>::LOOKS,
                    ::taintless::__private::output::Rules::NONE
                        .range(const {
                            &::taintless::__private::output::Range {
                                min: ::core::option::Option::None,
                                max: ::core::option::Option::None,
                                exclusive_min: ::core::option::Option::Some(
                                    ::taintless::__private::output::Number::Integer(0),
                                ),
                                exclusive_max: ::core::option::Option::None,
                            }
                        }),
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
                0 => slot.tag(&mut partial.0),
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
                                        ::taintless::__private::output::Number::Integer(0),
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
            let __0 = <f64 as ::taintless::__private::output::FieldType>::take(
                missing,
                partial.1,
                1,
            );
            ::core::option::Option::Some(Self::Refund { amount: __0? })
        }
    }
    pub struct __Partial2OfWish(
        ::taintless::__private::output::Seen<()>,
        ::taintless::__private::output::Seen<f64>,
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
        const TEXTS: &'static [&'static ::core::primitive::str] = &["kind", "amount"];
    }
    #[automatically_derived]
    impl ::taintless::__private::json::JsonOut for Wish {
        fn write_json<'__a>(
            &self,
            out: ::taintless::__private::json::JsonWriter<'__a>,
        ) -> ::taintless::__private::json::Written<'__a> {
            match self {
                Self::Nothing { .. } => {
                    out.object()
                        .field(
                            &::taintless::__private::json::member_name::<__JsonNames>(0),
                            "Nothing",
                        )
                        .end()
                }
                Self::Complaint { 0: __0, .. } => {
                    <Complaint as ::taintless::__private::output::Flattened>::write_members(
                            __0,
                            out
                                .object()
                                .field(
                                    &::taintless::__private::json::member_name::<
                                        __JsonNames,
                                    >(0),
                                    "Complaint",
                                ),
                        )
                        .end()
                }
                Self::Refund { amount: __amount, .. } => {
                    <f64 as ::taintless::__private::output::FieldType>::put(
                            __amount,
                            out
                                .object()
                                .field(
                                    &::taintless::__private::json::member_name::<
                                        __JsonNames,
                                    >(0),
                                    "Refund",
                                ),
                            ::taintless::__private::json::member_name::<__JsonNames>(1),
                        )
                        .end()
                }
            }
        }
    }
};
