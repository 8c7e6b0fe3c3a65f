"<untrusted>{x}</untrusted>"
