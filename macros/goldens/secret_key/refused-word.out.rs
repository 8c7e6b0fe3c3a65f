fn expansion() {
    {
        ::core::compile_error! {
            "what follows this word says where the key is, and it is missing; write `secret_key!(env \"ANTHROPIC_API_KEY\")` or `secret_key!(file \"/run/secrets/anthropic\")`"
        }
        taintless::__private::key::refused()
    }
}
