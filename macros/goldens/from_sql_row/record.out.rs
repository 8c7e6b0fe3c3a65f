const _: () = {
    #[automatically_derived]
    impl ::taintless::__private::sql::FromSqlRow for Person {
        const COLUMNS: &'static [&'static ::core::primitive::str] = &[
            "id",
            "name",
            "e-mail",
        ];
        fn from_sql_row<__R: ::taintless::__private::sql::Columns>(
            row: &::taintless::__private::sql::Record<'_, __R>,
        ) -> ::core::result::Result<Self, ::taintless::__private::sql::SqlError> {
            ::core::result::Result::Ok(Self {
                id: ::taintless::__private::sql::Record::field::<Self, u32>(row, 0)?,
                name: ::taintless::__private::sql::Record::field::<
                    Self,
                    Tainted<String>,
                >(row, 1)?,
                mail: ::taintless::__private::sql::Record::field::<
                    Self,
                    Option<Private<Tainted<String>>>,
                >(row, 2)?,
            })
        }
    }
};
