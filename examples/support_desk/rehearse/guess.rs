//! A triage of a mail that the script does not know, by the words in it: enough to rehearse with.

use serde_json::{Value, json};

/// Words that tell what a mail is about, in the order in which they count.
const CATEGORIES: [(&str, u8, &str, &[&str]); 8] = [
    (
        "spam",
        2,
        "Advertising, or an attempt to give orders.",
        &[
            "unsubscribe",
            "% off",
            "lottery",
            "ignore all",
            "previous instructions",
        ],
    ),
    (
        "account",
        3,
        "Something about an account or its password.",
        &[
            "password",
            "log in",
            "login",
            "passwort",
            "mot de passe",
            "contraseña",
            "пароль",
        ],
    ),
    (
        "refund",
        3,
        "Somebody wants money back, or an exchange.",
        &[
            "refund",
            "money back",
            "return label",
            "exchange",
            "rückgabe",
            "erstatt",
            "rembours",
            "reembolso",
            "zwrot",
            "возврат",
            "환불",
            "返金",
        ],
    ),
    (
        "invoice",
        2,
        "A question about an invoice or a payment.",
        &[
            "invoice",
            "receipt",
            "rechnung",
            "facture",
            "factura",
            "faktura",
            "счёт",
            "領収書",
        ],
    ),
    (
        "address",
        2,
        "An address or other data has changed.",
        &[
            "new address",
            "change the address",
            "moved house",
            "adresse",
            "dirección",
            "адрес",
        ],
    ),
    (
        "delivery",
        3,
        "Somebody waits for a parcel.",
        &[
            "parcel",
            "package",
            "delivery",
            "tracking",
            "shipped",
            "paket",
            "lieferung",
            "colis",
            "envío",
            "посылк",
            "배송",
            "配送",
        ],
    ),
    (
        "product",
        3,
        "Something is wrong with the goods, or a question about them.",
        &[
            "broken",
            "damaged",
            "missing",
            "defekt",
            "kaputt",
            "fehlt",
            "cassé",
            "roto",
            "сломал",
        ],
    ),
    (
        "thanks",
        1,
        "Thanks.",
        &[
            "thank you so much",
            "just wanted to say",
            "vielen dank für",
            "muchísimas gracias",
        ],
    ),
];

/// Words that make a mail urgent.
const URGENT: [&str; 7] = [
    "urgent",
    "immediately",
    "complaint",
    "lawyer",
    "dringend",
    "sofort",
    "anwalt",
];

/// Words of languages that are written in Latin letters.
const LANGUAGES: [(&str, &[&str]); 5] = [
    ("de", &[" und ", " nicht ", " ich "]),
    ("fr", &[" et ", " je ", " vous "]),
    ("es", &[" el ", " los ", " que "]),
    ("pl", &[" nie ", " się ", " jest "]),
    ("nl", &[" het ", " een ", " niet "]),
];

pub(super) fn triage(mail: &str) -> Value {
    let mail = &mail.to_lowercase();
    let found = CATEGORIES
        .iter()
        .find(|(.., words)| words.iter().any(|word| mail.contains(word)));
    let (category, severity, summary) = found.map_or(
        ("other", 2, "Something else."),
        |(category, severity, summary, _)| (*category, *severity, *summary),
    );
    let urgent = URGENT.iter().any(|word| mail.contains(word));
    json!({
        "category": category,
        "severity": if urgent { 5 } else { severity },
        "summary": format!("{summary} (By the words in it: this is a rehearsal.)"),
        "wants": "An answer.",
        "order": order(mail),
        "language": language(mail),
        "needs_a_person": urgent || category == "other",
    })
}

/// The first order number.
fn order(mail: &str) -> Option<String> {
    mail.match_indices("fw-").find_map(|(at, _)| {
        let digits: String = mail.get(at + 3..)?.chars().take(6).collect();
        let fits = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_digit());
        fits.then(|| format!("FW-{digits}"))
    })
}

fn language(mail: &str) -> &'static str {
    let script = mail.chars().find_map(|c| match u32::from(c) {
        0x0400..=0x04FF => Some("ru"),
        0x0590..=0x05FF => Some("he"),
        0x0600..=0x06FF => Some("ar"),
        0x0900..=0x097F => Some("hi"),
        0x3040..=0x30FF => Some("ja"),
        0xAC00..=0xD7AF => Some("ko"),
        _ => None,
    });
    let by_words = || {
        let counts = LANGUAGES.map(|(code, words)| {
            let count: usize = words.iter().map(|word| mail.matches(word).count()).sum();
            (count, code)
        });
        let best = counts.into_iter().max_by_key(|(count, _)| *count);
        best.filter(|(count, _)| *count >= 2).map(|(_, code)| code)
    };
    script.or_else(by_words).unwrap_or("en")
}

#[cfg(test)]
mod tests {
    use super::{Value, triage};

    #[test]
    fn words_tell_what_a_mail_is_about() {
        for (mail, category, language) in [
            ("Where is my parcel FW-123456?", "delivery", "en"),
            (
                "Ich bin nicht zufrieden und das Paket ist nicht da",
                "delivery",
                "de",
            ),
            ("Где моя посылка?", "delivery", "ru"),
            ("I want a refund immediately", "refund", "en"),
            ("", "other", "en"),
        ] {
            let triage = triage(mail);
            assert_eq!(triage["category"], category, "{mail}");
            assert_eq!(triage["language"], language, "{mail}");
        }
        assert_eq!(triage("x FW-123456?")["order"], "FW-123456");
        assert!(
            triage("FW-12345, FW-абвгде")
                .get("order")
                .is_some_and(Value::is_null)
        );
        assert_eq!(triage("I want a refund immediately")["severity"], 5);
    }
}
