//! Which addresses of a map may be opened outside: http, https and mailto that
//! say plainly where they lead. Nothing here opens anything.

use thiserror::Error;
use url::{ParseError, Url};

use crate::language::Message;
use crate::text::hidden_marks;

/// Parts of a mail that an address may fill in; others could attach files.
const MAIL_FIELDS: [&str; 4] = ["subject", "body", "cc", "bcc"];

/// Why an address is not opened. It stays in the map as it is.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum BadLink {
    /// It is no address: there is no scheme, or what follows makes no sense.
    #[error("not an address")]
    NotAnAddress,
    /// It leads to something else than a page or a mail.
    #[error("the scheme {scheme:?} is not opened")]
    Scheme {
        /// What stands before the colon.
        scheme: String,
    },
    /// Hidden characters, spaces or backslashes are in it: browsers read them
    /// in a way that nobody sees.
    #[error("it has characters that no address has")]
    OddCharacters,
    /// A user name stands before the host, as in `https://bank.com@evil.com`.
    #[error("the host stands behind a user name")]
    UserName,
    /// The mail would come with more than a subject and a text.
    #[error("the mail would be filled in with {field:?}")]
    MailField {
        /// What would be filled in.
        field: String,
    },
}

impl BadLink {
    /// What is wrong and what would do, in the user's language.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NotAnAddress => Message::new("link-not-an-address"),
            Self::Scheme { scheme } => Message::new("link-scheme").text("scheme", scheme.as_str()),
            Self::OddCharacters => Message::new("link-odd-characters"),
            Self::UserName => Message::new("link-user-name"),
            Self::MailField { field } => {
                Message::new("link-mail-field").text("field", field.as_str())
            }
        }
    }
}

/// The address to open for a text of a map, in ASCII: a host in another
/// script, or in letters that look like Latin ones, is in Punycode.
///
/// # Errors
/// When the text is no address that is safe to open.
pub fn web_link(text: &str) -> Result<String, BadLink> {
    let text = text.trim();
    let is_odd = |c: char| c.is_whitespace() || c.is_control() || c == '\\';
    if text.contains(is_odd) || !hidden_marks(text).is_empty() {
        return Err(BadLink::OddCharacters);
    }
    let url = Url::parse(text).map_err(|_: ParseError| BadLink::NotAnAddress)?;
    match url.scheme() {
        "http" | "https" => {
            if !url.username().is_empty() || url.password().is_some() {
                return Err(BadLink::UserName);
            }
        }
        "mailto" => check_mail(&url)?,
        scheme => {
            let scheme = scheme.to_owned();
            return Err(BadLink::Scheme { scheme });
        }
    }
    Ok(url.into())
}

fn check_mail(url: &Url) -> Result<(), BadLink> {
    if !url.path().contains('@') {
        return Err(BadLink::NotAnAddress);
    }
    let mut fields = url.query_pairs().map(|(field, _)| field);
    let odd = fields.find(|field| !MAIL_FIELDS.contains(&field.to_ascii_lowercase().as_str()));
    odd.map_or(Ok(()), |field| {
        let field = field.into_owned();
        Err(BadLink::MailField { field })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_and_mails_are_opened() {
        for (text, address) in [
            ("https://example.com/a?b=c#d", "https://example.com/a?b=c#d"),
            (" HTTP://Example.com ", "http://example.com/"),
            (
                "mailto:a@example.com?subject=x",
                "mailto:a@example.com?subject=x",
            ),
            (
                "https://пример.рф/путь",
                "https://xn--e1afmkfd.xn--p1ai/%D0%BF%D1%83%D1%82%D1%8C",
            ),
        ] {
            assert_eq!(web_link(text).as_deref(), Ok(address));
        }
    }

    #[test]
    fn a_host_of_look_alike_letters_is_told_by_its_ascii_name() {
        // The first letter is Cyrillic.
        let address = web_link("https://аpple.com/").expect("an address");
        assert!(address.starts_with("https://xn--"), "{address}");
    }

    #[test]
    fn nothing_else_is_opened() {
        let scheme = |scheme: &str| BadLink::Scheme {
            scheme: scheme.to_owned(),
        };
        let field = |field: &str| BadLink::MailField {
            field: field.to_owned(),
        };
        for (text, refusal) in [
            ("", BadLink::NotAnAddress),
            ("example.com", BadLink::NotAnAddress),
            ("//example.com", BadLink::NotAnAddress),
            ("https://", BadLink::NotAnAddress),
            ("/etc/passwd", BadLink::NotAnAddress),
            ("file:///etc/passwd", scheme("file")),
            ("FILE://server/share", scheme("file")),
            ("javascript:alert(1)", scheme("javascript")),
            ("data:text/html,x", scheme("data")),
            ("ftp://example.com/x", scheme("ftp")),
            ("smb://server/share", scheme("smb")),
            ("ms-msdt:/id", scheme("ms-msdt")),
            ("C:/Windows/system32/calc.exe", scheme("c")),
            ("\\\\server\\share", BadLink::OddCharacters),
            ("https:\\\\example.com", BadLink::OddCharacters),
            ("https://example.com/a b", BadLink::OddCharacters),
            ("java\nscript:alert(1)", BadLink::OddCharacters),
            (
                "https://example.com/\u{202e}fdp.exe",
                BadLink::OddCharacters,
            ),
            ("https://bank.com@evil.com/", BadLink::UserName),
            ("https://:x@evil.com/", BadLink::UserName),
            ("mailto:", BadLink::NotAnAddress),
            ("mailto:a@b.c?attach=/etc/passwd", field("attach")),
        ] {
            assert_eq!(web_link(text), Err(refusal), "{text:?}");
        }
    }
}
