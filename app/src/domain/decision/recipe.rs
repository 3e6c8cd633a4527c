//! From decisions in order to what they amount to.

use analysis::{
    AnalysisSpec, Conformity, CorrelationMethod, ExtractionMethod, FactorNo, FlagChange, FlagRule,
    RegressionMethod, Reliability, RotationStep, SortNo,
};

use super::super::id::SortId;
use super::super::viewpoint::{ViewpointTexts, Viewpoints};
use super::{Decision, DecisionReason, Entry, SortSet};

/// What a branch's decisions amount to.
#[derive(Clone, Debug, PartialEq)]
pub struct Recipe {
    /// Which sorts.
    pub set: SortSet,
    /// The factors' names; nothing else of their words.
    pub titles: Viewpoints,
    correlation: CorrelationMethod,
    extraction: ExtractionMethod,
    extracted: usize,
    kept: Vec<FactorNo>,
    rotation: Vec<RotationStep>,
    splits: Vec<FactorNo>,
    rule: FlagRule,
    flags: Vec<HandFlag>,
    reliability: Reliability,
    regression: Option<RegressionMethod>,
    not_contrasted: Vec<FactorNo>,
}

/// A flag by hand, which names its sort by identity, since numbers change when sorts come and go.
#[derive(Clone, Debug, PartialEq)]
struct HandFlag {
    sort: SortId,
    factor: FactorNo,
    flagged: bool,
    loading: f64,
    reason: Option<DecisionReason>,
}

impl Default for Recipe {
    /// Before the first decision: all sorts, Pearson, centroid, one factor without rotation, flags at p < .05 with
    /// majority.
    fn default() -> Self {
        let usual = AnalysisSpec::first_factors(ExtractionMethod::Centroid(Default::default()), 1);
        Self {
            set: SortSet::All,
            titles: Viewpoints::default(),
            correlation: usual.correlation,
            extraction: usual.extraction,
            extracted: usual.extracted,
            kept: usual.kept,
            rotation: Vec::new(),
            splits: Vec::new(),
            rule: usual.flags,
            flags: Vec::new(),
            reliability: usual.reliability,
            regression: None,
            not_contrasted: Vec::new(),
        }
    }
}

impl Recipe {
    /// Follows the entries from the first one.
    #[must_use]
    pub fn fold<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Self {
        let mut recipe = Self::default();
        for entry in entries {
            recipe.follow(&entry.decision, entry.reason.as_ref());
        }
        recipe
    }

    /// Follows one decision more.
    pub fn follow(&mut self, decision: &Decision, reason: Option<&DecisionReason>) {
        match decision {
            Decision::Sorts { set } => {
                self.set = set.clone();
                self.begin_rotation_anew();
            }
            Decision::Correlation { method } => {
                self.correlation = *method;
                self.begin_rotation_anew();
            }
            Decision::Extraction { method, extracted } => {
                (self.extraction, self.extracted) = (*method, *extracted);
                self.begin_rotation_anew();
            }
            Decision::Keep { factors } => {
                self.kept.clone_from(factors);
                self.begin_rotation_anew();
            }
            Decision::Rotate { steps } => self.rotate(steps),
            Decision::Unrotate => {
                self.rotation.clear();
                self.splits.clear();
            }
            Decision::Split { factor } => self.splits.push(*factor),
            Decision::Unsplit { factor } => self.splits.retain(|split| split != factor),
            Decision::FlagRule { rule } => self.rule = *rule,
            Decision::Flag {
                sort,
                factor,
                flagged,
                loading,
            } => {
                self.flag_by_rule(sort, *factor);
                self.flags.push(HandFlag {
                    sort: sort.clone(),
                    factor: *factor,
                    flagged: *flagged,
                    loading: *loading,
                    reason: reason.cloned(),
                });
            }
            Decision::FlagByRule { sort, factor } => self.flag_by_rule(sort, *factor),
            Decision::Reliability { of_one } => self.reliability = *of_one,
            Decision::Regression { method } => self.regression = *method,
            Decision::NotContrasted { factors } => self.not_contrasted.clone_from(factors),
            Decision::Name {
                factor,
                locale,
                title,
            } => {
                let texts = ViewpointTexts {
                    title: title.clone(),
                    ..ViewpointTexts::default()
                };
                self.titles.set(*factor, *locale, texts);
            }
            Decision::Remark => {}
        }
    }

