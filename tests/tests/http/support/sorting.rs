//! What a participant sends: the fields of a valid sort, to be spoiled one at a time.

use server::service::study::OwnedStudy;
use tests::samples;

use super::{Html, Site, Visitor};

/// Ranks of the nine statements in a valid sort.
pub const RANKS: [i8; 9] = [-2, -1, -1, 0, 0, 0, 1, 1, 2];

/// Fields of a form, in the order in which they are sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SortFields(Vec<(String, String)>);

impl SortFields {
    /// Everything as a participant would send it who used every field, after agreeing to what the site tells now.
    pub async fn valid(site: &Site, slug: &str, pseudonym: &str) -> Self {
        let information = site.visitor().get(&format!("/s/{slug}")).await;
        let asked = information.page(200).form(&format!("/s/{slug}/sort"));
        let consent = asked.iter().find(|(name, _)| name == "consent");
        let (_, consent) = consent.expect("a version of the consent");
        let mut fields = vec![
            ("lang".to_owned(), "nb".to_owned()),
            ("consent".to_owned(), consent.clone()),
            ("receipt".to_owned(), samples::receipt().as_str().to_owned()),
            ("order".to_owned(), "9,8,7,6,5,4,3,2,1".to_owned()),
        ];
        for (index, rank) in RANKS.iter().enumerate() {
            let number = index + 1;
            let pile = match rank {
                ..0 => "disagree",
                0 => "neutral",
                1.. => "agree",
            };
            fields.push((format!("pile-{number}"), pile.to_owned()));
            fields.push((format!("rank-{number}"), rank.to_string()));
        }
        for (name, text) in [
            ("remark-1", "Slik er det ikke."),
            ("remark-9", "Slik er det."),
            ("closing-remark", "Det mangler noe om blåbær."),
            ("pseudonym", pseudonym),
        ] {
            fields.push((name.to_owned(), text.to_owned()));
        }
        Self(fields)
    }

    /// The fields that a page holds.
    pub fn of(page: &Html, action: &str) -> Self {
        Self(page.form(action))
    }

    /// The same with another value in a field.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        match self.0.iter_mut().find(|(found, _)| found == name) {
            Some((_, old)) => value.clone_into(old),
            None => self.0.push((name.to_owned(), value.to_owned())),
        }
        self
    }

    /// The same without a field.
    pub fn without(mut self, name: &str) -> Self {
        self.0.retain(|(found, _)| found != name);
        self
    }

    /// The same with a further field at the end, even if there is one of that name.
    pub fn and(mut self, name: &str, value: &str) -> Self {
        self.0.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The value of a field.
    pub fn get(&self, wanted: &str) -> Option<&str> {
        let found = self.0.iter().find(|(name, _)| name == wanted);
        found.map(|(_, value)| value.as_str())
    }

    /// The receipt code.
    pub fn receipt(&self) -> &str {
        self.get("receipt").expect("a receipt code")
    }

    /// All fields but the step, sorted by name; empty ones say as little as missing ones.
    pub fn content(&self) -> Vec<(&str, &str)> {
        let mut fields: Vec<(&str, &str)> = self
            .pairs()
            .into_iter()
            .filter(|(name, value)| *name != "step" && !value.is_empty())
            .collect();
        fields.sort_unstable();
        fields
    }

    /// The fields to send.
    pub fn pairs(&self) -> Vec<(&str, &str)> {
        let pairs = self.0.iter();
        pairs
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect()
    }

    /// The fields as a browser sends them, line breaks and all.
    pub fn sent_by_browser(&self) -> Self {
        let crlf = |text: &str| text.replace("\r\n", "\n").replace('\n', "\r\n");
        Self(
            self.0
                .iter()
                .map(|(name, value)| (name.clone(), crlf(value)))
                .collect(),
        )
    }
}

impl Site {
    /// An open study of nine statements; its short name is `arbeidsdagen`.
    pub async fn open_study(&self) -> OwnedStudy {
        samples::open_study(&self.world).await
    }
}

impl Visitor<'_> {
    /// Sends a sort that must be stored or have been stored.
    pub async fn send_sort(&self, slug: &str, fields: &SortFields) -> Html {
        let answer = self.post(&format!("/s/{slug}/send"), &fields.pairs()).await;
        answer.page(200)
    }
}
