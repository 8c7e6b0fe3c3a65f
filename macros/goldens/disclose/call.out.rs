fn expansion() {
    taintless::__private::disclose_private::<Bank, _>(customer.card)
}
