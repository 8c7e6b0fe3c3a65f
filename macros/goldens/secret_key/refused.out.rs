fn expansion() {
    {
        ::core::compile_error! {
            "a key in the source is in every copy of the repository and of the program; revoke it if it is real, put the new one into the environment or a file; write `secret_key!(env \"ANTHROPIC_API_KEY\")` or `secret_key!(file \"/run/secrets/anthropic\")`"
        }
        taintless::__private::key::refused()
    }
}