    /// Other factors are on the table: what was decided about the former ones no longer means anything. Whether the
    /// rotation began with varimax is kept.
    fn begin_rotation_anew(&mut self) {
        let varimax = self.rotation.iter().find_map(|step| match step {
            RotationStep::Varimax { normalise } => Some(*normalise),
            _ => None,
        });
        self.rotation.clear();
        if let Some(normalise) = varimax {
            self.rotation.push(RotationStep::Varimax { normalise });
            self.rotation.extend(RotationStep::unrotated());
        }
        self.splits.clear();
        self.flags.clear();
        self.not_contrasted.clear();
        self.titles = Viewpoints::default();
    }

    /// Varimax begins from the extracted factors; everything else from what the researcher has seen, which is in order
    /// and with positive signs.
    fn rotate(&mut self, steps: &[RotationStep]) {
        let begins = matches!(steps.first(), Some(RotationStep::Varimax { .. }));
        if self.rotation.is_empty() && !begins {
            self.rotation = RotationStep::unrotated();
        }
        self.rotation.extend(steps.iter().cloned());
    }

    fn flag_by_rule(&mut self, sort: &SortId, factor: FactorNo) {
        self.flags
            .retain(|flag| (&flag.sort, flag.factor) != (sort, factor));
    }

    /// The kept factors.
    #[must_use]
    pub fn kept(&self) -> &[FactorNo] {
        &self.kept
    }

    /// Whether anything but order and sign has been done to the extracted factors.
    #[must_use]
    pub const fn is_rotated(&self) -> bool {
        !self.rotation.is_empty()
    }

    /// The factors after rotation that are split.
    #[must_use]
    pub fn splits(&self) -> &[FactorNo] {
        &self.splits
    }

    /// The engine's specification for these sorts, which are those of the [set](Self::set) in the order of the matrix.
    /// Flags by hand of sorts that are not among them are left out: [`lost_flags`](Self::lost_flags) counts them.
    #[must_use]
    pub fn spec(&self, sorts: &[SortId]) -> AnalysisSpec {
        let mut rotation = if self.rotation.is_empty() {
            RotationStep::unrotated()
        } else {
            self.rotation.clone()
        };
        let splits = self.splits.iter();
        rotation.extend(splits.map(|&factor| RotationStep::Split { factor }));
        let number = |id: &SortId| sorts.iter().position(|sort| sort == id);
        let flag_changes = self.flags.iter().filter_map(|flag| {
            Some(FlagChange {
                sort: SortNo::from_index(number(&flag.sort)?),
                factor: flag.factor,
                flagged: flag.flagged,
                // The reason goes with a withdrawn sort, and then the flag goes, too; a reason is never missing here.
                reason: flag.reason.as_ref()?.to_string(),
                loading: Some(flag.loading),
            })
        });
        AnalysisSpec {
            conformity: Conformity::Forced,
            correlation: self.correlation,
            extraction: self.extraction,
            extracted: self.extracted,
            kept: self.kept.clone(),
            rotation,
            flags: self.rule,
            flag_changes: flag_changes.collect(),
            reliability: self.reliability,
            regression: self.regression,
            not_contrasted: self.not_contrasted.clone(),
        }
    }

    /// How many flags by hand concern sorts that are not among these.
    #[must_use]
    pub fn lost_flags(&self, sorts: &[SortId]) -> usize {
        let is_lost = |flag: &&HandFlag| !sorts.contains(&flag.sort);
        self.flags.iter().filter(is_lost).count()
    }
}

#[cfg(test)]
mod tests {
    use analysis::Angle;

    use super::super::super::language::StudyLanguage;
    use super::super::super::viewpoint::ViewpointTitle;
    use super::*;

    fn factor(number: u32) -> FactorNo {
        FactorNo::new(number).expect("not zero")
    }

    fn sort(byte: u8) -> SortId {
        SortId::from_random([byte; 16])
    }

    fn follow(decisions: &[Decision]) -> Recipe {
        let mut recipe = Recipe::default();
        let reason = DecisionReason::new("because").expect("a reason");
        for decision in decisions {
            recipe.follow(decision, Some(&reason));
        }
        recipe
    }

