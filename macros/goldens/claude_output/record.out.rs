const _: () = {
    #[automatically_derived]
    impl ::taintless::ClaudeOutput for Triage {
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
            let Self {
                category: __0,
                severity: __1,
                summary: __2,
                list_of_lists: __3,
                r#type: __4,
                rate: __5,
            } = self;
            ::taintless::__private::output::Parts::record::<
                Self,
                0,
                _,
            >([
                <Category as ::taintless::__private::output::FieldType>::parts(__0),
                <u8 as ::taintless::__private::output::FieldType>::parts(__1),
                <Tainted<
                    String,
                > as ::taintless::__private::output::FieldType>::parts(__2),
                <Vec<Vec<u8>> as ::taintless::__private::output::FieldType>::parts(__3),
                <Option<
                    Tainted<String>,
                > as ::taintless::__private::output::FieldType>::parts(__4),
                <Rate as ::taintless::__private::output::FieldType>::parts(__5),
            ])
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::output::Record<0> for Triage {
        type Partial = __Partial0OfTriage;
        const TABLE: ::taintless::__private::output::RecordTable = ::taintless::__private::output::RecordTable {
            name: "Triage",
            id: ::core::concat!(::core::module_path!(), "::", "Triage"),
            description: "What a customer wants.",
            fields: &[
                ::taintless::__private::output::Field::new(
                    "category",
                    "",
                    <Category as ::taintless::__private::output::FieldType>::LOOKS,
                    ::taintless::__private::output::Rules::NONE,
                ),
                ::taintless::__private::output::Field::new(
                        "severity",
                        "How badly it hurts.",
                        <u8 as ::taintless::__private::output::FieldType>::LOOKS,
                        ::taintless::__private::output::Rules::NONE
                            .range(const {
                                &::taintless::__private::output::Range {
                                    min: ::core::option::Option::Some(
                                        ::taintless::__private::output::Number::Integer(1),
                                    ),
                                    max: ::core::option::Option::Some(
                                        ::taintless::__private::output::Number::Integer(5),
                                    ),
                                    exclusive_min: ::core::option::Option::None,
                                    exclusive_max: ::core::option::Option::None,
                                }
                            })
                            .multiple_of(
                                ::taintless::__private::output::Number::Integer(2),
                            ),
                    )
                    .default(
                        ::taintless::__private::output::Constant::Number(
                            ::taintless::__private::output::Number::Integer(2),
                        ),
                    ),
                ::taintless::__private::output::Field::new(
                    "summary",
                    "",
                    <Tainted<
                        String,
                    > as ::taintless::__private::output::FieldType>::LOOKS,
                    ::taintless::__private::output::Rules::NONE
                        .length(::taintless::__private::output::Length {
                            min: 1,
                            max: ::core::option::Option::Some(200),
                        })
                        .pattern("^a")
                        .examples(&[::taintless::__private::output::Constant::Text("a")]),
                ),
                ::taintless::__private::output::Field::new(
                    "listOfLists",
                    "",
                    <Vec<Vec<u8>> as ::taintless::__private::output::FieldType>::LOOKS,
                    ::taintless::__private::output::Rules::NONE
                        .length(::taintless::__private::output::Length {
                            min: 0,
                            max: ::core::option::Option::Some(3),
                        })
                        .items(const {
                            &::taintless::__private::output::Rules::NONE
                                .unique()
                                .items(const {
                                    &::taintless::__private::output::Rules::NONE
                                        .one_of(
                                            &[
                                                ::taintless::__private::output::Constant::Number(
                                                    ::taintless::__private::output::Number::Integer(1),
                                                ),
                                                ::taintless::__private::output::Constant::Number(
                                                    ::taintless::__private::output::Number::Integer(2),
                                                ),
                                            ],
                                        )
                                })
                        }),
                ),
                ::taintless::__private::output::Field::new(
                    "type",
                    "",
                    <Option<
                        Tainted<String>,
                    > as ::taintless::__private::output::FieldType>::LOOKS,
                    ::taintless::__private::output::Rules::NONE
                        .format(::taintless::__private::output::Format::Email),
                ),
                ::taintless::__private::output::Field::new(
                    "rate",
                    "",
                    <Rate as ::taintless::__private::output::FieldType>::LOOKS,
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
            __Partial0OfTriage(
                ::core::option::Option::None,
                ::core::option::Option::None,
                ::core::option::Option::None,
                ::core::option::Option::None,
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
                    <Category as ::taintless::__private::output::FieldType>::fill(
                        slot,
                        &mut partial.0,
                    )
                }
                1 => {
                    <u8 as ::taintless::__private::output::Ranged>::multiple_of(
                            <u8 as ::taintless::__private::output::Ranged>::range(
                                <u8 as ::taintless::__private::output::FieldType>::check(
                                    slot,
                                    &mut partial.1,
                                )?,
                                const {
                                    &::taintless::__private::output::Range {
                                        min: ::core::option::Option::Some(
                                            ::taintless::__private::output::Number::Integer(1),
                                        ),
                                        max: ::core::option::Option::Some(
                                            ::taintless::__private::output::Number::Integer(5),
                                        ),
                                        exclusive_min: ::core::option::Option::None,
                                        exclusive_max: ::core::option::Option::None,
                                    }
                                },
                            ),
                            ::taintless::__private::output::Number::Integer(2),
                        )
                        .done();
                    ::core::result::Result::Ok(())
                }
                2 => {
                    ::taintless::__private::output::check::<
                        Tainted<String>,
                        _,
                    >(
                            {
                                enum __Pattern {}
                                #[automatically_derived]
                                impl ::taintless::__private::output::Pattern for __Pattern {
                                    const TEXT: &'static ::core::primitive::str = "^a";
                                    const SOURCE: &'static ::core::primitive::str = "^a";
                                    fn cell() -> &'static ::taintless::__private::output::PatternCell {
                                        static CELL: ::taintless::__private::output::PatternCell = ::taintless::__private::output::PatternCell::new();
                                        &CELL
                                    }
                                }
                                <Tainted<
                                    String,
                                > as ::taintless::__private::output::Matched>::pattern::<
                                    __Pattern,
                                >(
                                    <Tainted<
                                        String,
                                    > as ::taintless::__private::output::Measured>::length(
                                        <Tainted<
                                            String,
                                        > as ::taintless::__private::output::FieldType>::check(
                                            slot,
                                            &mut partial.2,
                                        )?,
                                        ::taintless::__private::output::Length {
                                            min: 1,
                                            max: ::core::option::Option::Some(200),
                                        },
                                    ),
                                )
                            },
                            noted,
                        )
                        .done();
                    ::core::result::Result::Ok(())
                }
                3 => {
                    <Vec<
                        Vec<u8>,
                    > as ::taintless::__private::output::Measured>::length(
                            ::taintless::__private::output::check_items::<
                                Vec<Vec<u8>>,
                                ::taintless::__private::output::Placed<Self, 0>,
                                _,
                            >(slot, &mut partial.3)?,
                            ::taintless::__private::output::Length {
                                min: 0,
                                max: ::core::option::Option::Some(3),
                            },
                        )
                        .done();
                    ::core::result::Result::Ok(())
                }
                4 => {
                    <Option<
                        Tainted<String>,
                    > as ::taintless::__private::output::Matched>::format(
                            <Option<
                                Tainted<String>,
                            > as ::taintless::__private::output::FieldType>::check(
                                slot,
                                &mut partial.4,
                            )?,
                            ::taintless::__private::output::Format::Email,
                        )
                        .done();
                    ::core::result::Result::Ok(())
                }
                5 => {
                    <Rate as ::taintless::__private::output::Ranged>::range(
                            <Rate as ::taintless::__private::output::FieldType>::check(
                                slot,
                                &mut partial.5,
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
            let __0 = <Category as ::taintless::__private::output::FieldType>::take(
                missing,
                partial.0,
                0,
            );
            let __1 = <u8 as ::taintless::__private::output::FieldType>::take_or_default(
                missing,
                partial.1,
                1,
            );
            let __2 = <Tainted<
                String,
            > as ::taintless::__private::output::FieldType>::take(missing, partial.2, 2);
            let __3 = <Vec<
                Vec<u8>,
            > as ::taintless::__private::output::FieldType>::take(missing, partial.3, 3);
            let __4 = <Option<
                Tainted<String>,
            > as ::taintless::__private::output::FieldType>::take(missing, partial.4, 4);
            let __5 = <Rate as ::taintless::__private::output::FieldType>::take(
                missing,
                partial.5,
                5,
            );
            missing
                .whole(
                    Self {
                        category: __0?,
                        severity: __1?,
                        summary: __2?,
                        list_of_lists: __3?,
                        r#type: __4?,
                        rate: __5?,
                    },
                    sound,
                )
        }
    }
    pub struct __Partial0OfTriage(
        ::taintless::__private::output::Seen<Category>,
        ::taintless::__private::output::Seen<u8>,
        ::taintless::__private::output::Seen<Tainted<String>>,
        ::taintless::__private::output::Seen<Vec<Vec<u8>>>,
        ::taintless::__private::output::Seen<Option<Tainted<String>>>,
        ::taintless::__private::output::Seen<Rate>,
        ::core::marker::PhantomData<fn() -> Triage>,
    );
    const _: () = ::taintless::__private::output::check_default::<
        u8,
    >(
        &::taintless::__private::output::Constant::Number(
            ::taintless::__private::output::Number::Integer(2),
        ),
    );
    const _: () = ::taintless::__private::output::check_range::<
        Rate,
    >(const {
        &::taintless::__private::output::Range {
            min: ::core::option::Option::None,
            max: ::core::option::Option::None,
            exclusive_min: ::core::option::Option::Some(
                ::taintless::__private::output::Number::Integer(0),
            ),
            exclusive_max: ::core::option::Option::None,
        }
    });
    #[automatically_derived]
    impl ::taintless::__private::output::Flat for Triage {
        fn flat_parts(&self) -> ::taintless::__private::output::Parts<'_> {
            ::taintless::ClaudeOutput::parts_to_compare(self)
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::output::ItemPlace<0, Vec<u8>> for Triage {
        #[inline]
        fn read<'__de, __D: ::taintless::__private::output::serde::Deserializer<'__de>>(
            reader: ::taintless::__private::output::Reader<'_, __D>,
        ) -> ::taintless::__private::output::Read<Vec<u8>, __D::Error> {
            let spot = ::taintless::__private::output::Reader::spot(&reader);
            let mut value: ::core::option::Option<Vec<u8>> = <Vec<
                u8,
            > as ::taintless::__private::output::Container>::read_items::<
                ::taintless::__private::output::Placed<Self, 1>,
                _,
            >(reader)?;
            <Vec<
                u8,
            > as ::taintless::__private::output::Distinct>::unique(spot.hold(&mut value))
                .done();
            ::core::result::Result::Ok(value)
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::output::ItemPlace<1, u8> for Triage {
        #[inline]
        fn read<'__de, __D: ::taintless::__private::output::serde::Deserializer<'__de>>(
            reader: ::taintless::__private::output::Reader<'_, __D>,
        ) -> ::taintless::__private::output::Read<u8, __D::Error> {
            let spot = ::taintless::__private::output::Reader::spot(&reader);
            let mut value: ::core::option::Option<u8> = <u8 as ::taintless::ClaudeOutput>::read(
                reader,
            )?;
            {
                enum __Values {}
                #[automatically_derived]
                impl ::taintless::__private::output::Values for __Values {
                    const VALUES: &'static [::taintless::__private::output::Constant] = &[
                        ::taintless::__private::output::Constant::Number(
                            ::taintless::__private::output::Number::Integer(1),
                        ),
                        ::taintless::__private::output::Constant::Number(
                            ::taintless::__private::output::Number::Integer(2),
                        ),
                    ];
                }
                <u8 as ::taintless::__private::output::Listed>::one_of::<
                    __Values,
                >(spot.hold(&mut value))
            }
                .done();
            ::core::result::Result::Ok(value)
        }
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
    const _: () = ::taintless::__private::output::check_budget(
        &<Triage as ::taintless::ClaudeOutput>::SHAPE,
        ::core::concat!(::core::module_path!(), "::", "Triage"),
        1u32,
    );
    #[automatically_derived]
    impl ::taintless::__private::output::Streamed for Triage {
        type Snapshot = ::taintless::__private::output::Whole;
    }
};
const _: () = {
    struct __JsonNames;
    #[automatically_derived]
    impl ::taintless::__private::Literals for __JsonNames {
        const TEXTS: &'static [&'static ::core::primitive::str] = &[
            "category",
            "severity",
            "summary",
            "listOfLists",
            "type",
            "rate",
        ];
    }
    #[automatically_derived]
    impl ::taintless::__private::json::JsonOut for Triage {
        fn write_json<'__a>(
            &self,
            out: ::taintless::__private::json::JsonWriter<'__a>,
        ) -> ::taintless::__private::json::Written<'__a> {
            ::taintless::__private::json::JsonMembers::write_members(self, out.object())
                .end()
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::json::JsonMembers for Triage {
        fn write_members<'__a>(
            &self,
            object: ::taintless::__private::json::JsonObject<'__a>,
        ) -> ::taintless::__private::json::JsonObject<'__a> {
            <Rate as ::taintless::__private::output::FieldType>::put(
                &self.rate,
                <Option<
                    Tainted<String>,
                > as ::taintless::__private::output::FieldType>::put(
                    &self.r#type,
                    <Vec<
                        Vec<u8>,
                    > as ::taintless::__private::output::FieldType>::put(
                        &self.list_of_lists,
                        <Tainted<
                            String,
                        > as ::taintless::__private::output::FieldType>::put(
                            &self.summary,
                            <u8 as ::taintless::__private::output::FieldType>::put(
                                &self.severity,
                                <Category as ::taintless::__private::output::FieldType>::put(
                                    &self.category,
                                    object,
                                    ::taintless::__private::json::member_name::<__JsonNames>(0),
                                ),
                                ::taintless::__private::json::member_name::<__JsonNames>(1),
                            ),
                            ::taintless::__private::json::member_name::<__JsonNames>(2),
                        ),
                        ::taintless::__private::json::member_name::<__JsonNames>(3),
                    ),
                    ::taintless::__private::json::member_name::<__JsonNames>(4),
                ),
                ::taintless::__private::json::member_name::<__JsonNames>(5),
            )
        }
    }
};
