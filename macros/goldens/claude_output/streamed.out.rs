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
            let Self { severity: __0, topics: __1, place: __2 } = self;
            ::taintless::__private::output::Parts::record::<
                Self,
                0,
                _,
            >([
                <u8 as ::taintless::__private::output::FieldType>::parts(__0),
                <Vec<
                    Tainted<String>,
                > as ::taintless::__private::output::FieldType>::parts(__1),
                <Place as ::taintless::__private::output::Flattened>::parts(__2),
            ])
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::output::Record<0> for Triage {
        type Partial = __Partial0OfTriage;
        const TABLE: ::taintless::__private::output::RecordTable = ::taintless::__private::output::RecordTable {
            name: "Triage",
            id: ::core::concat!(::core::module_path!(), "::", "Triage"),
            description: "",
            fields: &[
                ::taintless::__private::output::Field::new(
                    "severity",
                    "",
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
                        }),
                ),
                ::taintless::__private::output::Field::new(
                    "topics",
                    "",
                    <Vec<
                        Tainted<String>,
                    > as ::taintless::__private::output::FieldType>::LOOKS,
                    ::taintless::__private::output::Rules::NONE
                        .items(const {
                            &::taintless::__private::output::Rules::NONE
                                .length(::taintless::__private::output::Length {
                                    min: 0,
                                    max: ::core::option::Option::Some(20),
                                })
                        }),
                ),
                ::taintless::__private::output::Field::flat(
                    <Place as ::taintless::__private::output::Flattened>::FIELDS,
                ),
            ],
        };
        #[inline]
        fn begin() -> Self::Partial {
            __Partial0OfTriage(
                ::core::option::Option::None,
                ::core::option::Option::None,
                <Place as ::taintless::__private::output::Flattened>::begin(),
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
                    <u8 as ::taintless::__private::output::Ranged>::range(
                            <u8 as ::taintless::__private::output::FieldType>::check(
                                slot,
                                &mut partial.0,
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
                        )
                        .done();
                    ::core::result::Result::Ok(())
                }
                1 => {
                    ::taintless::__private::output::check_items::<
                        Vec<Tainted<String>>,
                        ::taintless::__private::output::Placed<Self, 0>,
                        _,
                    >(slot, &mut partial.1)?
                        .done();
                    ::core::result::Result::Ok(())
                }
                _ => {
                    match ::taintless::__private::output::flat(
                        const {
                            &<Self as ::taintless::__private::output::Record<0>>::TABLE
                        },
                        number,
                    ) {
                        ::core::option::Option::Some((2, inner)) => {
                            <Place as ::taintless::__private::output::Flattened>::field(
                                &mut partial.2,
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
            let __0 = <u8 as ::taintless::__private::output::FieldType>::take(
                missing,
                partial.0,
                0,
            );
            let __1 = <Vec<
                Tainted<String>,
            > as ::taintless::__private::output::FieldType>::take(missing, partial.1, 1);
            let __2 = <Place as ::taintless::__private::output::Flattened>::finish(
                partial.2,
                &missing.flat(2),
            );
            ::core::option::Option::Some(Self {
                severity: __0?,
                topics: __1?,
                place: __2?,
            })
        }
    }
    pub struct __Partial0OfTriage(
        ::taintless::__private::output::Seen<u8>,
        ::taintless::__private::output::Seen<Vec<Tainted<String>>>,
        <Place as ::taintless::__private::output::Flattened>::Partial,
        ::core::marker::PhantomData<fn() -> Triage>,
    );
    const _: () = ::taintless::__private::output::check_names(
        &<Triage as ::taintless::__private::output::Record<0>>::TABLE,
    );
    #[automatically_derived]
    impl ::taintless::__private::output::Flat for Triage {
        fn flat_parts(&self) -> ::taintless::__private::output::Parts<'_> {
            ::taintless::ClaudeOutput::parts_to_compare(self)
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::output::ItemPlace<0, Tainted<String>> for Triage {
        #[inline]
        fn read<'__de, __D: ::taintless::__private::output::serde::Deserializer<'__de>>(
            reader: ::taintless::__private::output::Reader<'_, __D>,
        ) -> ::taintless::__private::output::Read<Tainted<String>, __D::Error> {
            let spot = ::taintless::__private::output::Reader::spot(&reader);
            let mut value: ::core::option::Option<Tainted<String>> = <Tainted<
                String,
            > as ::taintless::ClaudeOutput>::read(reader)?;
            <Tainted<
                String,
            > as ::taintless::__private::output::Measured>::length(
                    spot.hold(&mut value),
                    ::taintless::__private::output::Length {
                        min: 0,
                        max: ::core::option::Option::Some(20),
                    },
                )
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
    #[allow(dead_code)]
    impl TriageSnapshot {
        ///Of `severity`.
        #[must_use]
        pub fn severity(&self) -> ::taintless::__private::output::Part<'_, u8> {
            <u8 as ::taintless::__private::output::StreamedField>::part(
                &self.0.0,
                &self.1.0,
            )
        }
        ///Of `topics`.
        #[must_use]
        fn topics(
            &self,
        ) -> ::taintless::__private::output::Part<'_, Vec<Tainted<String>>> {
            <Vec<
                Tainted<String>,
            > as ::taintless::__private::output::StreamedField>::part(
                &self.0.1,
                &self.1.1,
            )
        }
        ///Of `place`.
        #[must_use]
        fn place(
            &self,
        ) -> &<Place as ::taintless::__private::output::Streamed>::Snapshot {
            &self.1.2
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::output::Fields for TriageSnapshot {
        type Whole = <Triage as ::taintless::__private::output::Record<0>>::Partial;
        const TABLE: &'static ::taintless::__private::output::RecordTable = &<Triage as ::taintless::__private::output::Record<
            0,
        >>::TABLE;
        fn fresh() -> Self {
            Self(
                <Triage as ::taintless::__private::output::Record<0>>::begin(),
                (
                    ::core::option::Option::None,
                    ::core::option::Option::None,
                    ::taintless::__private::output::Fields::fresh(),
                ),
            )
        }
        fn begin(
            &mut self,
            number: ::core::primitive::u32,
            first: ::taintless::__private::output::First,
        ) -> ::taintless::__private::output::Begun {
            match number {
                0 => {
                    <u8 as ::taintless::__private::output::StreamedField>::begin_field(
                        &self.0.0,
                        &mut self.1.0,
                        0,
                        first,
                    )
                }
                1 => {
                    let begun = <Vec<
                        Tainted<String>,
                    > as ::taintless::__private::output::StreamedField>::begin_field(
                        &self.0.1,
                        &mut self.1.1,
                        1,
                        first,
                    );
                    if let ::core::option::Option::Some(growing) = &mut self.1.1 {
                        ::taintless::__private::output::ItemsOf::<
                            Tainted<String>,
                        >::hold_items(
                            growing,
                            const {
                                &::taintless::__private::output::ItemRules::<
                                    Tainted<String>,
                                > {
                                    hold: |spot, value| {
                                        <Tainted<
                                            String,
                                        > as ::taintless::__private::output::Measured>::length(
                                                spot.hold(value),
                                                ::taintless::__private::output::Length {
                                                    min: 0,
                                                    max: ::core::option::Option::Some(20),
                                                },
                                            )
                                            .done();
                                    },
                                    begun: |_| {},
                                }
                            },
                        );
                    }
                    begun
                }
                _ => {
                    match ::taintless::__private::output::flat(
                        <Self as ::taintless::__private::output::Fields>::TABLE,
                        number,
                    ) {
                        ::core::option::Option::Some((2, inner)) => {
                            ::taintless::__private::output::Fields::begin(
                                &mut self.1.2,
                                inner,
                                first,
                            )
                        }
                        _ => ::taintless::__private::output::Begun::Skip,
                    }
                }
            }
        }
        fn child(
            &mut self,
            number: ::core::primitive::u32,
        ) -> ::core::option::Option<&mut dyn ::taintless::__private::output::Node> {
            match number {
                0 => {
                    <u8 as ::taintless::__private::output::StreamedField>::grown(
                        &mut self.1.0,
                    )
                }
                1 => {
                    <Vec<
                        Tainted<String>,
                    > as ::taintless::__private::output::StreamedField>::grown(
                        &mut self.1.1,
                    )
                }
                _ => {
                    match ::taintless::__private::output::flat(
                        <Self as ::taintless::__private::output::Fields>::TABLE,
                        number,
                    ) {
                        ::core::option::Option::Some((2, inner)) => {
                            ::taintless::__private::output::Fields::child(
                                &mut self.1.2,
                                inner,
                            )
                        }
                        _ => ::core::option::Option::None,
                    }
                }
            }
        }
        fn complete(
            &mut self,
            number: ::core::primitive::u32,
            value: &::taintless::__private::output::Value<'_>,
        ) {
            match number {
                0 => {
                    <u8 as ::taintless::__private::output::Ranged>::range(
                            <u8 as ::taintless::__private::output::StreamedField>::check(
                                value,
                                &mut self.1.0,
                                &mut self.0.0,
                            ),
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
                        )
                        .done()
                }
                1 => {
                    <Vec<
                        Tainted<String>,
                    > as ::taintless::__private::output::StreamedField>::put(
                        value,
                        &mut self.1.1,
                        &mut self.0.1,
                    )
                }
                _ => {
                    match ::taintless::__private::output::flat(
                        <Self as ::taintless::__private::output::Fields>::TABLE,
                        number,
                    ) {
                        ::core::option::Option::Some((2, inner)) => {
                            ::taintless::__private::output::Fields::complete(
                                &mut self.1.2,
                                inner,
                                value,
                            )
                        }
                        _ => {}
                    }
                }
            }
        }
        fn take(&mut self) -> Self::Whole {
            self.0.2 = ::taintless::__private::output::Fields::take(&mut self.1.2);
            ::core::mem::replace(
                &mut self.0,
                <Triage as ::taintless::__private::output::Record<0>>::begin(),
            )
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Debug for TriageSnapshot {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Formatter::write_str(f, "TriageSnapshot")
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::output::Streamed for Triage {
        type Snapshot = TriageSnapshot;
        fn begin(
            first: ::taintless::__private::output::First,
        ) -> ::core::option::Option<TriageSnapshot> {
            ::taintless::__private::output::begin_fields(first)
        }
        fn node(
            snapshot: &mut TriageSnapshot,
        ) -> ::core::option::Option<&mut dyn ::taintless::__private::output::Node> {
            ::core::option::Option::Some(snapshot)
        }
        fn complete(
            snapshot: ::core::option::Option<TriageSnapshot>,
            value: &::taintless::__private::output::Value<'_>,
        ) -> ::core::option::Option<Self> {
            ::taintless::__private::output::Value::record::<
                Self,
                TriageSnapshot,
                0,
            >(value, snapshot)
        }
    }
};
///What there is of a `Triage` while it arrives.
pub struct TriageSnapshot(
    <Triage as ::taintless::__private::output::Record<0>>::Partial,
    (
        ::core::option::Option<
            <u8 as ::taintless::__private::output::StreamedField>::Growing,
        >,
        ::core::option::Option<
            <Vec<
                Tainted<String>,
            > as ::taintless::__private::output::StreamedField>::Growing,
        >,
        <Place as ::taintless::__private::output::StreamedField>::Growing,
    ),
);
const _: () = {
    struct __JsonNames;
    #[automatically_derived]
    impl ::taintless::__private::Literals for __JsonNames {
        const TEXTS: &'static [&'static ::core::primitive::str] = &[
            "severity",
            "topics",
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
            <Place as ::taintless::__private::output::Flattened>::write_members(
                &self.place,
                <Vec<
                    Tainted<String>,
                > as ::taintless::__private::output::FieldType>::put(
                    &self.topics,
                    <u8 as ::taintless::__private::output::FieldType>::put(
                        &self.severity,
                        object,
                        ::taintless::__private::json::member_name::<__JsonNames>(0),
                    ),
                    ::taintless::__private::json::member_name::<__JsonNames>(1),
                ),
            )
        }
    }
};
