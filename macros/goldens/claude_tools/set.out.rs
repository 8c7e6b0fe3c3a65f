const _: () = {
    struct __Arguments1OfDesk {
        reply_to: Tainted<String>,
        r#type: Option<u8>,
    }
    const _: () = {
        #[automatically_derived]
        impl ::taintless::ClaudeOutput for __Arguments1OfDesk {
            const SHAPE: ::taintless::__private::output::Shape = ::taintless::__private::output::Shape::record::<
                Self,
                0,
            >();
            #[inline]
            fn read<
                '__de,
                __D: ::taintless::__private::output::serde::Deserializer<'__de>,
            >(
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
                let Self { reply_to: __0, r#type: __1 } = self;
                ::taintless::__private::output::Parts::record::<
                    Self,
                    0,
                    _,
                >([
                    <Tainted<
                        String,
                    > as ::taintless::__private::output::FieldType>::parts(__0),
                    <Option<u8> as ::taintless::__private::output::FieldType>::parts(__1),
                ])
            }
        }
        #[automatically_derived]
        impl ::taintless::__private::output::Record<0> for __Arguments1OfDesk {
            type Partial = __Partial0Of__Arguments1OfDesk;
            const TABLE: ::taintless::__private::output::RecordTable = ::taintless::__private::output::RecordTable {
                name: "Desk.SendReply",
                id: ::core::concat!(::core::module_path!(), "::", "Desk.SendReply"),
                description: "",
                fields: &[
                    ::taintless::__private::output::Field::new(
                        "replyTo",
                        "To whom.",
                        <Tainted<
                            String,
                        > as ::taintless::__private::output::FieldType>::LOOKS,
                        ::taintless::__private::output::Rules::NONE
                            .format(::taintless::__private::output::Format::Email),
                    ),
                    ::taintless::__private::output::Field::new(
                        "type",
                        "",
                        <Option<u8> as ::taintless::__private::output::FieldType>::LOOKS,
                        ::taintless::__private::output::Rules::NONE,
                    ),
                ],
            };
            #[inline]
            fn begin() -> Self::Partial {
                __Partial0Of__Arguments1OfDesk(
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
                        <Tainted<
                            String,
                        > as ::taintless::__private::output::Matched>::format(
                                <Tainted<
                                    String,
                                > as ::taintless::__private::output::FieldType>::check(
                                    slot,
                                    &mut partial.0,
                                )?,
                                ::taintless::__private::output::Format::Email,
                            )
                            .done();
                        ::core::result::Result::Ok(())
                    }
                    1 => {
                        <Option<
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
                let __0 = <Tainted<
                    String,
                > as ::taintless::__private::output::FieldType>::take(
                    missing,
                    partial.0,
                    0,
                );
                let __1 = <Option<
                    u8,
                > as ::taintless::__private::output::FieldType>::take(
                    missing,
                    partial.1,
                    1,
                );
                ::core::option::Option::Some(Self {
                    reply_to: __0?,
                    r#type: __1?,
                })
            }
        }
        struct __Partial0Of__Arguments1OfDesk(
            ::taintless::__private::output::Seen<Tainted<String>>,
            ::taintless::__private::output::Seen<Option<u8>>,
            ::core::marker::PhantomData<fn() -> __Arguments1OfDesk>,
        );
        #[automatically_derived]
        impl ::taintless::__private::output::Flat for __Arguments1OfDesk {
            fn flat_parts(&self) -> ::taintless::__private::output::Parts<'_> {
                ::taintless::ClaudeOutput::parts_to_compare(self)
            }
        }
        #[automatically_derived]
        impl<'__de> ::taintless::__private::output::serde::Deserialize<'__de>
        for __Arguments1OfDesk {
            fn deserialize<
                __D: ::taintless::__private::output::serde::Deserializer<'__de>,
            >(de: __D) -> ::core::result::Result<Self, __D::Error> {
                ::taintless::__private::output::deserialize(de)
            }
        }
        #[automatically_derived]
        impl ::taintless::__private::output::schemars::JsonSchema
        for __Arguments1OfDesk {
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
            &<__Arguments1OfDesk as ::taintless::ClaudeOutput>::SHAPE,
            ::core::concat!(::core::module_path!(), "::", "Desk.SendReply"),
            1u32,
        );
        #[automatically_derived]
        impl ::taintless::__private::output::Streamed for __Arguments1OfDesk {
            type Snapshot = ::taintless::__private::output::Whole;
        }
    };
    const _: () = {
        struct __JsonNames;
        #[automatically_derived]
        impl ::taintless::__private::Literals for __JsonNames {
            const TEXTS: &'static [&'static ::core::primitive::str] = &[
                "replyTo",
                "type",
            ];
        }
        #[automatically_derived]
        impl ::taintless::__private::json::JsonOut for __Arguments1OfDesk {
            fn write_json<'__a>(
                &self,
                out: ::taintless::__private::json::JsonWriter<'__a>,
            ) -> ::taintless::__private::json::Written<'__a> {
                ::taintless::__private::json::JsonMembers::write_members(
                        self,
                        out.object(),
                    )
                    .end()
            }
        }
        #[automatically_derived]
        impl ::taintless::__private::json::JsonMembers for __Arguments1OfDesk {
            fn write_members<'__a>(
                &self,
                object: ::taintless::__private::json::JsonObject<'__a>,
            ) -> ::taintless::__private::json::JsonObject<'__a> {
                <Option<
                    u8,
                > as ::taintless::__private::output::FieldType>::put(
                    &self.r#type,
                    <Tainted<
                        String,
                    > as ::taintless::__private::output::FieldType>::put(
                        &self.reply_to,
                        object,
                        ::taintless::__private::json::member_name::<__JsonNames>(0),
                    ),
                    ::taintless::__private::json::member_name::<__JsonNames>(1),
                )
            }
        }
    };
    #[automatically_derived]
    impl ::taintless::ClaudeTools for Desk {
        type Untrusted = ::taintless::__private::tool::Yes;
        type Private = ::taintless::__private::tool::No;
        type Acts = ::taintless::__private::tool::Yes;
        const TABLE: ::taintless::__private::tool::ToolTable = ::taintless::__private::tool::ToolTable::new(
            &[
                ::taintless::__private::tool::Tool::of(
                    <Search as ::taintless::__private::tool::ToolArguments>::LOOKS,
                    "search",
                    "Searches the web.",
                    ::taintless::__private::tool::Marks::PURE.reads_untrusted(),
                ),
                ::taintless::__private::tool::Tool::of(
                        <__Arguments1OfDesk as ::taintless::__private::tool::ToolArguments>::LOOKS,
                        "send_reply",
                        "Sends a reply, once.",
                        ::taintless::__private::tool::Marks::PURE.destructive().sends(),
                    )
                    .lax(),
                ::taintless::__private::tool::Tool::of(
                    <::taintless::__private::tool::NoArguments as ::taintless::__private::tool::ToolArguments>::LOOKS,
                    "now",
                    "What time it is.",
                    ::taintless::__private::tool::Marks::PURE,
                ),
            ],
        );
        fn read(
            tool: ::core::primitive::usize,
            input: ::taintless::__private::tool::ToolInput<'_>,
        ) -> ::core::result::Result<
            ::core::option::Option<Self>,
            ::taintless::__private::tool::OutputError,
        > {
            match tool {
                0 => {
                    ::core::result::Result::map(
                        <Search as ::taintless::__private::tool::ToolArguments>::read(
                            input,
                        ),
                        |it| ::core::option::Option::Some(Self::Search(it)),
                    )
                }
                1 => {
                    ::core::result::Result::map(
                        <__Arguments1OfDesk as ::taintless::__private::tool::ToolArguments>::read(
                            input,
                        ),
                        |it| ::core::option::Option::Some(Self::SendReply {
                            reply_to: it.reply_to,
                            r#type: it.r#type,
                        }),
                    )
                }
                2 => {
                    ::core::result::Result::map(
                        <::taintless::__private::tool::NoArguments as ::taintless::__private::tool::ToolArguments>::read(
                            input,
                        ),
                        |_| ::core::option::Option::Some(Self::Time),
                    )
                }
                _ => ::core::result::Result::Ok(::core::option::Option::None),
            }
        }
    }
    const _: () = ::taintless::__private::tool::check_tools::<Desk>();
};
