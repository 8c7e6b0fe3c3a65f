const _: () = {
    #[automatically_derived]
    impl ::taintless::ClaudeOutput for Tree {
        const SHAPE: ::taintless::__private::output::Shape = ::taintless::__private::output::Shape::bounded::<
            Self,
        >(::core::concat!(::core::module_path!(), "::", "Tree"), 3u32);
        #[inline]
        fn read<'__de, __D: ::taintless::__private::output::serde::Deserializer<'__de>>(
            reader: ::taintless::__private::output::Reader<'_, __D>,
        ) -> ::taintless::__private::output::Read<Self, __D::Error> {
            let level = ::taintless::__private::output::Level::new(
                &reader,
                ::core::concat!(::core::module_path!(), "::", "Tree"),
            );
            let ::core::option::Option::Some(reader) = ::taintless::__private::output::Level::enter(
                &level,
                reader,
                3u32,
            )? else {
                return ::core::result::Result::Ok(::core::option::Option::None);
            };
            reader.record::<Self, 0>()
        }
        fn parts_to_compare(&self) -> ::taintless::__private::output::Parts<'_> {
            let Self { children: __0 } = self;
            ::taintless::__private::output::Parts::record::<
                Self,
                0,
                _,
            >([<Vec<Self> as ::taintless::__private::output::FieldType>::parts(__0)])
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::output::Recursive for Tree {
        const LEVEL: ::taintless::__private::output::Shape = ::taintless::__private::output::Shape::record::<
            Self,
            0,
        >();
    }
    #[automatically_derived]
    impl ::taintless::__private::output::Record<0> for Tree {
        type Partial = __Partial0OfTree;
        const TABLE: ::taintless::__private::output::RecordTable = ::taintless::__private::output::RecordTable {
            name: "Tree",
            id: ::core::concat!(::core::module_path!(), "::", "Tree"),
            description: "",
            fields: &[
                ::taintless::__private::output::Field::new(
                    "children",
                    "",
                    <Vec<Self> as ::taintless::__private::output::FieldType>::LOOKS,
                    ::taintless::__private::output::Rules::NONE
                        .items(const { &::taintless::__private::output::Rules::NONE }),
                ),
            ],
        };
        #[inline]
        fn begin() -> Self::Partial {
            __Partial0OfTree(::core::option::Option::None, ::core::marker::PhantomData)
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
                    ::taintless::__private::output::check_items::<
                        Vec<Self>,
                        ::taintless::__private::output::Placed<Self, 0>,
                        _,
                    >(slot, &mut partial.0)?
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
            let __0 = <Vec<
                Self,
            > as ::taintless::__private::output::FieldType>::take(missing, partial.0, 0);
            ::core::option::Option::Some(Self { children: __0? })
        }
    }
    struct __Partial0OfTree(
        ::taintless::__private::output::Seen<Vec<Tree>>,
        ::core::marker::PhantomData<fn() -> Tree>,
    );
    #[automatically_derived]
    impl ::taintless::__private::output::Flat for Tree {
        fn flat_parts(&self) -> ::taintless::__private::output::Parts<'_> {
            ::taintless::ClaudeOutput::parts_to_compare(self)
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::output::ItemPlace<0, Self> for Tree {
        #[inline]
        fn read<'__de, __D: ::taintless::__private::output::serde::Deserializer<'__de>>(
            reader: ::taintless::__private::output::Reader<'_, __D>,
        ) -> ::taintless::__private::output::Read<Self, __D::Error> {
            let spot = ::taintless::__private::output::Reader::spot(&reader);
            let mut value: ::core::option::Option<Self> = <Self as ::taintless::ClaudeOutput>::read(
                reader,
            )?;
            ::taintless::__private::output::check::<
                Self,
                _,
            >(spot.hold(&mut value), sound)
                .done();
            ::core::result::Result::Ok(value)
        }
    }
    #[automatically_derived]
    impl<'__de> ::taintless::__private::output::serde::Deserialize<'__de> for Tree {
        fn deserialize<__D: ::taintless::__private::output::serde::Deserializer<'__de>>(
            de: __D,
        ) -> ::core::result::Result<Self, __D::Error> {
            ::taintless::__private::output::deserialize(de)
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::output::schemars::JsonSchema for Tree {
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
        &<Tree as ::taintless::__private::output::Recursive>::LEVEL,
        ::core::concat!(::core::module_path!(), "::", "Tree"),
        3u32,
    );
    #[automatically_derived]
    impl ::taintless::__private::output::Streamed for Tree {
        type Snapshot = ::taintless::__private::output::Whole;
    }
};
const _: () = {
    struct __JsonNames;
    #[automatically_derived]
    impl ::taintless::__private::Literals for __JsonNames {
        const TEXTS: &'static [&'static ::core::primitive::str] = &["children"];
    }
    #[automatically_derived]
    impl ::taintless::__private::json::JsonOut for Tree {
        fn write_json<'__a>(
            &self,
            out: ::taintless::__private::json::JsonWriter<'__a>,
        ) -> ::taintless::__private::json::Written<'__a> {
            ::taintless::__private::json::JsonMembers::write_members(self, out.object())
                .end()
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::json::JsonMembers for Tree {
        fn write_members<'__a>(
            &self,
            object: ::taintless::__private::json::JsonObject<'__a>,
        ) -> ::taintless::__private::json::JsonObject<'__a> {
            <Vec<
                Self,
            > as ::taintless::__private::output::FieldType>::put(
                &self.children,
                object,
                ::taintless::__private::json::member_name::<__JsonNames>(0),
            )
        }
    }
};