    fn keep(count: usize) -> Decision {
        Decision::Keep {
            factors: (0..count).map(FactorNo::from_index).collect(),
        }
    }

    fn varimax() -> Decision {
        Decision::Rotate {
            steps: RotationStep::varimax(),
        }
    }

    fn turn() -> Decision {
        Decision::Rotate {
            steps: vec![RotationStep::Manual {
                a: factor(1),
                b: factor(2),
                angle: Angle::from_thousandths(5_000),
            }],
        }
    }

    fn flag(flagged: bool) -> Decision {
        Decision::Flag {
            sort: sort(2),
            factor: factor(1),
            flagged,
            loading: 0.5,
        }
    }

    #[test]
    fn decisions_become_the_engines_specification_in_their_order() {
        let recipe = follow(&[
            keep(3),
            varimax(),
            turn(),
            Decision::Split { factor: factor(2) },
        ]);
        let spec = recipe.spec(&[sort(1), sort(2)]);
        assert_eq!(spec.kept, [factor(1), factor(2), factor(3)]);
        let mut steps = RotationStep::varimax();
        steps.push(RotationStep::Manual {
            a: factor(1),
            b: factor(2),
            angle: Angle::from_thousandths(5_000),
        });
        steps.push(RotationStep::Split { factor: factor(2) });
        assert_eq!(spec.rotation, steps);
    }

    #[test]
    fn turning_by_hand_begins_from_ordered_factors() {
        let spec = follow(&[keep(2), turn()]).spec(&[]);
        assert_eq!(spec.rotation[..2], RotationStep::unrotated());
        assert_eq!(
            follow(&[keep(2)]).spec(&[]).rotation,
            RotationStep::unrotated()
        );
        assert_eq!(
            follow(&[keep(2), turn(), Decision::Unrotate])
                .spec(&[])
                .rotation,
            RotationStep::unrotated()
        );
    }

    #[test]
    fn other_factors_begin_anew_and_keep_only_varimax() {
        let title = ViewpointTitle::new("Orden").ok();
        let name = Decision::Name {
            factor: factor(1),
            locale: StudyLanguage::NB,
            title,
        };
        let before = [keep(3), varimax(), turn(), flag(true), name];
        assert!(!follow(&before).titles.is_empty());
        let recipe = follow(&[&before[..], &[keep(2)]].concat());
        let spec = recipe.spec(&[sort(2)]);
        assert_eq!(spec.rotation, RotationStep::varimax());
        assert_eq!(spec.flag_changes, []);
        assert!(recipe.titles.is_empty());
    }

    #[test]
    fn a_flag_follows_its_sort_and_the_last_word_on_it_counts() {
        let recipe = follow(&[keep(2), flag(true), flag(false)]);
        let spec = recipe.spec(&[sort(1), sort(2)]);
        let found: Vec<_> = spec
            .flag_changes
            .iter()
            .map(|change| (change.sort.get(), change.flagged))
            .collect();
        assert_eq!(found, [(2, false)]);
        assert_eq!(recipe.spec(&[sort(2)]).flag_changes[0].sort.get(), 1);
        // The sort was withdrawn.
        assert_eq!(recipe.spec(&[sort(1)]).flag_changes, []);
        assert_eq!(recipe.lost_flags(&[sort(1)]), 1);
        let by_rule = Decision::FlagByRule {
            sort: sort(2),
            factor: factor(1),
        };
        let recipe = follow(&[keep(2), flag(true), by_rule]);
        assert_eq!(recipe.spec(&[sort(2)]).flag_changes, []);
    }

    #[test]
    fn every_decision_is_read_back_as_it_was_written() {
        let decisions = [
            keep(2),
            varimax(),
            flag(true),
            Decision::Unrotate,
            Decision::Sorts {
                set: SortSet::Only {
                    name: super::super::SetName::new("Vår").expect("a name"),
                    sorts: vec![sort(1)],
                },
            },
            Decision::Reliability {
                of_one: Reliability::default(),
            },
            Decision::FlagRule {
                rule: FlagRule::default(),
            },
            Decision::Remark,
        ];
        for decision in decisions {
            let text = serde_json::to_string(&decision).expect("a decision has a JSON form");
            let read: Decision = serde_json::from_str(&text).expect("what was written");
            assert_eq!(read, decision, "{text}");
        }
    }
}
