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
                Self::Refund { amount: __0 } => {
                    ::taintless::__private::output::Parts::variant::<
                        Self,
                    >(
                        0,
                        ::core::option::Option::Some(
                            ::taintless::__private::output::Parts::record::<
                                Self,
                                0,
                                _,
                            >([
                                <f64 as ::taintless::__private::output::FieldType>::parts(
                                    __0,
                                ),
                            ]),
                        ),
                    )
                }
                Self::Say { 0: __0 } => {
                    ::taintless::__private::output::Parts::variant::<
                        Self,
                    >(
                        1,
                        ::core::option::Option::Some(
                            <Tainted<
                                String,
                            > as ::taintless::__private::output::FieldType>::parts(__0),
                        ),
                    )
                }
                Self::Nothing => {
                    ::taintless::__private::output::Parts::variant::<
                        Self,
                    >(2, ::core::option::Option::None)
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
                        "content",
                        "",
                        &::taintless::__private::output::Shape::NULL,
                        ::taintless::__private::output::Rules::NONE,
                    ),
                ],
            },
            variants: &[
                ::taintless::__private::output::Variant {
                    name: "Refund",
                    description: "",
                    payload: ::taintless::__private::output::Payload::Record(const {
                        &<Self as ::taintless::__private::output::Record<0>>::TABLE
                    }),
                },
                ::taintless::__private::output::Variant {
                    name: "Say",
                    description: "",
                    payload: ::taintless::__private::output::Payload::Value(const {
                        &::taintless::__private::output::Position::new(
                            <Tainted<
                                String,
                            > as ::taintless::__private::output::FieldType>::LOOKS,
                            ::taintless::__private::output::Rules::NONE,
                        )
                    }),
                },
                ::taintless::__private::output::Variant {
                    name: "Nothing",
                    description: "",
                    payload: ::taintless::__private::output::Payload::Unit,
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
                1 => {
                    let value: ::taintless::__private::output::Read<
                        Tainted<String>,
                        __D::Error,
                    > = { <Tainted<String> as ::taintless::ClaudeOutput>::read(reader) };
                    ::core::result::Result::Ok(value?.map(Self::Say))
                }
                2 => ::core::result::Result::Ok(reader.null()?.map(|()| Self::Nothing)),
                _ => ::core::result::Result::Ok(::core::option::Option::None),
            }
        }
        fn unit(number: ::core::primitive::u32) -> ::core::option::Option<Self> {
            match number {
                2 => ::core::option::Option::Some(Self::Nothing),
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
            fields: &[
                ::taintless::__private::output::Field::new(
                    "amount",
                    "",
                    <f64 as ::taintless::__private::output::FieldType>::LOOKS,
                    ::taintless::__private::output::Rules::NONE,
                ),
            ],
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
                0 => {
                    <f64 as ::taintless::__private::output::FieldType>::fill(
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
            let __0 = <f64 as ::taintless::__private::output::FieldType>::take(
                missing,
                partial.0,
                0,
            );
            ::core::option::Option::Some(Self::Refund { amount: __0? })
        }
    }
    pub struct __Partial0OfWish(
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
    impl ::taintless::__private::output::Variants for WishSnapshot {
        const TABLE: &'static ::taintless::__private::output::UnionTable = &<Wish as ::taintless::__private::output::Union>::TABLE;
        fn choose(number: ::core::primitive::u32) -> ::core::option::Option<Self> {
            match number {
                0 => {
                    ::core::option::Option::Some(
                        Self::Refund(::taintless::__private::output::Fields::fresh()),
                    )
                }
                1 => {
                    ::core::option::Option::Some(
                        Self::Say(::taintless::__private::output::Growing::fresh()),
                    )
                }
                2 => ::core::option::Option::Some(Self::Nothing),
                _ => ::core::option::Option::None,
            }
        }
        fn begin(
            &mut self,
            first: ::taintless::__private::output::First,
        ) -> ::taintless::__private::output::Begun {
            match self {
                Self::Refund(_) => ::taintless::__private::output::payload(first),
                Self::Say(growing) => {
                    ::taintless::__private::output::Growing::begin(growing, first)
                }
                Self::Nothing => ::taintless::__private::output::Begun::Whole(0),
            }
        }
        fn child(
            &mut self,
        ) -> ::core::option::Option<&mut dyn ::taintless::__private::output::Node> {
            match self {
                Self::Refund(fields) => ::core::option::Option::Some(fields),
                Self::Say(growing) => {
                    ::taintless::__private::output::Growing::child(growing)
                }
                Self::Nothing => ::core::option::Option::None,
            }
        }
    }
    #[automatically_derived]
    #[allow(dead_code)]
    impl WishRefundSnapshot {
        ///Of `amount`.
        #[must_use]
        pub fn amount(&self) -> ::taintless::__private::output::Part<'_, f64> {
            <f64 as ::taintless::__private::output::StreamedField>::part(
                &self.0.0,
                &self.1.0,
            )
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::output::Fields for WishRefundSnapshot {
        type Whole = <Wish as ::taintless::__private::output::Record<0>>::Partial;
        const TABLE: &'static ::taintless::__private::output::RecordTable = &<Wish as ::taintless::__private::output::Record<
            0,
        >>::TABLE;
        fn fresh() -> Self {
            Self(
                <Wish as ::taintless::__private::output::Record<0>>::begin(),
                (::core::option::Option::None,),
            )
        }
        fn begin(
            &mut self,
            number: ::core::primitive::u32,
            first: ::taintless::__private::output::First,
        ) -> ::taintless::__private::output::Begun {
            match number {
                0 => {
                    <f64 as ::taintless::__private::output::StreamedField>::begin_field(
                        &self.0.0,
                        &mut self.1.0,
                        0,
                        first,
                    )
                }
                _ => ::taintless::__private::output::Begun::Skip,
            }
        }
        fn child(
            &mut self,
            number: ::core::primitive::u32,
        ) -> ::core::option::Option<&mut dyn ::taintless::__private::output::Node> {
            match number {
                0 => {
                    <f64 as ::taintless::__private::output::StreamedField>::grown(
                        &mut self.1.0,
                    )
                }
                _ => ::core::option::Option::None,
            }
        }
        fn complete(
            &mut self,
            number: ::core::primitive::u32,
            value: &::taintless::__private::output::Value<'_>,
        ) {
            match number {
                0 => {
                    <f64 as ::taintless::__private::output::StreamedField>::put(
                        value,
                        &mut self.1.0,
                        &mut self.0.0,
                    )
                }
                _ => {}
            }
        }
        fn take(&mut self) -> Self::Whole {
            ::core::mem::replace(
                &mut self.0,
                <Wish as ::taintless::__private::output::Record<0>>::begin(),
            )
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Debug for WishRefundSnapshot {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Formatter::write_str(f, "WishRefundSnapshot")
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::output::Streamed for Wish {
        type Snapshot = ::taintless::__private::output::Chosen<WishSnapshot>;
        fn begin(
            first: ::taintless::__private::output::First,
        ) -> ::core::option::Option<
            ::taintless::__private::output::Chosen<WishSnapshot>,
        > {
            ::taintless::__private::output::begin_fields(first)
        }
        fn node(
            snapshot: &mut ::taintless::__private::output::Chosen<WishSnapshot>,
        ) -> ::core::option::Option<&mut dyn ::taintless::__private::output::Node> {
            ::core::option::Option::Some(snapshot)
        }
        fn complete(
            snapshot: ::core::option::Option<
                ::taintless::__private::output::Chosen<WishSnapshot>,
            >,
            value: &::taintless::__private::output::Value<'_>,
        ) -> ::core::option::Option<Self> {
            {
                let _ = snapshot;
                ::taintless::__private::output::Value::read(value)
            }
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Debug for WishSnapshot {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Formatter::write_str(f, "WishSnapshot")
        }
    }
};
///What there is of a `Wish` while it arrives, when it is known which one it is.
pub enum WishSnapshot {
    ///What there is of `Wish::Refund` while it arrives.
    Refund(WishRefundSnapshot),
    ///Of its value, which is complete with the whole.
    Say(::taintless::__private::output::Growing<Tainted<String>>),
    ///Shown when it is complete.
    Nothing,
}
///What there is of `Wish::Refund` while it arrives.
pub struct WishRefundSnapshot(
    <Wish as ::taintless::__private::output::Record<0>>::Partial,
    (
        ::core::option::Option<
            <f64 as ::taintless::__private::output::StreamedField>::Growing,
        >,
    ),
);
const _: () = {
    struct __JsonNames;
    #[automatically_derived]
    impl ::taintless::__private::Literals for __JsonNames {
        const TEXTS: &'static [&'static ::core::primitive::str] = &[
            "kind",
            "content",
            "amount",
        ];
    }
    #[automatically_derived]
    impl ::taintless::__private::json::JsonOut for Wish {
        fn write_json<'__a>(
            &self,
            out: ::taintless::__private::json::JsonWriter<'__a>,
        ) -> ::taintless::__private::json::Written<'__a> {
            match self {
                Self::Refund { amount: __amount, .. } => {
                    out.object()
                        .field(
                            &::taintless::__private::json::member_name::<__JsonNames>(0),
                            "Refund",
                        )
                        .field_with(
                            &::taintless::__private::json::member_name::<__JsonNames>(1),
                            |out| {
                                <f64 as ::taintless::__private::output::FieldType>::put(
                                        __amount,
                                        out.object(),
                                        ::taintless::__private::json::member_name::<__JsonNames>(2),
                                    )
                                    .end()
                            },
                        )
                        .end()
                }
                Self::Say { 0: __0, .. } => {
                    <Tainted<
                        String,
                    > as ::taintless::__private::output::FieldType>::put(
                            __0,
                            out
                                .object()
                                .field(
                                    &::taintless::__private::json::member_name::<
                                        __JsonNames,
                                    >(0),
                                    "Say",
                                ),
                            ::taintless::__private::json::member_name::<__JsonNames>(1),
                        )
                        .end()
                }
                Self::Nothing { .. } => {
                    out.object()
                        .field(
                            &::taintless::__private::json::member_name::<__JsonNames>(0),
                            "Nothing",
                        )
                        .end()
                }
            }
        }
    }
};
