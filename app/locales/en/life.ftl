### Synspunkt: the life of a study (English)

tabs-study = The study
tab-life = Life
state-pilot = Trial
state-archived = Archived
life-lead = From draft to archive: what happens when, what was frozen, and who did what.
life-states = States
life-draft = Everything can be changed. No participants.
life-pilot = Everything works as when the study is open. Trial sorts are deleted afterwards.
life-open = Participants sort. Statements, grid, texts and settings are frozen.
life-closed = No more sorts. All can be analysed.
life-archived = Put away, but kept.
pilot-study = Try it out
redraft-study = Delete the trial sorts and go on writing
open-after-pilot = Delete the trial sorts and open
archive-study = Archive
restore-study = Bring back from the archive
way-in-pilot = for those who try it out
pilot-note-title = The study is being tried out
pilot-note-sentence = Sorts are shown at once, and participants are told so. All are deleted when the trial is over.
info-pilot-title = This is a trial
info-pilot = What you send is used to improve the study and deleted before it opens.
info-who-pilot = The researchers see what you send at once. In so small a group somebody may guess who you are.
studies-archived = { $count ->
        [one] One archived study
       *[other] { $count } archived studies
    }
grid-board-title = As participants see it
grid-board-draft = Try the study out to sort yourself. What you send is deleted afterwards.

## Plan
plan-title = What happens by itself
plan-lead = Days are those of UTC, and it may take up to an hour before something happens. Leave a field empty to do it yourself.
plan-opens = Opens
plan-opens-help = If everything is ready. Trial sorts are deleted.
plan-closes = Last day
plan-closes-help = The day after, the study is closed.
plan-deletes = Sorts are kept until the end of
plan-deletes-help = Then sorts, receipts, messages and analyses are deleted. This cannot be undone.
problem-day = Write the day as year-month-day, such as 2027-01-31.
problem-plan-closes = The last day is before the opening.
problem-plan-deletes = Sorts would be deleted while the study collects them.

## Versions
versions-title = Frozen versions
versions-none = When the study opens, statements, grid, texts and settings are frozen, and you get a digest here.
versions-explained = The digest is the SHA-256 of the document. If it is the same, every word is the same. Sorts carry the digest of the statements in their version.
version-day = Frozen
version-sorts = On the sorts
version-document = The document

## Corrections
correct-title = Correct a slip of the pen
correct-lead = Only slips that do not change the meaning. The study gets a new version, and the correction is in the log. A sort belongs to the version in force when it is sent.
correct-number = Number of the statement
correct-language = Language
correct-text = Corrected text
correct-text-help = The whole statement. At most { $most } letters may differ.
correct-reason = Reason
correct-submit = Correct
problem-correct-unknown = There is no such statement in this language.
problem-correct-same = The text is the same as before.
problem-correct-much = { $found } letters differ. At most { $most } can be corrected after the opening.

## Log
log-title = Log
log-explained = What researchers have done. It says nothing about participants.
log-when = When
log-who = Who
log-what = What
log-at = { $date } at { $time } UTC
log-operator = Whoever runs the service
log-plan = By itself
event-made = The study was made
event-statements = { $count ->
        [one] The statements were replaced, now { $count }
       *[other] The statements were replaced, now { $count }
    }
event-concourse = Candidates were changed
event-grid = The grid became { $grid }
event-texts = The texts in { $language } were changed
event-settings = The settings were changed
event-plan = The days were changed
event-state = From { $from } to { $to }
event-frozen = Version { $version } was frozen
event-corrected = Statement { $statement } in { $language } was corrected from “{ $before }” to “{ $after }”: { $reason }
event-imported = { $count ->
        [one] One sort was read in
       *[other] { $count } sorts were read in
    }
event-deleted-pilot = { $count ->
        [one] One trial sort was deleted
       *[other] { $count } trial sorts were deleted
    }
event-deleted-retention = { $count ->
        [one] One sort was deleted because its time was over
       *[other] { $count } sorts were deleted because their time was over
    }
