const _: () = {
    struct __Arguments0OfDesk {
        number: u32,
    }
    const _: () = {
        #[automatically_derived]
        impl my::taintless::ClaudeOutput for __Arguments0OfDesk {
            const SHAPE: my::taintless::__private::output::Shape = my::taintless::__private::output::Shape::record::<
                Self,
                0,
            >();
            #[inline]
            fn read<
                '__de,
                __D: my::taintless::__private::output::serde::Deserializer<'__de>,
            >(
                reader: my::taintless::__private::output::Reader<'_, __D>,
            ) -> my::taintless::__private::output::Read<Self, __D::Error> {
                reader.record::<Self, 0>()
            }
            #[inline]
            fn read_into<
                '__de,
                __D: my::taintless::__private::output::serde::Deserializer<'__de>,
            >(
                reader: my::taintless::__private::output::Reader<'_, __D>,
                place: &mut ::core::option::Option<Self>,
            ) -> ::core::result::Result<
                (),
                my::taintless::__private::output::Stop<__D::Error>,
            > {
                reader.record_into::<Self, 0>(place)
            }
            fn parts_to_compare(&self) -> my::taintless::__private::output::Parts<'_> {
                let Self { number: __0 } = self;
                my::taintless::__private::output::Parts::record::<
                    Self,
                    0,
                    _,
                >([<u32 as my::taintless::__private::output::FieldType>::parts(__0)])
            }
        }
        #[automatically_derived]
        impl my::taintless::__private::output::Record<0> for __Arguments0OfDesk {
            type Partial = __Partial0Of__Arguments0OfDesk;
            const TABLE: my::taintless::__private::output::RecordTable = my::taintless::__private::output::RecordTable {
                name: "Desk.ReadLetter",
                id: ::core::concat!(::core::module_path!(), "::", "Desk.ReadLetter"),
                description: "",
                fields: &[
                    my::taintless::__private::output::Field::new(
                        "number",
                        "",
                        <u32 as my::taintless::__private::output::FieldType>::LOOKS,
                        my::taintless::__private::output::Rules::NONE,
                    ),
                ],
            };
            #[inline]
            fn begin() -> Self::Partial {
                __Partial0Of__Arguments0OfDesk(
                    ::core::option::Option::None,
                    ::core::marker::PhantomData,
                )
            }
            #[inline]
            fn field<
                '__de,
                __A: my::taintless::__private::output::serde::de::MapAccess<'__de>,
            >(
                partial: &mut Self::Partial,
                number: ::core::primitive::u32,
                slot: my::taintless::__private::output::Slot<'_, __A>,
            ) -> ::core::result::Result<
                (),
                my::taintless::__private::output::Stop<__A::Error>,
            > {
                match number {
                    0 => {
                        <u32 as my::taintless::__private::output::FieldType>::fill(
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
                missing: &my::taintless::__private::output::Missing<'_>,
            ) -> ::core::option::Option<Self> {
                let __0 = <u32 as my::taintless::__private::output::FieldType>::take(
                    missing,
                    partial.0,
                    0,
                );
                ::core::option::Option::Some(Self { number: __0? })
            }
        }
        struct __Partial0Of__Arguments0OfDesk(
            my::taintless::__private::output::Seen<u32>,
            ::core::marker::PhantomData<fn() -> __Arguments0OfDesk>,
        );
        #[automatically_derived]
        impl my::taintless::__private::output::Flat for __Arguments0OfDesk {
            fn flat_parts(&self) -> my::taintless::__private::output::Parts<'_> {
                my::taintless::ClaudeOutput::parts_to_compare(self)
            }
        }
        #[automatically_derived]
        impl<'__de> my::taintless::__private::output::serde::Deserialize<'__de>
        for __Arguments0OfDesk {
            fn deserialize<
                __D: my::taintless::__private::output::serde::Deserializer<'__de>,
            >(de: __D) -> ::core::result::Result<Self, __D::Error> {
                my::taintless::__private::output::deserialize(de)
            }
        }
        #[automatically_derived]
        impl my::taintless::__private::output::schemars::JsonSchema
        for __Arguments0OfDesk {
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
        const _: () = my::taintless::__private::output::check_budget(
            &<__Arguments0OfDesk as my::taintless::ClaudeOutput>::SHAPE,
            ::core::concat!(::core::module_path!(), "::", "Desk.ReadLetter"),
            1u32,
        );
        #[automatically_derived]
        impl my::taintless::__private::output::Streamed for __Arguments0OfDesk {
            type Snapshot = my::taintless::__private::output::Whole;
        }
    };
    const _: () = {
        struct __JsonNames;
        #[automatically_derived]
        impl my::taintless::__private::Literals for __JsonNames {
            const TEXTS: &'static [&'static ::core::primitive::str] = &["number"];
        }
        #[automatically_derived]
        impl my::taintless::__private::json::JsonOut for __Arguments0OfDesk {
            fn write_json<'__a>(
                &self,
                out: my::taintless::__private::json::JsonWriter<'__a>,
            ) -> my::taintless::__private::json::Written<'__a> {
                my::taintless::__private::json::JsonMembers::write_members(
                        self,
                        out.object(),
                    )
                    .end()
            }
        }
        #[automatically_derived]
        impl my::taintless::__private::json::JsonMembers for __Arguments0OfDesk {
            fn write_members<'__a>(
                &self,
                object: my::taintless::__private::json::JsonObject<'__a>,
            ) -> my::taintless::__private::json::JsonObject<'__a> {
                <u32 as my::taintless::__private::output::FieldType>::put(
                    &self.number,
                    object,
                    my::taintless::__private::json::member_name::<__JsonNames>(0),
                )
            }
        }
    };
    #[automatically_derived]
    impl my::taintless::ClaudeTools for Desk {
        type Untrusted = my::taintless::__private::tool::Yes;
        type Private = my::taintless::__private::tool::Yes;
        type Acts = my::taintless::__private::tool::No;
        const TABLE: my::taintless::__private::tool::ToolTable = my::taintless::__private::tool::ToolTable::new(
            &[
                my::taintless::__private::tool::Tool::of(
                    <__Arguments0OfDesk as my::taintless::__private::tool::ToolArguments>::LOOKS,
                    "read-letter",
                    "Reads a letter.",
                    my::taintless::__private::tool::Marks::PURE
                        .reads_untrusted()
                        .reads_private(),
                ),
            ],
        );
        fn read(
            tool: ::core::primitive::usize,
            input: my::taintless::__private::tool::ToolInput<'_>,
        ) -> ::core::result::Result<
            ::core::option::Option<Self>,
            my::taintless::__private::tool::OutputError,
        > {
            match tool {
                0 => {
                    ::core::result::Result::map(
                        <__Arguments0OfDesk as my::taintless::__private::tool::ToolArguments>::read(
                            input,
                        ),
                        |it| ::core::option::Option::Some(Self::ReadLetter {
                            number: it.number,
                        }),
                    )
                }
                _ => ::core::result::Result::Ok(::core::option::Option::None),
            }
        }
    }
    const _: () = my::taintless::__private::tool::check_tools::<Desk>();
};
