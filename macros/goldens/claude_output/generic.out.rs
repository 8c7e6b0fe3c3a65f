const _: () = {
    #[automatically_derived]
    impl<
        T: Clone + my::taintless::ClaudeOutput,
        const N: usize,
    > my::taintless::ClaudeOutput for Page<T, N>
    where
        T: PartialEq,
    {
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
            let Self { item: __0, list: __1 } = self;
            my::taintless::__private::output::Parts::record::<
                Self,
                0,
                _,
            >([
                <T as my::taintless::__private::output::FieldType>::parts(__0),
                <[u8; N] as my::taintless::__private::output::FieldType>::parts(__1),
            ])
        }
    }
    #[automatically_derived]
    impl<
        T: Clone + my::taintless::ClaudeOutput,
        const N: usize,
    > my::taintless::__private::output::Record<0> for Page<T, N>
    where
        T: PartialEq,
    {
        type Partial = __Partial0OfPage<T, N>;
        const TABLE: my::taintless::__private::output::RecordTable = my::taintless::__private::output::RecordTable {
            name: "Page",
            id: ::core::concat!(::core::module_path!(), "::", "Page"),
            description: "",
            fields: &[
                my::taintless::__private::output::Field::new(
                    "item",
                    "",
                    <T as my::taintless::__private::output::FieldType>::LOOKS,
                    my::taintless::__private::output::Rules::NONE
                        .range(const {
                            &my::taintless::__private::output::Range {
                                min: ::core::option::Option::None,
                                max: ::core::option::Option::Some(
                                    my::taintless::__private::output::Number::Integer(9),
                                ),
                                exclusive_min: ::core::option::Option::None,
                                exclusive_max: ::core::option::Option::None,
                            }
                        }),
                ),
                my::taintless::__private::output::Field::new(
                    "list",
                    "",
                    <[u8; N] as my::taintless::__private::output::FieldType>::LOOKS,
                    my::taintless::__private::output::Rules::NONE,
                ),
            ],
        };
        #[inline]
        fn begin() -> Self::Partial {
            const {
                my::taintless::__private::output::check_range::<
                    T,
                >(const {
                    &my::taintless::__private::output::Range {
                        min: ::core::option::Option::None,
                        max: ::core::option::Option::Some(
                            my::taintless::__private::output::Number::Integer(9),
                        ),
                        exclusive_min: ::core::option::Option::None,
                        exclusive_max: ::core::option::Option::None,
                    }
                })
            };
            __Partial0OfPage(
                ::core::option::Option::None,
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
                    <T as my::taintless::__private::output::Ranged>::range(
                            <T as my::taintless::__private::output::FieldType>::check(
                                slot,
                                &mut partial.0,
                            )?,
                            const {
                                &my::taintless::__private::output::Range {
                                    min: ::core::option::Option::None,
                                    max: ::core::option::Option::Some(
                                        my::taintless::__private::output::Number::Integer(9),
                                    ),
                                    exclusive_min: ::core::option::Option::None,
                                    exclusive_max: ::core::option::Option::None,
                                }
                            },
                        )
                        .done();
                    ::core::result::Result::Ok(())
                }
                1 => {
                    <[u8; N] as my::taintless::__private::output::FieldType>::fill(
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
            missing: &my::taintless::__private::output::Missing<'_>,
        ) -> ::core::option::Option<Self> {
            let __0 = <T as my::taintless::__private::output::FieldType>::take(
                missing,
                partial.0,
                0,
            );
            let __1 = <[u8; N] as my::taintless::__private::output::FieldType>::take(
                missing,
                partial.1,
                1,
            );
            ::core::option::Option::Some(Self { item: __0?, list: __1? })
        }
    }
    struct __Partial0OfPage<T: Clone + my::taintless::ClaudeOutput, const N: usize>(
        my::taintless::__private::output::Seen<T>,
        my::taintless::__private::output::Seen<[u8; N]>,
        ::core::marker::PhantomData<fn() -> Page<T, N>>,
    )
    where
        T: PartialEq;
    #[automatically_derived]
    impl<
        T: Clone + my::taintless::ClaudeOutput,
        const N: usize,
    > my::taintless::__private::output::Flat for Page<T, N>
    where
        T: PartialEq,
    {
        fn flat_parts(&self) -> my::taintless::__private::output::Parts<'_> {
            my::taintless::ClaudeOutput::parts_to_compare(self)
        }
    }
    #[automatically_derived]
    impl<
        '__de,
        T: Clone + my::taintless::ClaudeOutput,
        const N: usize,
    > my::taintless::__private::output::serde::Deserialize<'__de> for Page<T, N>
    where
        T: PartialEq,
    {
        fn deserialize<
            __D: my::taintless::__private::output::serde::Deserializer<'__de>,
        >(de: __D) -> ::core::result::Result<Self, __D::Error> {
            my::taintless::__private::output::deserialize(de)
        }
    }
    #[automatically_derived]
    impl<
        T: Clone + my::taintless::ClaudeOutput,
        const N: usize,
    > my::taintless::__private::output::schemars::JsonSchema for Page<T, N>
    where
        T: PartialEq,
    {
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
    #[automatically_derived]
    impl<
        T: Clone + my::taintless::ClaudeOutput,
        const N: usize,
    > my::taintless::__private::output::Streamed for Page<T, N>
    where
        T: PartialEq,
    {
        type Snapshot = my::taintless::__private::output::Whole;
    }
};
const _: () = {
    struct __JsonNames;
    #[automatically_derived]
    impl my::taintless::__private::Literals for __JsonNames {
        const TEXTS: &'static [&'static ::core::primitive::str] = &["item", "list"];
    }
    #[automatically_derived]
    impl<
        T: Clone + my::taintless::ClaudeOutput,
        const N: usize,
    > my::taintless::__private::json::JsonOut for Page<T, N>
    where
        T: PartialEq,
    {
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
    impl<
        T: Clone + my::taintless::ClaudeOutput,
        const N: usize,
    > my::taintless::__private::json::JsonMembers for Page<T, N>
    where
        T: PartialEq,
    {
        fn write_members<'__a>(
            &self,
            object: my::taintless::__private::json::JsonObject<'__a>,
        ) -> my::taintless::__private::json::JsonObject<'__a> {
            <[u8; N] as my::taintless::__private::output::FieldType>::put(
                &self.list,
                <T as my::taintless::__private::output::FieldType>::put(
                    &self.item,
                    object,
                    my::taintless::__private::json::member_name::<__JsonNames>(0),
                ),
                my::taintless::__private::json::member_name::<__JsonNames>(1),
            )
        }
    }
};
