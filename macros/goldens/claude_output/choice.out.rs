const _: () = {
    #[automatically_derived]
    impl ::taintless::ClaudeOutput for Colour {
        const SHAPE: ::taintless::__private::output::Shape = ::taintless::__private::output::Shape::choice(
            &::taintless::__private::output::ChoiceTable {
                name: "Colour",
                id: ::core::concat!(::core::module_path!(), "::", "Colour"),
                description: "A colour.",
                texts: &["dark-green", "rot"],
                descriptions: &["Like a tent.", ""],
            },
        );
        #[inline]
        fn read<'__de, __D: ::taintless::__private::output::serde::Deserializer<'__de>>(
            reader: ::taintless::__private::output::Reader<'_, __D>,
        ) -> ::taintless::__private::output::Read<Self, __D::Error> {
            reader.choice()
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
            reader.choice_into(place)
        }
        fn parts_to_compare(&self) -> ::taintless::__private::output::Parts<'_> {
            ::taintless::__private::output::Parts::choice(*self)
        }
    }
    #[automatically_derived]
    impl Colour {
        /// Every variant, in the order in which they are declared.
        pub const ALL: &'static [Self] = &[Self::DarkGreen, Self::Red];
    }
    #[automatically_derived]
    impl ::taintless::__private::output::Choice for Colour {
        const TEXTS: &'static [&'static ::core::primitive::str] = &["dark-green", "rot"];
        fn index(self) -> ::core::primitive::usize {
            match self {
                Self::DarkGreen => 0usize,
                Self::Red => 1usize,
            }
        }
        fn from_index(index: ::core::primitive::usize) -> ::core::option::Option<Self> {
            match index {
                0usize => ::core::option::Option::Some(Self::DarkGreen),
                1usize => ::core::option::Option::Some(Self::Red),
                _ => ::core::option::Option::None,
            }
        }
    }
    #[automatically_derived]
    impl<'__de> ::taintless::__private::output::serde::Deserialize<'__de> for Colour {
        fn deserialize<__D: ::taintless::__private::output::serde::Deserializer<'__de>>(
            de: __D,
        ) -> ::core::result::Result<Self, __D::Error> {
            ::taintless::__private::output::deserialize(de)
        }
    }
    #[automatically_derived]
    impl ::taintless::__private::output::schemars::JsonSchema for Colour {
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
    #[automatically_derived]
    impl ::taintless::__private::output::Streamed for Colour {
        type Snapshot = ::taintless::__private::output::Whole;
    }
};
const _: () = {
    #[automatically_derived]
    impl ::taintless::__private::json::JsonOut for Colour {
        fn write_json<'__a>(
            &self,
            out: ::taintless::__private::json::JsonWriter<'__a>,
        ) -> ::taintless::__private::json::Written<'__a> {
            match self {
                Self::DarkGreen { .. } => {
                    ::taintless::__private::json::JsonOut::write_json("dark-green", out)
                }
                Self::Red { .. } => {
                    ::taintless::__private::json::JsonOut::write_json("rot", out)
                }
            }
        }
    }
};
