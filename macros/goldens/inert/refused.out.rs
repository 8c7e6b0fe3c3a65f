::core::compile_error! {
    "`Inert` is for newtypes; write `struct Order(…);` with the one type in the parentheses"
}
const _: () = {
    #[automatically_derived]
    impl<T> ::taintless::Inert for Order<T> {
        type Repr = ::core::primitive::bool;
        fn to_repr(&self) -> Self::Repr {
            false
        }
        fn from_repr(_: Self::Repr) -> ::core::option::Option<Self> {
            ::core::option::Option::None
        }
    }
};
