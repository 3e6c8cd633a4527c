//! Every route of the program, with an address that works; a test keeps the list complete.

use std::collections::BTreeSet;
use std::path::Path;

use app::domain::role::{MemberRole, Role};

use crate::presenting;
use crate::support::{Site, SortFields, Visitor};

/// A site where every kind of page exists, and who may see them.
pub struct Places<'a> {
    /// A researcher who is signed in and owns the study.
    pub kari: Visitor<'a>,
    /// The path of the study's pages for its owner.
    study: String,
    /// The short name of the study for participants.
    slug: String,
    /// Consent to what the study tells now.
    consent: String,
    /// A receipt of a sort that waits.
    pub receipt: String,
    /// A released sort.
    sort: String,
    /// A meeting that runs.
    meeting: String,
    /// A branch of decisions.
    branch: String,
    /// A presentation, and the address that shows it.
    presentation: (String, String),
    /// An unused link of another researcher.
    link: String,
    /// Who was invited to the study, in the order of [`MemberRole::ALL`].
    pub members: Vec<Visitor<'a>>,
    /// One of them.
    member: String,
    /// An invitation that nobody has used, and its address.
    invitation: (String, String),
}

/// Routes as they are declared: methods, and the path.
const ROUTES: [(&str, &str); 137] = [
    ("get", "/"),
    ("get", "/privacy"),
    ("get", "/health"),
    ("get", "/favicon.svg"),
    ("get", "/robots.txt"),
    ("get", "/pkg"),
    ("get post", "/sign-in"),
    ("post", "/sign-out"),
    ("get post", "/welcome/{token}"),
    ("get post", "/invitation/{token}"),
    ("post", "/invitation/{token}/account"),
    ("get", "/s/{slug}"),
    ("get", "/s/{slug}/no-thanks"),
    ("get post", "/s/{slug}/practice"),
    ("get post", "/s/{slug}/sign-up"),
    ("get post", "/s/{slug}/sort"),
    ("post", "/s/{slug}/join"),
    ("post", "/s/{slug}/progress"),
    ("post", "/s/{slug}/sent"),
    ("post", "/s/{slug}/send"),
    ("post", "/s/{slug}/stop"),
    ("post", "/s/{slug}/resume"),
    ("post", "/s/{slug}/resume/keep"),
    ("post", "/s/{slug}/resume/delete"),
    ("get post", "/receipt"),
    ("post", "/receipt/messages"),
    ("post", "/receipt/reply"),
    ("post", "/receipt/correct"),
    ("post", "/receipt/save"),
    ("post", "/receipt/withdraw"),
    ("get", "/present/{token}"),
    ("get", "/studies"),
    ("get post", "/studies/new"),
    ("get post", "/studies/import"),
    ("post", "/studies/import/confirm"),
    ("get", "/studies/{study}"),
    ("post", "/studies/{study}/pilot"),
    ("post", "/studies/{study}/redraft"),
    ("post", "/studies/{study}/open"),
    ("post", "/studies/{study}/close"),
    ("post", "/studies/{study}/reopen"),
    ("post", "/studies/{study}/archive"),
    ("post", "/studies/{study}/copy"),
    ("post", "/studies/{study}/restore"),
    ("get post", "/studies/{study}/life"),
    ("get", "/studies/{study}/people"),
    ("post", "/studies/{study}/people/invite"),
    (
        "post",
        "/studies/{study}/people/invitations/{invitation}/take-back",
    ),
    ("post", "/studies/{study}/people/{researcher}/remove"),
    ("get", "/studies/{study}/results"),
    ("get", "/studies/{study}/results/slides"),
    ("get", "/studies/{study}/life/version/{version}"),
    ("get post", "/studies/{study}/particulars"),
    ("get post", "/studies/{study}/letter"),
    ("get", "/studies/{study}/preview"),
    ("get", "/studies/{study}/preview/board"),
    ("get post", "/studies/{study}/texts"),
    ("get post", "/studies/{study}/conditions"),
    ("get post", "/studies/{study}/concourse"),
    ("get post", "/studies/{study}/concourse/add"),
    ("get post", "/studies/{study}/concourse/dimensions"),
    ("get post", "/studies/{study}/concourse/tags"),
    ("get", "/studies/{study}/concourse/export/{table}"),
    ("get post", "/studies/{study}/concourse/{candidate}"),
    ("post", "/studies/{study}/concourse/{candidate}/split"),
    ("post", "/studies/{study}/concourse/{candidate}/merge"),
    ("post", "/studies/{study}/concourse/{candidate}/retire"),
    ("post", "/studies/{study}/concourse/{candidate}/bring-back"),
    ("get post", "/studies/{study}/statements"),
    ("post", "/studies/{study}/statements/correct"),
    ("post", "/studies/{study}/statements/file"),
    ("get post", "/studies/{study}/grid"),
    ("get post", "/studies/{study}/settings"),
    ("get", "/studies/{study}/sorts"),
    ("post", "/studies/{study}/sorts/file"),
    ("get", "/studies/{study}/sorts/compare"),
    ("post", "/studies/{study}/sorts/follow-up"),
    ("get post", "/studies/{study}/paper"),
    ("get", "/studies/{study}/paper/sheets"),
    ("get", "/studies/{study}/export/{format}"),
    ("get", "/studies/{study}/sorts/{sort}"),
    ("post", "/studies/{study}/sorts/{sort}/exclude"),
    ("post", "/studies/{study}/sorts/{sort}/include"),
    ("get post", "/studies/{study}/background"),
    ("post", "/studies/{study}/background/count"),
    ("get post", "/studies/{study}/groups"),
    ("post", "/studies/{study}/groups/{group}/remove"),
    ("get post", "/studies/{study}/sign-ups"),
    ("post", "/studies/{study}/sign-ups/slots/{slot}/meeting"),
    ("post", "/studies/{study}/sign-ups/delete"),
    ("post", "/studies/{study}/sign-ups/slots/{slot}/take-back"),
    ("post", "/studies/{study}/sign-ups/{person}/delete"),
    ("get post", "/studies/{study}/meetings"),
    ("get", "/studies/{study}/meetings/{meeting}"),
    ("get post", "/studies/{study}/meetings/{meeting}/seats"),
    ("post", "/studies/{study}/meetings/{meeting}/state"),
    ("post", "/studies/{study}/meetings/{meeting}/announcement"),
    ("post", "/studies/{study}/meetings/{meeting}/helped"),
    ("get post", "/studies/{study}/messages"),
    ("post", "/studies/{study}/messages/read"),
    ("post", "/studies/{study}/messages/decide"),
    ("get", "/studies/{study}/analysis"),
    ("post", "/studies/{study}/analysis/start"),
    ("get", "/studies/{study}/analysis/{branch}"),
    ("get", "/studies/{study}/analysis/{branch}/number"),
    ("get", "/studies/{study}/analysis/{branch}/rotation"),
    ("get", "/studies/{study}/analysis/{branch}/loadings"),
    ("get", "/studies/{study}/analysis/{branch}/factors"),
    ("get", "/studies/{study}/analysis/{branch}/compare"),
    ("get", "/studies/{study}/analysis/{branch}/robust"),
    ("post", "/studies/{study}/analysis/{branch}/robust/start"),
    ("post", "/studies/{study}/analysis/{branch}/robust/stop"),
    ("get", "/studies/{study}/analysis/{branch}/robust/progress"),
    ("get", "/studies/{study}/analysis/{branch}/waves"),
    ("get post", "/studies/{study}/analysis/{branch}/publish"),
    ("get", "/studies/{study}/analysis/{branch}/interpretation"),
    (
        "get post",
        "/studies/{study}/analysis/{branch}/interpretation/{factor}",
    ),
    (
        "post",
        "/studies/{study}/analysis/{branch}/interpretation/outline",
    ),
    ("get", "/studies/{study}/analysis/{branch}/figures"),
    ("get", "/studies/{study}/analysis/{branch}/figures/{file}"),
    ("get", "/studies/{study}/analysis/{branch}/report"),
    ("get", "/studies/{study}/analysis/{branch}/report.docx"),
    ("get", "/studies/{study}/analysis/{branch}/report.xlsx"),
    ("get", "/studies/{study}/analysis/{branch}/report.zip"),
    ("get", "/studies/{study}/analysis/{branch}/log"),
    ("get", "/studies/{study}/analysis/{branch}/decisions.json"),
    ("get", "/studies/{study}/analysis/{branch}/analysis.R"),
    ("get", "/studies/{study}/analysis/{branch}/result.json"),
    ("post", "/studies/{study}/analysis/{branch}/decide"),
    ("post", "/studies/{study}/analysis/{branch}/undo"),
    ("post", "/studies/{study}/analysis/{branch}/redo"),
    ("post", "/studies/{study}/analysis/{branch}/fork"),
    ("post", "/studies/{study}/analysis/{branch}/rename"),
    ("post", "/studies/{study}/analysis/{branch}/delete"),
    ("get post", "/studies/{study}/analysis/publish"),
    ("post", "/studies/{study}/presentations"),
    (
        "post",
        "/studies/{study}/presentations/{presentation}/revoke",
    ),
];

