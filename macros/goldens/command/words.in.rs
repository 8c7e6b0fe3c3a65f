GREETED = "{name}", "grep", "--regexp={subject}", concat!("-", "n"), "/srv/mails/{file}", "{{x}}", subject = mail.subject()
