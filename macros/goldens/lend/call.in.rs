&mail.body, to = hatches::SpamFilter, |text| filter.split(text)
