fn expansion() {
    taintless::__private::endorse_text::<OperatorConfig>(config.tone)
}
