fn expansion() {
    ::core::compile_error! {
        "where does the text go? declare it once, `destination!(pub SpamFilter = \"local filter; text never leaves the process\");`, and write `to = SpamFilter`"
    }
}
