fn expansion() {
    {
        struct __Line;
        impl taintless::__private::command::CommandLine for __Line {
            const VARIABLES: &'static [taintless::__private::command::Word] = &[
                taintless::__private::command::Word::Variable("GREETED", "", ""),
            ];
            const WORDS: &'static [taintless::__private::command::Word] = &[
                taintless::__private::command::Word::Literal("grep"),
                taintless::__private::command::Word::Text("--regexp=", ""),
                taintless::__private::command::Word::Literal("-n"),
                taintless::__private::command::Word::Name("/srv/mails/", ""),
                taintless::__private::command::Word::Literal("{x}"),
            ];
        }
        const _: () = taintless::__private::command::check_variable::<__Line>(0);
        const _: () = taintless::__private::command::check_word::<__Line>(0);
        const _: () = taintless::__private::command::check_word::<__Line>(1);
        const _: () = taintless::__private::command::check_word::<__Line>(2);
        const _: () = taintless::__private::command::check_word::<__Line>(3);
        const _: () = taintless::__private::command::check_word::<__Line>(4);
        let (subject,) = (&(mail.subject()),);
        if false {
            use taintless::__private::PeelRest as _;
            let name = taintless::__private::Peel(&name)
                .__taintless_peel_two()
                .__taintless_peel()
                .__taintless_unless_private(taintless::__private::command::InArgument);
            let _ = ::core::format_args!("{name}");
        }
        if false {
            use taintless::__private::PeelRest as _;
            let subject = taintless::__private::Peel(&subject)
                .__taintless_peel_two()
                .__taintless_peel()
                .__taintless_unless_private(taintless::__private::command::InArgument);
            let _ = ::core::format_args!("--regexp={subject}");
        }
        if false {
            use taintless::__private::PeelRest as _;
            let file = taintless::__private::Peel(&file)
                .__taintless_peel_two()
                .__taintless_peel()
                .__taintless_unless_private(taintless::__private::command::InPath);
            let _ = ::core::format_args!("/srv/mails/{file}");
        }
        use taintless::__private::{PeelRest as _, command::SlotRest as _};
        taintless::__private::command::assemble::<
            __Line,
        >([
            taintless::__private::Peel(&name)
                .__taintless_peel_two()
                .__taintless_peel()
                .__taintless_argument(),
            taintless::__private::Peel(&subject)
                .__taintless_peel_two()
                .__taintless_peel()
                .__taintless_argument(),
            taintless::__private::Peel(&file)
                .__taintless_peel_two()
                .__taintless_peel()
                .__taintless_file_name(),
        ])
    }
}
