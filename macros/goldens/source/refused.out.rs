fn expansion() {
    {
        ::core::compile_error! {
            "`system` would read as a speaker of the conversation; name where the text comes from, for example `source!(\"crm_note\")`"
        }
        taintless::prompt::Source::UserInput
    }
}
