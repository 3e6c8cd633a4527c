//! What a researcher types: a list of statements, a grid, a file of sorts.

use super::Visitor;

/// Nine statements, one per line.
pub const NINE: &str = "Jeg får tid til faget.\nMøtene er nyttige.\nVi lærer av hverandre.\n\
    Sakene er for mange.\nReglene er klare.\nJeg kan si nei.\nLedelsen hører på oss.\n\
    Systemene hjelper meg.\nJeg gleder meg til mandag.";

impl Visitor<'_> {
    /// Makes a study of nine statements that is ready to be opened, and gives its address.
    pub async fn ready_study(&self) -> String {
        let form = [
            ("title", "Arbeid"),
            ("instruction", "Hvor enig er du?"),
            ("main", "nb"),
            ("statements", NINE),
        ];
        let study = self
            .post_file("/studies/new", &form, b"")
            .await
            .leads()
            .to_owned();
        let texts = [
            ("study-title-nb", "Arbeid"),
            ("instruction-nb", "Hvor enig er du?"),
            ("information-nb", "Dette er en prøve."),
        ];
        assert_eq!(
            self.post(&format!("{study}/texts"), &texts).await.leads(),
            study
        );
        let grid = [
            ("do", "save"),
            ("start", "-2"),
            ("lowest", "-2"),
            ("highest", "2"),
            ("height-0", "1"),
            ("height-1", "2"),
            ("height-2", "3"),
            ("height-3", "2"),
            ("height-4", "1"),
        ];
        assert_eq!(
            self.post(&format!("{study}/grid"), &grid).await.leads(),
            study
        );
        study
    }

    /// Invites somebody to a study and gives the path of the link.
    pub async fn invite(&self, study: &str, role: &str) -> String {
        let form = [("note", "Per"), ("role", role)];
        let page = self.post(&format!("{study}/people/invite"), &form).await;
        let html = page.page(200);
        let text = html.text();
        let (_, path) = text.split_once("/invitation/").expect("a link");
        let secret = path.split_whitespace().next().expect("a secret");
        format!("/invitation/{secret}")
    }

    /// An open study of nine statements with six sorts read in from a file.
    pub async fn study_with_sorts(&self) -> String {
        let study = self.ready_study().await;
        assert_eq!(
            self.post(&format!("{study}/open"), &[]).await.leads(),
            study
        );
        let answer = self
            .post_file(&format!("{study}/sorts/file"), &[], SORTS.as_bytes())
            .await;
        assert_eq!(answer.leads(), format!("{study}/sorts"));
        study
    }
}

/// Six sorts of the nine statements: two opposed groups of three that agree among themselves.
pub const SORTS: &str = "no;A1;A2;A3;B1;B2;B3\n\
    1;2;2;1;-2;-2;-1\n2;1;1;2;-1;-1;-2\n3;1;0;1;-1;0;-1\n4;0;1;0;0;-1;0\n5;0;0;0;0;0;0\n\
    6;0;0;0;0;0;0\n7;-1;-1;-1;1;1;1\n8;-1;-1;-2;1;1;2\n9;-2;-2;-1;2;2;1\n";