/// Files that a build leaves.
pub const FILES: [(&str, &str); 3] = [
    ("favicon.svg", "<svg/>"),
    ("robots.txt", "User-agent: *"),
    ("pkg/synspunkt.css", "body{}"),
];

impl<'a> Places<'a> {
    /// Fills a site.
    pub async fn of(site: &'a Site) -> Self {
        let kari = site.researcher("kari@example.no").await;
        let study = kari.study_with_sorts().await;
        let presented = presenting::link(&kari, &study).await;
        let overview = kari.get(&study).await.body;
        let between = |text: &str, from: &str, to: &str| {
            let (_, rest) = text.split_once(from).expect("the start");
            rest.split_once(to).expect("the end").0.to_owned()
        };
        let mut members = Vec::new();
        for role in MemberRole::ALL {
            let invited = site.researcher(&format!("{role}@example.no")).await;
            let link = kari.invite(&study, role.as_str()).await;
            let joined = invited.post(&link, &[("accept", "yes")]).await;
            assert!(joined.leads().starts_with(&study), "{role}");
            members.push(invited);
        }
        let open = kari.invite(&study, "reader").await;
        let slug = "arbeid".to_owned();
        let fields = SortFields::valid(site, &slug, "Waiting").await;
        kari.send_sort(&slug, &fields).await;
        Self {
            presentation: (between(&overview, "/presentations/", "/revoke"), presented),
            meeting: {
                let form = [("name", "Mandag"), ("planned", "9")];
                let made = kari.post(&format!("{study}/meetings"), &form).await;
                made.leads()
                    .rsplit('/')
                    .next()
                    .expect("an identity")
                    .to_owned()
            },
            branch: crate::workbench::begun(&kari, &study).await,
            sort: site.world.column("SELECT id FROM q_sort").await.remove(0),
            receipt: fields.receipt().to_owned(),
            consent: fields.get("consent").expect("a version").to_owned(),
            link: site.one_time_link("ola@example.no").await,
            members,
            member: site
                .world
                .column("SELECT researcher_id FROM member")
                .await
                .remove(0),
            invitation: (
                site.world
                    .column("SELECT id FROM invitation")
                    .await
                    .remove(0),
                open.trim_start_matches("/invitation/").to_owned(),
            ),
            kari,
            study,
            slug,
        }
    }

