mail, to = SpamFilter, async |text| filter.ask(text).await
