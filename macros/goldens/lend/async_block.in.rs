mail, to = SpamFilter, |text| async move { filter.ask(text).await }
