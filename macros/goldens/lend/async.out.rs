fn expansion() {
    taintless::__private::lend_tainted_async::<
        SpamFilter,
        _,
        _,
        _,
    >(&mail, async |text| filter.ask(text).await)
}
