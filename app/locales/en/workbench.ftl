## The frame of a branch
bench-nav = Pages of the analysis
bench-number = Number of factors
bench-rotation = Rotation
bench-loadings = Loadings
bench-factors = Factors
bench-compare = Comparison
bench-log = Record
bench-undo = Undo
bench-redo = Redo
bench-undo-what = Undoes: { $what }
recipe-branch = { $correlation } · { $extraction } · { $count ->
        [one] one factor
       *[other] { $count } factors
    } · { $rotation } · flags { $flags }.
recipe-unrotated = without rotation
recipe-varimax = varimax
recipe-turned = turned by hand { $turns ->
        [one] once
       *[other] { $turns } times
    }
recipe-varimax-turned = varimax, then turned by hand { $turns ->
        [one] once
       *[other] { $turns } times
    }

## Branches
branches-title = Analyses of this study
branch-default = Analysis { $number }
branch-name = Name of the analysis
branch-start = Begin the analysis
problem-branch-taken = The study has an analysis of that name already.

## Deciding
decide-why = Why? (may be left empty)
decide-why-label = Why?
decide-why-help = The reason stands in the record and in the report.
decide-again = Decide this
decide-back = Back without deciding anything
decide-failed = The computation was broken off. Try again.
problem-decide-reason = Write why. A choice by hand needs a reason.
problem-decide-moved = The analysis has changed since you saw it, perhaps in another window. Go back and look at it as it is now.
problem-decide-factor = Choose a factor that exists.
problem-decide-sort = The sort is no longer part of the analysis.
problem-decide-what = The form was not understood. Go back and try again.
problem-decide-none = Tick at least one factor.
problem-decide-extracted = Write a number from 1 to { $most }.
problem-decide-same = This is the method already chosen.
problem-decide-angle = Write the angle in degrees, from −360 to 360.
problem-decide-no-turn = The angle is zero, so nothing would be turned.
problem-decide-loading = Write a loading from 0 to 1, such as 0.42.

## Decisions as sentences
decided-sorts-all = All sorts that are not left out take part.
decided-sorts-only = Only the sorts in “{ $name }” take part: { $count }.
decided-sort-gone = a sort that is gone
decided-correlation = Sorts are compared by { $method }. Rotation begins anew.
decided-extraction = Extraction: { $method }, at most { $count } factors. Rotation begins anew.
decided-keep = { $count ->
        [one] One factor is kept: { $factors }.
       *[other] { $count } factors are kept: { $factors }.
    }
decided-unrotate = All rotation is taken away.
decided-varimax = Varimax with Kaiser’s normalisation, then order by size and positive signs.
decided-varimax-raw = Varimax without normalisation, then order by size and positive signs.
decided-order = The factors are ordered by size.
decided-sign = Signs are chosen so that each factor loads mainly positively.
decided-mirror = Factor { $factors } is mirrored.
decided-turn = Factors { $one } and { $other } are turned by { $angle }°.
decided-invert = Factor { $factor } is mirrored.
decided-split = Factor { $factor } is split into two viewpoints.
decided-unsplit = Factor { $factor } is split no longer.
decided-rule = Sorts are flagged { $rule }.
decided-flag = { $sort } is flagged on factor { $factor } by hand (loading { $loading }).
decided-unflag = { $sort } is taken from factor { $factor } by hand (loading { $loading }).
decided-by-rule = The rule decides again for { $sort } on factor { $factor }.
decided-reliability = The reliability of one sort is set to { $value }.
decided-regression-none = Regression scores are not computed.
decided-regression = Regression scores are computed as well.
decided-regression-bartlett = Bartlett’s regression scores are computed as well.
decided-contrast-all = All factors take part in the comparisons.
decided-contrast-not = Factor { $factors } is left out of the comparisons.
decided-name = Factor { $factor } is called “{ $title }” in { $language }.
decided-name-none = Factor { $factor } has no name.
decided-remark = Remark
correlation-pearson = Pearson
correlation-pearson-help = Distances between columns count. The usual choice in Q methodology.
correlation-spearman = Spearman
correlation-spearman-help = Only the order counts.
extraction-pca-help = Looks at all variation. Has one solution.
extraction-pqmethod = centroid (PQMethod)
extraction-pqmethod-help = Looks at what sorts have in common, as PQMethod computes it.
extraction-brown = centroid (Brown)
extraction-brown-help = Brown’s variant, with communalities iterated until they settle.
extraction-horst = Horst, fixed number
extraction-horst-help = Centroids with communalities over all factors at once. The number shapes each of them.
extraction-horst-automatic = Horst, stops by itself
extraction-horst-automatic-help = Like Horst, but ends when little is left.
extraction-horst-kade = Horst (KADE)
extraction-horst-kade-help = As KADE does it.
rule-level = at p < { $p }
rule-loading = at loadings above { $loading }
rule-majority = { $threshold } and above half of the communality