    /// Everybody who has a role in the study.
    pub fn everybody(&self) -> impl Iterator<Item = (Role, &Visitor<'a>)> {
        let members = MemberRole::ALL.into_iter().map(Role::Member);
        std::iter::once((Role::Owner, &self.kari)).chain(members.zip(&self.members))
    }

    /// The path of the study's pages for its owner.
    pub fn study(&self) -> &str {
        &self.study
    }

    /// An address of a route that leads to something.
    pub fn address(&self, route: &str) -> String {
        let id = self.study.trim_start_matches("/studies/");
        let token = if route.starts_with("/welcome") {
            &self.link
        } else if route.starts_with("/invitation") {
            &self.invitation.1
        } else {
            self.presentation.1.trim_start_matches("/present/")
        };
        let mut path = route.to_owned();
        for (name, value) in [
            ("{study}", id),
            ("{slug}", &self.slug),
            ("{sort}", &self.sort),
            ("{meeting}", &self.meeting),
            ("{slot}", "0000000000000000000000000A"),
            ("{person}", "0000000000000000000000000A"),
            ("{researcher}", &self.member),
            ("{invitation}", &self.invitation.0),
            ("{branch}", &self.branch),
            ("{file}", "scree.svg"),
            ("{factor}", "1"),
            ("{candidate}", "9"),
            ("{version}", "1"),
            ("{format}", "csv"),
            ("{table}", "csv"),
            ("{presentation}", &self.presentation.0),
            ("{token}", token),
        ] {
            path = path.replace(name, value);
        }
        match route {
            "/pkg" => path.push_str("/synspunkt.css"),
            "/s/{slug}/sort" | "/s/{slug}/practice" => {
                path.push_str(&format!("?consent={}", self.consent))
            }
            _ => {}
        }
        path
    }
}

/// Routes with this method.
pub fn with_method(method: &str) -> Vec<&'static str> {
    let routes = ROUTES.iter();
    routes
        .filter(|(methods, _)| methods.split(' ').any(|found| found == method))
        .map(|(_, path)| *path)
        .collect()
}

/// Paths in the sources of the routers.
fn declared(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            declared(&path, found);
            continue;
        }
        let source = std::fs::read_to_string(&path).expect("a source");
        for call in ["route(", "route_service(", "nest_service("] {
            for (at, _) in source.match_indices(&format!(".{call}")) {
                let rest = source[at + call.len() + 1..].trim_start();
                let rest = rest.strip_prefix('"').expect("a path written out");
                found.insert(rest.split_once('"').expect("an end").0.to_owned());
            }
        }
    }
}

#[test]
fn the_list_of_routes_is_complete() {
    let mut found = BTreeSet::new();
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("../server/src/http");
    declared(&sources, &mut found);
    let listed: BTreeSet<String> = ROUTES.map(|(_, path)| path.to_owned()).into();
    assert_eq!(listed, found);
}
