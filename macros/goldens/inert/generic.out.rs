const _: () = {
    #[automatically_derived]
    impl<T: Copy> my::taintless::Inert for Line<T>
    where
        T: PartialEq,
        T: my::taintless::Inert,
    {
        type Repr = <T as my::taintless::Inert>::Repr;
        #[inline]
        fn to_repr(&self) -> Self::Repr {
            <T as my::taintless::Inert>::to_repr(&self.0)
        }
        #[inline]
        fn from_repr(repr: Self::Repr) -> ::core::option::Option<Self> {
            ::core::option::Option::map(
                <T as my::taintless::Inert>::from_repr(repr),
                Self,
            )
        }
    }
};
