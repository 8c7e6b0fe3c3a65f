fn expansion() {
    {
        ::core::compile_error! {
            "a source's slug is `[a-z][a-z0-9_]*`; write for example `source!(\"crm_note\")`"
        }
        taintless::prompt::Source::UserInput
    }
}
