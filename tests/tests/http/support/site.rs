//! An installation of its own for one test.

use std::path::Path;

use app::domain::researcher::ResearcherName;
use axum::Router;
use server::auth::session::session_layer;
use server::http::{AppState, router};
use server::service::Services;
use server::service::study::OwnedStudy;
use server::settings::BaseUrl;
use tests::world::World;

use super::Visitor;

/// A password that may be set.
pub const PASSWORD: &str = tests::samples::PASSWORD;

/// An installation of its own for one test.
pub struct Site {
    /// Its database, use cases and clock.
    pub world: World,
    pub(super) router: Router,
}

impl Site {
    /// A site without studies and without built files.
    pub async fn new() -> Self {
        Self::with_files(&[]).await
    }

    /// A site without studies, and with these files as a build would leave them.
    pub async fn with_files(files: &[(&str, &str)]) -> Self {
        Self::on(World::sqlite().await, files).await
    }

    /// A site on this database, with these files as a build would leave them.
    pub async fn on(world: World, files: &[(&str, &str)]) -> Self {
        let site = if world.is_sqlite() {
            world.folder().join("site")
        } else {
            std::path::PathBuf::from("no-built-files")
        };
        for (name, content) in files {
            write(&site.join(name), content);
        }
        let base: BaseUrl = "http://synspunkt.test".parse().expect("an address");
        let sessions = session_layer(world.db.clone(), world.clock.clone(), &base);
        let state = AppState::new(
            world.services.clone(),
            world.drafts.clone(),
            world.random.clone(),
            site,
            base.as_str().to_owned(),
        );
        Self {
            router: router(state, sessions),
            world,
        }
    }

    /// What can be done without a page.
    pub const fn services(&self) -> &Services {
        &self.world.services
    }

    /// Somebody who has never been here and reads bokmål.
    pub fn visitor(&self) -> Visitor<'_> {
        Visitor::new(self)
    }

    /// A researcher who has chosen a password and is signed in.
    pub async fn researcher(&self, email: &str) -> Visitor<'_> {
        let link = self.one_time_link(email).await;
        let visitor = self.visitor();
        let form = [("password", PASSWORD), ("repeat", PASSWORD)];
        let answer = visitor.post(&format!("/welcome/{link}"), &form).await;
        assert_eq!(answer.leads(), "/studies");
        visitor
    }

    /// A new account's one-time link.
    pub async fn one_time_link(&self, email: &str) -> String {
        let name = ResearcherName::new("Kari Lunde").expect("a name");
        let email = email.parse().expect("an address");
        let created = self.services().researchers.create(email, name).await;
        created
            .expect("the address is free")
            .link
            .as_str()
            .to_owned()
    }

    /// How many sorts of a study were sent, and how many of them researchers can see.
    pub async fn counts(&self, study: &OwnedStudy) -> (usize, usize) {
        let counts = self.world.counts(study.study().id()).await;
        (counts.submitted, counts.released)
    }
}

fn write(path: &Path, content: &str) {
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder can be made");
    std::fs::write(path, content).expect("a file can be written");
}
