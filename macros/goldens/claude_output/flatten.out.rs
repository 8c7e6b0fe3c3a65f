const _: () = {
    #[automatically_derived]
    impl ::taintless::ClaudeOutput for Page {
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
            let Self { title: __0, rest: __1 } = self;
            ::taintless::__private::output::Parts::record::<
                Self,
                0,
                _,
            >([
                <Tainted<
                    String,
                > as ::taintless::__private::output::FieldType>::parts(__0),
                <Rest as ::taintless::__private::output::Flattened>::parts(__1),
            ])
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::output::Record<0> for Page {
        type Partial = __Partial0OfPage;
        const TABLE: ::taintless::__private::output::RecordTable = ::taintless::__private::output::RecordTable {
            name: "Page",
            id: ::core::concat!(::core::module_path!(), "::", "Page"),
            description: "",
            fields: &[
                ::taintless::__private::output::Field::new(
                    "title",
                    "",
                    <Tainted<
                        String,
                    > as ::taintless::__private::output::FieldType>::LOOKS,
                    ::taintless::__private::output::Rules::NONE,
                ),
                ::taintless::__private::output::Field::flat(
                    <Rest as ::taintless::__private::output::Flattened>::FIELDS,
                ),
            ],
        };
        #[inline]
        fn begin() -> Self::Partial {
            __Partial0OfPage(
                ::core::option::Option::None,
                <Rest as ::taintless::__private::output::Flattened>::begin(),
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
                    > as ::taintless::__private::output::FieldType>::fill(
                        slot,
                        &mut partial.0,
                    )
                }
                _ => {
                    match ::taintless::__private::output::flat(
                        const {
                            &<Self as ::taintless::__private::output::Record<0>>::TABLE
                        },
                        number,
                    ) {
                        ::core::option::Option::Some((1, inner)) => {
                            <Rest as ::taintless::__private::output::Flattened>::field(
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
            let __0 = <Tainted<
                String,
            > as ::taintless::__private::output::FieldType>::take(missing, partial.0, 0);
            let __1 = <Rest as ::taintless::__private::output::Flattened>::finish(
                partial.1,
                &missing.flat(1),
            );
            ::core::option::Option::Some(Self { title: __0?, rest: __1? })
        }
    }
    pub struct __Partial0OfPage(
        ::taintless::__private::output::Seen<Tainted<String>>,
        <Rest as ::taintless::__private::output::Flattened>::Partial,
        ::core::marker::PhantomData<fn() -> Page>,
    );
    const _: () = ::taintless::__private::output::check_names(
        &<Page as ::taintless::__private::output::Record<0>>::TABLE,
    );
    #[automatically_derived]
    impl ::taintless::__private::output::Flat for Page {
        fn flat_parts(&self) -> ::taintless::__private::output::Parts<'_> {
            ::taintless::ClaudeOutput::parts_to_compare(self)
        }
    }
    #[automatically_derived]
    impl<'__de> ::taintless::__private::output::serde::Deserialize<'__de> for Page {
        fn deserialize<__D: ::taintless::__private::output::serde::Deserializer<'__de>>(
            de: __D,
        ) -> ::core::result::Result<Self, __D::Error> {
            ::taintless::__private::output::deserialize(de)
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::output::schemars::JsonSchema for Page {
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
        &<Page as ::taintless::ClaudeOutput>::SHAPE,
        ::core::concat!(::core::module_path!(), "::", "Page"),
        1u32,
    );
    #[automatically_derived]
    impl ::taintless::__private::output::Streamed for Page {
        type Snapshot = ::taintless::__private::output::Whole;
    }
};
const _: () = {
    struct __JsonNames;
    #[automatically_derived]
    impl ::taintless::__private::Literals for __JsonNames {
        const TEXTS: &'static [&'static ::core::primitive::str] = &["title"];
    }
    #[automatically_derived]
    impl ::taintless::__private::json::JsonOut for Page {
        fn write_json<'__a>(
            &self,
            out: ::taintless::__private::json::JsonWriter<'__a>,
        ) -> ::taintless::__private::json::Written<'__a> {
            ::taintless::__private::json::JsonMembers::write_members(self, out.object())
                .end()
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::json::JsonMembers for Page {
        fn write_members<'__a>(
            &self,
            object: ::taintless::__private::json::JsonObject<'__a>,
        ) -> ::taintless::__private::json::JsonObject<'__a> {
            <Rest as ::taintless::__private::output::Flattened>::write_members(
                &self.rest,
                <Tainted<
                    String,
                > as ::taintless::__private::output::FieldType>::put(
                    &self.title,
                    object,
                    ::taintless::__private::json::member_name::<__JsonNames>(0),
                ),
            )
        }
    }
};
