fn expansion() {
    {
        #[cfg(
            all(
                target_family = "wasm",
                any(target_os = "unknown", target_os = "emscripten")
            )
        )]
        ::core::compile_error!(
            "a key in a browser is everybody's; keep it on a server of yours, and let the browser ask that"
        );
        struct __Place;
        impl taintless::__private::Literal for __Place {
            const TEXT: &'static ::core::primitive::str = "/run/secrets/anthropic";
        }
        taintless::__private::key::from_file::<__Place>()
    }
}
