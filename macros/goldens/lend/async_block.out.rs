fn expansion() {
    taintless::__private::lend_tainted_async::<
        SpamFilter,
        _,
        _,
        _,
    >(&mail, |text| async move { filter.ask(text).await })
}