## Number of factors
number-title = Choose factors
number-caption = Extracted factors before rotation
number-keep = Keep
number-factor = Factor { $number }
number-size = Size
number-cumulative = Total %
number-significant = Significant
number-humphrey = Humphrey
number-residual = Left
number-marks = Note
number-note = All of this is about factors before rotation. Significant: sorts with a loading above 1.96 standard errors. Humphrey: the product of the two largest loadings, ✓ when above two standard errors. Left: what remains of the correlations after the factor; the standard error is { $error }.
number-anew = When you keep other factors, rotation begins anew, and flags by hand and names are gone. You can always undo, or try it on a branch from the record.
number-submit = Keep those ticked
mark-near-null = Nearly empty: residue of the stop rule.
mark-weak = Weak: less than chance would give.
mark-noise = Begins in rounding residue.
criterion-map = Minimum average partial (MAP)
criterion-residual = What is left is below the standard error
presumes-parallel = Eigenvalues above those of shuffled sorts. Presumes that random sorts are what to beat.
presumes-map = Where the average of what factors leave unexplained is smallest. Often gives few factors.
presumes-two-loadings = Factors from the first on that at least two sorts load on significantly.
presumes-humphrey = Factors from the first on whose two largest loadings are large enough. Depends on the extraction.
presumes-residual = As many factors as it takes until the rest looks like noise.
presumes-kaiser = Gives too many when there are many sorts.
method-title = Correlation and extraction
method-correlation = Correlation
method-extracted = Extract at most
method-submit = Change the method

## Rotation
rotation-title = Turn two factors
rotation-split = A factor is split. Take the split back on the page of loadings before you turn.
rotation-how = Drag in the picture, or use the arrow keys when it has focus (Shift for larger steps, Ctrl for smaller ones). Without script: write an angle and look at it. Nothing is decided until you keep it.
plane-title = { $one } to the right, { $other } upward
angle-degrees = { $angle }°
turn-title = Angle
turn-angle = Angle in degrees
turn-look = Look at it
turn-keep = Keep this turn
snap-sort = Put the sort
snap-axis = on the axis of
snap-look = Look at it
pairs-title = All pairs
steps-title = Other steps
varimax-normalise = Kaiser’s normalisation
step-varimax = Varimax
step-invert-which = Factor
step-invert = Mirror
step-order = Order by size
step-unrotate = Take all rotation away
steps-note = Each step comes after those you have taken, and stands in the record.
arrays-title = Factor arrays

## Loadings and flags
flags-count = { $defining } define · { $confounded } confounded · { $none } none
loadings-rotated = Loadings after rotation
variance-rotated = Variance, rotated
rule-sentence = Flagged { $rule }. The threshold is { $loading }.
flag-legend-hand = Decided by hand
flagged-hand-word = flagged by hand
unflagged-hand-word = taken away by hand
flag-stale = The loading is another now than when this was decided.
flags-split = Split factor { $factor } into two viewpoints
flags-unsplit = Take the split of factor { $factor } back
why-meets = Loads most on factor { $factor } ({ $loading }), above the threshold { $threshold }, and the factor holds { $share }% of what the sort shares with the factors.
why-no-majority = Loads { $loading } on factor { $factor }, above the threshold { $threshold }, but the factor holds only { $share }% of what the sort shares with the factors. Significant on: { $factors }.
why-several = Meets the rule on several factors: { $factors }.
why-below = The largest loading is { $loading } on factor { $factor }, which does not reach the threshold { $threshold }.
why-by-hand = Decided by hand. Loads most on factor { $factor }: { $loading }, where the threshold is { $threshold }.
by-hand-set = Flagged on factor { $factor } by hand: { $reason }
by-hand-taken = Taken from factor { $factor } by hand: { $reason }
flag-here = Factor { $factor }: loading { $loading }
flag-set = Flag on factor { $factor }
flag-take = Take from factor { $factor }
flag-confirm = Confirm on the loading of now
flag-why = Why?
flag-why-help = Needed when you go against the rule. Write nothing that could tell who it is about.
flag-by-rule = Let the rule decide
sort-open = See the sort
sort-has-remarks = has written something
sort-remarks = In their own words
sort-no-remarks = Nothing was written with this sort.
rule-title = Rule for flags
rule-legend = The loading is to be above
rule-level-loading = { $loading } (p < { $p })
rule-stated = a stated loading:
rule-stated-label = Stated loading
rule-submit = Use this rule

