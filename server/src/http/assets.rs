//! Style, scripts and the few files at the root of the site.

use std::path::Path;
use std::sync::Arc;

use app::shell::SiteFiles;
use axum::Router;
use axum::http::{HeaderValue, header};
use leptos::config::LeptosOptions;
use tower::ServiceBuilder;
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;

use super::AppState;

/// Names that a build gives its files carry their content's hash.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const A_DAY: HeaderValue = HeaderValue::from_static("public, max-age=86400");

/// Reads which files the build made; without a build the pages have no style and no script.
#[must_use]
pub fn site_files(site: &Path) -> Arc<SiteFiles> {
    let manifest = std::fs::read_to_string(site.join("manifest.txt")).unwrap_or_default();
    let entry = |key: &str| {
        manifest.lines().find_map(|line| {
            let (name, value) = line.split_once(':')?;
            (name == key).then(|| value.trim().to_owned())
        })
    };
    let scripts = entry("scripts").unwrap_or_else(|| "synspunkt".to_owned());
    let style = entry("style").unwrap_or_else(|| "synspunkt.css".to_owned());
    let options = LeptosOptions::builder()
        .output_name(scripts)
        .site_root(site.display().to_string())
        .site_pkg_dir("pkg")
        .build();
    Arc::new(SiteFiles {
        options,
        style: format!("/pkg/{style}"),
        work: entry("work").map(|work| format!("/pkg/{work}")),
        workbench: entry("workbench").map(|workbench| format!("/pkg/{workbench}")),
    })
}

/// Routes of the built files.
pub fn router(site: &Path) -> Router<AppState> {
    let built = ServiceBuilder::new()
        .layer(SetResponseHeaderLayer::if_not_present(
            header::CACHE_CONTROL,
            FOR_EVER,
        ))
        // One address has several encodings; a cache on the way must not mix them up.
        .layer(SetResponseHeaderLayer::if_not_present(
            header::VARY,
            HeaderValue::from_static("accept-encoding"),
        ))
        .service(
            ServeDir::new(site.join("pkg"))
                .precompressed_br()
                .precompressed_gzip(),
        );
    let root_file = |name: &str| {
        ServiceBuilder::new()
            .layer(SetResponseHeaderLayer::if_not_present(
                header::CACHE_CONTROL,
                A_DAY,
            ))
            .service(ServeFile::new(site.join(name)))
    };
    Router::new()
        .nest_service("/pkg", built)
        .route_service("/favicon.svg", root_file("favicon.svg"))
        .route_service("/robots.txt", root_file("robots.txt"))
}
