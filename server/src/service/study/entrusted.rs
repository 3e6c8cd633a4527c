//! Rights to a study, as types: whoever holds the value may do what its type says.

use std::fmt::Debug;
use std::marker::PhantomData;

use app::domain::role::{MemberRole, Role};
use app::domain::study::Study;

use super::life::By;

/// Something that may be done with a study.
pub trait Right: Debug + Clone + PartialEq + Send + Sync + 'static {
    /// Whether somebody with this role may do it.
    fn held_by(role: Role) -> bool;
}

/// A right that brings another one with it.
pub trait Includes<R: Right>: Right {}

macro_rules! rights {
    ($($(#[$doc:meta])* $name:ident: $held:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {}

        impl Right for $name {
            fn held_by(role: Role) -> bool {
                let held: fn(Role) -> bool = $held;
                held(role)
            }
        }

        impl Includes<$name> for $name {}
    )*};
}

rights! {
    /// Belonging to the study, in whatever role.
    Belong: |_| true;
    /// Deciding who belongs to the study.
    Lead: |role| role == Role::Owner;
    /// Writing and running the study, seeing and analysing its sorts.
    Work: Role::works;
    /// Running the study's meetings.
    Facilitate: |role| role.works() || role == Role::Member(MemberRole::Facilitator);
    /// Seeing the results that were chosen to be shown.
    ReadResults: |role| role.works() || role == Role::Member(MemberRole::Reader);
}

impl Includes<Work> for Lead {}
impl Includes<Facilitate> for Lead {}
impl Includes<ReadResults> for Lead {}
impl Includes<Facilitate> for Work {}
impl Includes<ReadResults> for Work {}

/// The right `R` to a study, and the study as it was when the right was checked. Only the service of studies makes one.
#[derive(Clone, Debug, PartialEq)]
pub struct Entrusted<R: Right> {
    study: Study,
    by: By,
    role: Role,
    right: PhantomData<R>,
}

/// The right to work on a study, as its owner or with its owner.
pub type OwnedStudy = Entrusted<Work>;

impl<R: Right> Entrusted<R> {
    /// The study for somebody with this role, if it brings the right.
    pub(super) fn to(study: Study, by: By, role: Role) -> Option<Self> {
        R::held_by(role).then_some(Self {
            study,
            by,
            role,
            right: PhantomData,
        })
    }

    /// The study as it was read.
    #[must_use]
    pub const fn study(&self) -> &Study {
        &self.study
    }

    /// What whoever holds the right is in the study.
    #[must_use]
    pub const fn role(&self) -> Role {
        self.role
    }

    pub(super) const fn by(&self) -> &By {
        &self.by
    }

    /// The same right to the study as it is now.
    pub(super) fn with(&self, study: Study) -> Self {
        Self {
            study,
            by: self.by.clone(),
            role: self.role,
            right: PhantomData,
        }
    }
}

impl Entrusted<Work> {
    /// The study for its owner, or for somebody who acts in the owner's place.
    pub(super) const fn own(study: Study, by: By) -> Self {
        Self {
            study,
            by,
            role: Role::Owner,
            right: PhantomData,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rights that each role holds besides belonging: lead, work, facilitate, read results.
    #[test]
    fn every_role_has_its_rights_and_no_others() {
        let held = |role| {
            [
                Lead::held_by(role),
                Work::held_by(role),
                Facilitate::held_by(role),
                ReadResults::held_by(role),
            ]
        };
        assert_eq!(held(Role::Owner), [true, true, true, true]);
        let member = |role| held(Role::Member(role));
        assert_eq!(member(MemberRole::CoResearcher), [false, true, true, true]);
        assert_eq!(member(MemberRole::Facilitator), [false, false, true, false]);
        assert_eq!(member(MemberRole::Reader), [false, false, false, true]);
    }
}