## One factor
name-title = Name of factor { $number }
name-label = In { $language }
name-submit = Name it
crib-title = Crib sheet
crib-note = What stands out when the factor is read alone and against the others.
crib-none = None.
crib-highest = In the highest column
crib-higher = Higher than in all other factors
crib-higher-tied = As high as in some, higher than in the rest
crib-lower-tied = As low as in some, lower than in the rest
crib-lower = Lower than in all other factors
crib-lowest = In the lowest column
definers-title = Who defines it
definer-weight = loading { $loading }, weight { $weight }

## All factors
all-factors-title = All factors side by side
compare-order = Order
compare-note = The drawing shows z-scores from −3 to 3 with 95% intervals. Rank first, then z.
order-disagreement = Most disagreement first
order-agreement = Most agreement first
order-number = By number
pair-minus = { $one } minus { $other }
difference-word = Difference
in-errors = { $ratio } SE
variance-of-z = Variance
scores-drawn = Scores
largest-correlation = The largest correlation of factor scores is { $value }, between factors { $one } and { $other }.

## Record
record-title = Record
log-note = The decisions in order. The same decisions on the same sorts give the same answer.
log-trouble = The decisions give no answer now
log-trouble-what = Undo the last decision, or branch off at an earlier one.
log-lost-flags = { $count ->
        [one] One flag by hand is about a sort that takes no part any more, and does not count.
       *[other] { $count } flags by hand are about sorts that take no part any more, and do not count.
    }
log-by = { $name }, { $time }
log-branch-here = Branch off here
log-branch-submit = Make the branch
log-remark-label = Remark for the record
log-remark-help = A thought, a question, something you agreed on.
log-remark-submit = Write it down
log-others = Other analyses
log-no-others = This is the only one. Branch off at a decision to try something else without losing this.
log-compare = compare
log-rename = Rename
log-rename-submit = Rename
log-delete = Take the analysis away
log-delete-note = The name goes from the list. Other analyses that branched off here stay as they are.
log-delete-submit = Take away
log-downloads = Take along
log-download-json = The decisions (JSON)
log-download-r = Script for R that repeats them
log-download-result = The whole result (JSON)
compare-branch-title = Against “{ $name }”
compare-branch-shared = They share { $count ->
        [0] no decisions
        [one] the first decision
       *[other] the first { $count } decisions
    }.
compare-here = This one
compare-branch-factors = Factors that belong together
compare-branch-flags = Sorts that get another place
congruence-word = Congruence
compare-moved = Statements with another rank
methods-title = The method in a paragraph
methods-data = { $sorts } sorts of { $statements } statements ({ $grid }) were compared pairwise by { $correlation } correlation.
methods-extraction = Factors were extracted by { $extraction }; of { $extracted }, { $kept } were kept.
methods-keep-reason = Reason: { $reason }
methods-varimax = They were rotated by varimax with Kaiser’s normalisation (Kaiser 1958).
methods-varimax-raw = They were rotated by varimax without normalisation.
methods-unrotated = They were not rotated.
methods-by-hand-only = They were rotated by hand.
methods-turns = Two factors were turned by hand { $turns ->
        [one] once
       *[other] { $turns } times
    }; each turn stands in the record.
