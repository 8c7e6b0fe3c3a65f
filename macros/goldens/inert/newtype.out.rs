const _: () = {
    #[automatically_derived]
    impl ::taintless::Inert for OrderId
    where
        i64: ::taintless::Inert,
    {
        type Repr = <i64 as ::taintless::Inert>::Repr;
        #[inline]
        fn to_repr(&self) -> Self::Repr {
            <i64 as ::taintless::Inert>::to_repr(&self.0)
        }
        #[inline]
        fn from_repr(repr: Self::Repr) -> ::core::option::Option<Self> {
            ::core::option::Option::map(
                <i64 as ::taintless::Inert>::from_repr(repr),
                Self,
            )
        }
    }
};
