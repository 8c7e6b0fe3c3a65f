::core::compile_error! {
    "unknown `claude` attribute `range`; known here are `rename`, `rename_all`, `description`"
}
const _: () = {
    #[automatically_derived]
    impl<T> ::taintless::__private::json::JsonOut for Wish<T>
    where
        T: Clone,
    {
        fn write_json<'__a>(
            &self,
            out: ::taintless::__private::json::JsonWriter<'__a>,
        ) -> ::taintless::__private::json::Written<'__a> {
            out.null()
        }
    }
    #[automatically_derived]
    impl<T> ::taintless::__private::json::JsonMembers for Wish<T>
    where
        T: Clone,
    {
        fn write_members<'__a>(
            &self,
            object: ::taintless::__private::json::JsonObject<'__a>,
        ) -> ::taintless::__private::json::JsonObject<'__a> {
            object
        }
    }
};
const _: () = {
    #[automatically_derived]
    impl<T: 'static> ::taintless::ClaudeOutput for Wish<T>
    where
        T: Clone,
    {
        const SHAPE: ::taintless::__private::output::Shape = ::taintless::__private::output::Shape::REFUSED;
        fn read<'__de, __D: ::taintless::__private::output::serde::Deserializer<'__de>>(
            _: ::taintless::__private::output::Reader<'_, __D>,
        ) -> ::taintless::__private::output::Read<Self, __D::Error> {
            ::core::result::Result::Ok(::core::option::Option::None)
        }
    }
    #[automatically_derived]
    impl<T: 'static> ::taintless::__private::output::Streamed for Wish<T>
    where
        T: Clone,
    {
        type Snapshot = ::taintless::__private::output::Whole;
    }
};
