### Synspunkt: candidates for statements, and the choice among them (English)

## Tabs
tab-concourse = Concourse
tab-background = Background
tabs-prepare = Preparation
tabs-collect = Collection

## The list
concourse-heading = { $count ->
        [0] Candidates
        [one] One candidate
       *[other] { $count } candidates
    }
concourse-lead = The concourse: all that could have been part of the study. Collect widely, tag, then choose the statements participants will sort.
concourse-lead-locked = The concourse, and what was chosen from it. The study has been opened, so the choice is fixed.
concourse-empty-title = No candidates yet
concourse-empty = Add statements from interviews, documents and meetings. Type them, paste them or take them from a file.
concourse-empty-locked = The statements of this study were written directly.
concourse-add = Add candidates
concourse-tags = Tag the candidates
concourse-dimensions = Dimensions
concourse-back = To the candidates
candidate-word = Candidate
candidate-heading = Candidate { $number }
candidate-place = Statement { $number }
candidate-edit = Edit
candidate-see = See
candidate-untranslated = Missing in { $language }
numbering-title = Numbers of the statements
numbering-keep = Keep the order, new ones come last
numbering-anew = Number anew, in the order of the candidates
choice-save = Save the choice
choice-update = Update the table
choice-count = { $chosen } chosen
choice-of-cells = { $chosen } chosen, { $cells } places in the grid
choice-unsaved = Not saved yet
retired-title = { $count ->
        [one] One candidate has been retired
       *[other] { $count } candidates have been retired
    }
fate-title = This candidate cannot be chosen
fate-retired = Retired.
fate-retired-because = Retired: { $reason }
fate-replaced = Replaced by { $numbers }.

## Balance
balance-title = Balance
balance-without = Make one or two dimensions, such as theme and whom the statement is about. The table then shows how evenly the choice is spread.
balance-caption = Chosen statements of the candidates, by dimension
balance-none = Not tagged
balance-sum = Sum
balance-explained = Chosen / candidates. A statement with several tags counts in each cell, but once in the sums.
balance-empty = { $count ->
        [one] One cell has candidates, but none is chosen.
       *[other] { $count } cells have candidates, but none is chosen.
    }

## Hints
hints-title = Worth another look
hints-about = How statements are looked through
hints-about-same = The same: the same words in the same order, whatever their case and signs.
hints-about-near = Nearly the same: at least { $percent } per cent of the runs of three letters are common (Dice).
hints-about-long = Long: more than { $most } characters. It will hardly fit on a card.
hints-about-double = Perhaps two in one: several sentences, a semicolon, or words such as “but”, “because”, “while” and “both”.
hints-about-negation = Negation: words such as “not”, “never”, “none” and “without”. Whoever disagrees must deny twice.
hint-same = Same as candidate { $number }
hint-near = Nearly the same as candidate { $number }
hint-long = More than { $most } characters
hint-double = Perhaps two statements in one
hint-negation = Negation

## Adding
concourse-add-lead = Type or paste one or several. Nothing is saved until everything can be read.
concourse-add-submit = Add
candidates-label = Statements
candidates-help = One statement per line, in { $language }, or lines from a spreadsheet with headings.
candidates-file-label = File
candidates-file-help = Workbook (first sheet), CSV or plain text. Columns may be called statement, source, note, a language code or the name of a dimension.
candidates-source-label = Source
candidates-source-help = For all that have none of their own, such as “Interview 3” or “Workshop in March”.
problem-candidates-none = Type at least one statement, or choose a file.
problem-aspect-unknown = { $dimension } has no value called “{ $found }”.
problem-concourse-full = A study has room for { $most } candidates.

## Dimensions and tags
dimensions-lead = Two free sides of the statements that should be spread evenly among those you choose. Each has its own values.
dimensions-help = At most { $most } values each. A value you empty is removed, and candidates lose that tag. Save to get more fields.
dimension-row = First dimension, rows of the table
dimension-column = Second dimension, columns of the table
dimension-name = Name
dimension-aspect = Value { $number }
problem-dimension-name = Give the dimension a name.
problem-dimension-size = A dimension needs from one to { $most } values.
problem-dimension-twice = “{ $name }” stands there twice.
tags-lead = Tick what each candidate is about. Several ticks are fine.
tags-without-title = There is nothing to tag with yet
tags-without = Make a dimension with values first.
tag-label = { $number }: { $value }

## One candidate
candidate-text-label = Wording, { $language }
source-label = Source
note-label = Note
note-help = For you only, at most { $most } characters.
former-title = Former wordings
former-until = until { $date }
origins-title = Made of
made-title = Became
candidate-more = Other steps
split-title = Split
split-label = The parts
split-help = One per line, at least two. They take over source and tags, and this one is retired.
merge-title = Merge with others
merge-others-label = Numbers of the other candidates
merge-others-help = With commas between them. All are retired, and the new one refers to them.
merge-text-label = Wording of the new one
retire-title = Retire
retire-reason-label = Reason
retire-help = May be left out. The candidate is kept and can be brought back.
candidate-bring-back = Bring back
problem-candidate-unknown = There is no candidate { $number }.
problem-candidate-retired = Candidate { $number } is retired. Bring it back first.
problem-candidates-few = There must be at least two.
problem-merge-number = “{ $found }” is not the number of a candidate.
problem-choice-untranslated = Candidate { $number } has no text in { $language }.
problem-choice-same = Candidates { $number } and { $other } are the same in { $language }. Choose only one of them.
hints-about-persons = Both “I” and “we”: one may agree with one of them and not with the other.
hints-about-slip = A slip of the pen: a word twice, a blank before a full stop or comma, or none after a comma. Spelling is checked by the browser.
hint-persons = Both “I” and “we”
hint-slip = Perhaps a slip of the pen
