//! `synspunkt create-researcher`: an account and its one-time link.

use server::service::researcher::CreateError;

use super::{CreateResearcherArguments, links, open, services};

pub(super) async fn run(arguments: CreateResearcherArguments) -> anyhow::Result<()> {
    let db = open(&arguments.database).await?;
    let (services, _, _) = services(&db);
    let researchers = &services.researchers;
    let created = researchers.create(arguments.email, arguments.name).await;
    let link = match created {
        Ok(new) => new.link,
        Err(CreateError::EmailTaken { email }) => {
            println!("{email} has an account already; here is a new link to it.");
            let link = researchers.new_link(&email).await?;
            link.ok_or_else(|| anyhow::anyhow!("the account of {email} was removed just now"))?
        }
        Err(error) => return Err(error.into()),
    };
    println!("One-time link, good for 30 minutes:");
    println!("{}", links::welcome(&arguments.base_url, &link));
    db.close().await;
    Ok(())
}
