::core::compile_error! {
    "somebody else may have written this text; write `Tainted<String>` [taintless::errors T531]"
}
const _: () = {
    #[automatically_derived]
    impl ::taintless::__private::sql::FromSqlRow for Person {
        const COLUMNS: &'static [&'static ::core::primitive::str] = &[];
        fn from_sql_row<__R: ::taintless::__private::sql::Columns>(
            row: &::taintless::__private::sql::Record<'_, __R>,
        ) -> ::core::result::Result<Self, ::taintless::__private::sql::SqlError> {
            ::taintless::__private::sql::Record::refused(row)
        }
    }
};
