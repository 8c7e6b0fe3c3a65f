fn expansion() {
    taintless::__private::lend_tainted::<
        hatches::SpamFilter,
        _,
        _,
    >(&&mail.body, |text| filter.split(text))
}
