//! What can be taken along: decisions, result, and a script that repeats them elsewhere.

use app::domain::decision::Entry;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::Bench;
use super::chrome::name_of;
use crate::http::error::HttpError;
use crate::interchange::replay_script;
use crate::service::workbench::ComputedBranch;

/// The decisions, each with who, when and why, and the specification they amount to.
pub async fn decisions(bench: Bench) -> Result<Response, HttpError> {
    let Bench { computed, .. } = bench;
    Ok(json_file(&computed, "decisions", &decisions_of(&computed)))
}

/// The decisions of a branch as a document.
pub fn decisions_of(computed: &ComputedBranch) -> Value {
    let entry = |entry: &Entry| {
        let sort = entry.decision.sort();
        json!({
            "decision": entry.decision,
            "sort_name": sort.and_then(|id| name_of(computed.sorts(), id)),
            "reason": entry.reason,
            "made_by": entry.made_by,
            "made": entry.made.to_string(),
        })
    };
    json!({
        "format": "synspunkt-decisions",
        "format_version": 1,
        "branch": computed.open.branch.name,
        "program_version": env!("CARGO_PKG_VERSION"),
        "data_digest": computed.analysed.data_digest.as_str(),
        "sorts": names(computed),
        "specification": computed.analysis().result.spec,
        "decisions": computed.open.entries.iter().map(entry).collect::<Vec<_>>(),
    })
}

/// The whole result in full precision.
pub async fn result(bench: Bench) -> Result<Response, HttpError> {
    let Bench { computed, .. } = bench;
    Ok(json_file(&computed, "result", &result_of(&computed)))
}

/// The result of a branch as a document.
pub fn result_of(computed: &ComputedBranch) -> Value {
    json!({
        "sorts": names(computed),
        "data_digest": computed.analysed.data_digest.as_str(),
        "analysis": computed.analysis(),
    })
}

/// A script for R that follows the decisions and holds its loadings against ours.
pub async fn script(bench: Bench) -> Result<Response, HttpError> {
    let Bench { computed, .. } = bench;
    let script = script_of(&computed);
    Ok(file(
        "text/plain; charset=utf-8",
        "analysis.R",
        script.into_bytes(),
    ))
}

/// The script of a branch.
pub fn script_of(computed: &ComputedBranch) -> String {
    let sorts: Vec<_> = computed
        .sorts()
        .iter()
        .map(|sort| {
            (
                sort.content.pseudonym.to_string(),
                sort.content.sort.clone(),
            )
        })
        .collect();
    replay_script(&sorts, &computed.analysis().result)
}

pub fn names(computed: &ComputedBranch) -> Vec<String> {
    let sorts = computed.sorts().iter();
    sorts
        .map(|sort| sort.content.pseudonym.to_string())
        .collect()
}

fn json_file(computed: &ComputedBranch, what: &str, document: &Value) -> Response {
    let bytes = serde_json::to_vec_pretty(document).unwrap_or_default();
    let name = format!("{what}-{}.json", computed.open.branch.id);
    file("application/json", &name, bytes)
}

pub fn file(media_type: &'static str, name: &str, bytes: Vec<u8>) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    let headers = [
        (CONTENT_TYPE, media_type.to_owned()),
        (CONTENT_DISPOSITION, disposition),
    ];
    (headers, bytes).into_response()
}
