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
            }
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::output::Union for Wish {
        type Told = ::taintless::__private::output::ByTagAndContent;
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
                    ::taintless::__private::output::Field::new(
                        "value",
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
                            ::taintless::__private::output::Rules::NONE,
                        )
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
                        <u8 as ::taintless::ClaudeOutput>::read(reader)
                    };
                    ::core::result::Result::Ok(value?.map(Self::Number))
                }
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
        const TEXTS: &'static [&'static ::core::primitive::str] = &["kind", "value"];
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
                Self::Number { 0: __0, .. } => {
                    <u8 as ::taintless::__private::output::FieldType>::put(
                            __0,
                            out
                                .object()
                                .field(
                                    &::taintless::__private::json::member_name::<
                                        __JsonNames,
                                    >(0),
                                    "Number",
                                ),
                            ::taintless::__private::json::member_name::<__JsonNames>(1),
                        )
                        .end()
                }
            }
        }
    }
};
