fn expansion() {
    taintless::__private::expose_tainted::<Archive, _>(mail.clone())
}
