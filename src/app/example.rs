//! The example maps that come with the program, each in two languages.

use crate::language::Language;

/// A map to look at and to learn from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Example {
    /// A complaint to a bank, as it is.
    BankComplaint,
    /// The same, as it should become.
    BankComplaintToBe,
    /// A whole year with a bank: more than a hundred touchpoints.
    BankYear,
    /// A call answered by an operator with a prompter.
    ContactCentrePrompter,
    /// A makeover bought on screen and in the shop.
    DiyOmnichannel,
    /// A rewards programme in an app.
    LoyaltyApp,
    /// A shop visit as a service blueprint.
    ShopVisitBlueprint,
}

macro_rules! map {
    ($name:literal, $language:ident) => {
        match $language {
            Language::En => {
                include_bytes!(concat!("../../example-maps/", $name, ".en.ron")).as_slice()
            }
            Language::Ru => {
                include_bytes!(concat!("../../example-maps/", $name, ".ru.ron")).as_slice()
            }
        }
    };
}

impl Example {
    /// Every example, in the order it is offered.
    pub(crate) const ALL: [Self; 7] = [
        Self::BankComplaint,
        Self::BankComplaintToBe,
        Self::DiyOmnichannel,
        Self::LoyaltyApp,
        Self::ContactCentrePrompter,
        Self::ShopVisitBlueprint,
        Self::BankYear,
    ];

    /// Name of its files, without language and ending.
    fn stem(self) -> &'static str {
        match self {
            Self::BankComplaint => "bank-complaint-as-is",
            Self::BankComplaintToBe => "bank-complaint-to-be",
            Self::BankYear => "bank-year",
            Self::ContactCentrePrompter => "contact-centre-prompter",
            Self::DiyOmnichannel => "diy-omnichannel",
            Self::LoyaltyApp => "loyalty-app",
            Self::ShopVisitBlueprint => "shop-visit-blueprint",
        }
    }

    /// Key of its name.
    pub(crate) fn key(self) -> String {
        format!("example-{}", self.stem())
    }

    /// What its file is called in a language.
    pub(crate) fn file_name(self, language: Language) -> String {
        format!("{}.{}.ron", self.stem(), language.code())
    }

    /// Its file in a language.
    pub(crate) fn bytes(self, language: Language) -> &'static [u8] {
        match self {
            Self::BankComplaint => map!("bank-complaint-as-is", language),
            Self::BankComplaintToBe => map!("bank-complaint-to-be", language),
            Self::BankYear => map!("bank-year", language),
            Self::ContactCentrePrompter => map!("contact-centre-prompter", language),
            Self::DiyOmnichannel => map!("diy-omnichannel", language),
            Self::LoyaltyApp => map!("loyalty-app", language),
            Self::ShopVisitBlueprint => map!("shop-visit-blueprint", language),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Texts;
    use crate::storage::read;

    #[test]
    fn every_example_opens_clean_and_has_a_name() {
        for example in Example::ALL {
            for language in Language::ALL {
                let opened = read(example.bytes(language)).expect("an example opens");
                assert_eq!(opened.findings, [], "{example:?} {language:?}");
                assert!(
                    Texts::of(language).find(&example.key()).is_some(),
                    "{example:?}"
                );
            }
        }
    }
}
