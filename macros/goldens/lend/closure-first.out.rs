fn expansion() {
    taintless::__private::lend_tainted::<SpamFilter, _, _>(&mail, str::len)
}
