//! The information for participants and the letter of invitation, written from what is known about a study.

use jiff::civil::Date;

use crate::domain::language::StudyLanguage;
use crate::domain::locale::Locale;
use crate::domain::particulars::{LegalBasis, Particulars};
use crate::domain::study::Study;
use crate::text::{Arg, in_locale};
use crate::ui::date::long_in;

/// What the texts are written from.
#[derive(Clone, Copy, Debug)]
pub struct Material<'a> {
    /// The study.
    pub study: &'a Study,
    /// What it is about and who answers for it.
    pub particulars: &'a Particulars,
    /// The last day on which its sorts are kept, if one was decided.
    pub kept_until: Option<Date>,
    /// Address for participants.
    pub link: &'a str,
}

/// The information for participants: what the settings do not say by themselves. Paragraphs are separated by empty
/// lines.
#[must_use]
pub fn information(material: Material<'_>, language: StudyLanguage) -> String {
    let write = Writer::new(material, language);
    let known = [
        write.purpose(),
        write.questions(),
        write.invitees(),
        write.origin(),
        write.controller(),
        write.basis(),
        write.approvals(),
        write.kept_until(),
        write.contact(),
    ];
    let mut paragraphs: Vec<String> = known.into_iter().flatten().collect();
    if material.particulars.is_empty() {
        paragraphs.insert(0, write.say("information-template", &[]));
    } else {
        paragraphs.push(write.say("letter-rights", &[]));
    }
    paragraphs.join("\n\n")
}

/// The letter of invitation in a language, in its senders' own words where there are any.
#[must_use]
pub fn letter(material: Material<'_>, language: StudyLanguage) -> String {
    let own = material.particulars.texts.get(&language);
    match own.and_then(|texts| texts.letter.as_ref()) {
        Some(letter) => letter.to_string(),
        None => generated_letter(material, language),
    }
}

/// The language in which texts are written from what is known about a study, for readers of this language: the same, or
/// one to translate from.
#[must_use]
pub fn spoken(study: &Study, language: StudyLanguage) -> Locale {
    let main = study.languages().main();
    let known = language.locale().or_else(|| main.locale());
    known.unwrap_or(Locale::En)
}

/// The letter as it is written from everything else.
#[must_use]
pub fn generated_letter(material: Material<'_>, language: StudyLanguage) -> String {
    let write = Writer::new(material, language);
    let title = material.study.title(language).0.to_owned();
    let statements = material
        .study
        .qset()
        .map_or(0, crate::domain::qset::QSet::len);
    let paragraphs = [
        Some(write.say("letter-title", &[("study", title.into())])),
        write.purpose(),
        write.questions(),
        write.invitees(),
        Some(write.say("letter-what", &[("count", statements.into())])),
        write.origin(),
        Some(write.say("letter-no-preparation", &[])),
        Some(write.steps()),
        Some(write.say("letter-link", &[("link", material.link.to_owned().into())])),
        Some(write.say("letter-voluntary", &[])),
        write.controller(),
        write.approvals(),
        write.kept_until(),
        write.contact(),
    ];
    let written: Vec<String> = paragraphs.into_iter().flatten().collect();
    written.join("\n\n")
}

struct Writer<'a> {
    material: Material<'a>,
    locale: Locale,
    language: StudyLanguage,
}

impl<'a> Writer<'a> {
    fn new(material: Material<'a>, language: StudyLanguage) -> Self {
        Self {
            material,
            locale: spoken(material.study, language),
            language,
        }
    }

    fn say(&self, key: &str, args: &[Arg<'_>]) -> String {
        in_locale(self.locale, key, args)
    }

    fn text<T: ToString>(
        &self,
        pick: impl Fn(&crate::domain::particulars::ParticularTexts) -> Option<&T>,
    ) -> Option<String> {
        let main = self.material.study.languages().main();
        let found = self.material.particulars.text(self.language, main, pick);
        found.map(ToString::to_string)
    }

    fn purpose(&self) -> Option<String> {
        self.text(|texts| texts.purpose.as_ref())
    }

    fn questions(&self) -> Option<String> {
        let questions = self.text(|texts| texts.questions.as_ref())?;
        let lines = questions.lines().map(str::trim);
        let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
        let intro = self.say("letter-questions", &[("count", lines.len().into())]);
        let listed: Vec<String> = lines.iter().map(|line| format!("– {line}")).collect();
        Some(format!("{intro}\n{}", listed.join("\n")))
    }

    fn invitees(&self) -> Option<String> {
        self.text(|texts| texts.invitees.as_ref())
    }

    fn origin(&self) -> Option<String> {
        self.text(|texts| texts.origin.as_ref())
    }

    fn controller(&self) -> Option<String> {
        let controller = self.material.particulars.controller.as_ref()?.to_string();
        Some(self.say("letter-controller", &[("controller", controller.into())]))
    }

    fn basis(&self) -> Option<String> {
        let key = match self.material.particulars.basis? {
            LegalBasis::Consent => "letter-basis-consent",
            LegalBasis::PublicInterest => "letter-basis-public-interest",
        };
        Some(self.say(key, &[]))
    }

    fn approvals(&self) -> Option<String> {
        let approvals = self.material.particulars.approvals.as_ref()?.to_string();
        Some(self.say("letter-approvals", &[("approvals", approvals.into())]))
    }

    fn kept_until(&self) -> Option<String> {
        let day = long_in(self.locale, self.material.kept_until?);
        Some(self.say("letter-kept-until", &[("date", day.into())]))
    }

    fn contact(&self) -> Option<String> {
        let contact = self.material.particulars.contact.as_ref()?.to_string();
        Some(self.say("letter-contact", &[("contact", contact.into())]))
    }

    /// What one does, step by step, as the study's options have it.
    fn steps(&self) -> String {
        let options = self.material.study.options();
        let keys = [
            Some("letter-step-open"),
            options.has_practice.then_some("letter-step-practice"),
            Some("letter-step-read"),
            options.sorting.has_piles.then_some("letter-step-piles"),
            Some("letter-step-grid"),
            (options.sorting.remark_columns.get() > 0).then_some("letter-step-remarks"),
            Some("letter-step-send"),
            options.has_receipts.then_some("letter-step-receipt"),
        ];
        let mut text = self.say("letter-steps", &[]);
        for (index, key) in keys.into_iter().flatten().enumerate() {
            text.push_str(&format!("\n{}. {}", index + 1, self.say(key, &[])));
        }
        text
    }
}