methods-splits = { $splits ->
        [one] One bipolar factor was split into two viewpoints.
       *[other] { $splits } bipolar factors were split into two viewpoints each.
    }
methods-flags = Sorts were taken as defining { $rule } (threshold { $threshold }); { $defining } defined a factor, { $confounded } were confounded and { $null } loaded significantly on none. { $hand ->
        [0] No flag was changed by hand.
        [one] One flag was changed by hand, with a reason.
       *[other] { $hand } flags were changed by hand, with reasons.
    }
methods-scores = z-scores are weighted averages of the defining sorts (Brown 1980), with an assumed reliability of { $reliability } for one sort; a statement distinguishes a factor when it differs from each of the others by more than 1.96 standard errors.
methods-explained = { $count ->
        [one] The factor explains
       *[other] After rotation the { $count } factors together explain
    } { $percent }% of the variance.
methods-program = The analysis was made with Synspunkt { $version }.

## Checklist
checklist-title = Checklist for the report
checklist-count = { $known } of { $all }
checklist-note = After Dieteren et al. (2023) and Churruca et al. (2021). It fills itself from the study and the record.
checklist-missing = missing
check-concourse = Where the statements come from
check-qset = How many statements
check-grid = The grid
check-instruction = The condition of instruction
check-pset = How many have sorted
check-correlation = Correlation
check-extraction = Extraction
check-number = Why this number of factors
check-rotation = Rotation
check-flags = The rule for flags
check-not-defining = Sorts that define nothing
check-variance = Explained variance after rotation
check-correlations = Correlations between factors
check-remarks = Participants’ own words
check-names = Names of the viewpoints
check-program = Program and version
known-candidates = { $count } candidates
known-statements = { $count } statements
known-sorts = { $count } sorts, { $left } left out
known-rule = { $rule }, threshold { $threshold }
known-not-defining = { $confounded } confounded, { $null } without a significant loading
known-variance = { $percent }%
known-remarks = { $count } remarks
known-names = { $count } names

## How firmly the result stands
bench-robust = Robustness
robust-title = How firmly does the result stand?
robust-lead = Three questions at once: What if others of the same people had taken part? What if one sort had been missing? What if the method had been chosen otherwise?
robust-steps = Resamples
robust-seed = Seed
robust-start = Compute
robust-what = Sorts are drawn again with replacement (bootstrap), each sort is left out in turn, and the analysis is repeated with other correlations, extractions, numbers of factors and rules for flags. The same seed gives the same numbers. Flags follow the rule; flags by hand and splits take no part.
robust-progress = { $finished } of { $total } steps
robust-look = See how far it has come
robust-stop = Stop
robust-again = Compute again
robust-summary = { $steps } resamples (seed { $seed }), { $failed } without an answer, { $badly } in which the factors could hardly be recognised. { $universes } other choices of method.
robust-unstable = In more than a tenth of the resamples the factors could not be recognised. This number of factors does not stand firm.
robust-congruence = Congruence
robust-textbook = SE, formula
robust-resampled = SE, resampled
robust-carrier = Depends most on
robust-without = { $name } (without: { $congruence })
robust-range = Congruence, other choices
robust-note = A congruence above .95 counts as the same factor, .85 to .94 as similar (Lorenzo-Seva and ten Berge 2006).
robust-sorts = Sorts that might as well have been flagged otherwise
robust-sorts-none = No sort is flagged on shaky ground.
robust-flagged = flagged
robust-not-flagged = not flagged
robust-share = Flagged in resamples
robust-share-choices = Flagged by other choices
robust-interval = z, 95%
robust-near = Same or next column
robust-distinguishing = Distinguishes
robust-ranks = Rank, other choices

## Which sorts
set-title = Sorts in the analysis
set-now-all = All that are not left out take part.
set-now = Only “{ $name }”.
set-all = Take all
set-choose = Choose a group
set-help = Such as those of one meeting, one round or one language. Rotation begins anew. Branch off in the record first, and you have both and can compare them.
set-name = What they have in common
set-submit = Analyse only these
problem-publish-set = An analysis of only some of the sorts cannot be presented. Take all, or present another one.
grid-words = { $heights } from { $lowest } to { $highest }
