//! `synspunkt serve`: the pages, until somebody says stop.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use nix::sys::resource::{Resource, setrlimit};
use server::auth::session::session_layer;
use server::deletion_journal::{self, DeletionJournal};
use server::http::{AppState, router};
use server::key_file::{self, InstallationKey};
use server::service::Services;
use server::service::demo::seed_demo;
use server::service::drafts::Drafts;
use server::settings::BaseUrl;
use server::store::Db;
use server::world::Clock;
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::{ServeArguments, links, open, services};

/// How long requests that are under way may take after Ctrl-C.
const LAST_REQUESTS: Duration = Duration::from_secs(10);
/// How often what has had its time is carried out or deleted, and remains of what was deleted are looked for.
const BETWEEN_UPKEEPS: Duration = Duration::from_secs(60 * 60);

pub(super) async fn run(arguments: ServeArguments) -> anyhow::Result<()> {
    // Should the process die, what participants have just sent must not be written out with its memory.
    setrlimit(Resource::RLIMIT_CORE, 0, 0).context("cannot forbid core files")?;
    let db = open(&arguments.database).await?;
    let (mut services, clock, random) = services(&db);
    let key_file = arguments.key_file;
    let key_file = key_file.unwrap_or_else(|| key_file::beside(&arguments.database.database));
    let key = InstallationKey::load_or_make(&key_file, &*random)?;
    let drafts = Drafts::new(db.clone(), Arc::clone(&clock), Arc::clone(&random), key);
    let journal = arguments
        .deletion_journal
        .unwrap_or_else(|| deletion_journal::beside(&arguments.database.database));
    let journal = Arc::new(DeletionJournal::open(&journal)?);
    let removed = services.receipts.keep_journal(journal).await?;
    if removed > 0 {
        tracing::warn!(
            removed,
            "an older copy of the database had brought back withdrawn sorts; they are deleted again"
        );
    }
    if arguments.demo && seed_demo(&services).await? {
        tracing::info!("the demo study was loaded");
    }
    let listener = TcpListener::bind(arguments.address)
        .await
        .with_context(|| format!("cannot listen on {}", arguments.address))?;
    let base_url = match arguments.base_url {
        Some(base_url) => base_url,
        None => local_url(listener.local_addr()?)?,
    };
    if !arguments.site.is_dir() {
        tracing::warn!(
            folder = %arguments.site.display(),
            "the folder with scripts and style sheets is missing; pages will be plain"
        );
    }
    let sessions = session_layer(db.clone(), clock.clone(), &base_url);
    let state = AppState::new(
        services.clone(),
        drafts.clone(),
        random,
        arguments.site,
        base_url.as_str().to_owned(),
    );
    let links = links::at_start(
        &services,
        &base_url,
        arguments.demo,
        &arguments.first_researcher,
    );
    print(&base_url, &links.await?);

    let (stop, stopped) = watch::channel(false);
    tokio::spawn(async move {
        stop_signal().await;
        println!("Stopping.");
        stop.send_replace(true);
    });
    tokio::spawn(upkeep(services, drafts, db.clone(), clock.clone()));
    let service = router(state, sessions).into_make_service_with_connect_info::<SocketAddr>();
    let served = axum::serve(listener, service)
        .with_graceful_shutdown(wait(stopped.clone()))
        .into_future();
    tokio::select! {
        result = served => result.context("the server ended")?,
        () = give_up(stopped) => tracing::warn!("some requests were broken off"),
    }
    db.close().await;
    Ok(())
}

/// Opens, closes and empties studies on the days that were planned, carries out corrections and withdrawals that have
/// waited long enough, deletes expired drafts and old lists of those who signed up, and removes again what could not be removed right after a release or
/// withdrawal, since somebody was just reading it.
async fn upkeep(services: Services, drafts: Drafts, db: Db, clock: Arc<dyn Clock>) {
    let mut before = None;
    loop {
        if let Err(error) = services.studies.keep_plans(before).await {
            tracing::error!(%error, "what was planned could not be done yet");
        }
        before = Some(clock.now());
        if let Err(error) = services.receipts.carry_out_overdue().await {
            tracing::error!(%error, "corrections and withdrawals wait longer than was promised");
        }
        if let Err(error) = services.sign_ups.forget_overdue().await {
            tracing::error!(%error, "names of those who signed up are kept longer than was promised");
        }
        if let Err(error) = drafts.purge().await {
            tracing::error!(%error, "expired drafts could not be deleted");
        }
        db.scrub().await;
        tokio::time::sleep(BETWEEN_UPKEEPS).await;
    }
}

/// The address of a server on this machine that nobody gave a name.
fn local_url(address: SocketAddr) -> anyhow::Result<BaseUrl> {
    let ip = match address.ip() {
        ip if ip.is_unspecified() => IpAddr::V4(Ipv4Addr::LOCALHOST),
        ip => ip,
    };
    let address = SocketAddr::new(ip, address.port());
    Ok(format!("http://{address}").parse()?)
}

/// On standard output: links are for the person at the terminal and do not belong into logs.
fn print(base_url: &BaseUrl, links: &[(String, String)]) {
    println!("\nSynspunkt is ready at {base_url}\n");
    for (heading, link) in links {
        println!("  {heading}:\n    {link}\n");
    }
    println!("Ctrl-C stops the server.");
}

async fn wait(mut stopped: watch::Receiver<bool>) {
    // An error means that the sender is gone, which happens only when everything ends.
    let _ = stopped.wait_for(|stopped| *stopped).await;
}

async fn give_up(stopped: watch::Receiver<bool>) {
    wait(stopped).await;
    tokio::time::sleep(LAST_REQUESTS).await;
}

/// Waits for Ctrl-C or, as service managers send it, SIGTERM.
async fn stop_signal() {
    let interrupt = async {
        if let Err(error) = tokio::signal::ctrl_c().await {
            tracing::error!(%error, "Ctrl-C cannot be heard");
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        () = interrupt => {}
        () = terminate() => {}
    }
}

#[cfg(unix)]
async fn terminate() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut signals) => {
            signals.recv().await;
        }
        Err(error) => {
            tracing::error!(%error, "SIGTERM cannot be heard");
            std::future::pending::<()>().await;
        }
    }
}

#[cfg(not(unix))]
async fn terminate() {
    std::future::pending::<()>().await;
}
