### Synspunkt: the researcher's pages, the front page and sign-in (English)

## Front page
home-heading = See what people think, and what belongs together
home-what = Synspunkt is for studies with Q methodology. Participants sort statements by how much they agree. The analysis shows which viewpoints there are in the group, and what they share.
home-participant-title = Here to sort?
home-participant = You were given a link to the study. Open it; you need no account.
home-researcher-title = Here to make a study?
home-researcher = Sign in to write statements, collect sorts and analyse them.
home-receipt-title = Have a receipt?
home-receipt = With its code you can see, correct or delete your sort.
home-receipt-link = Use the code
home-to-studies = Go to your studies

## What is stored
privacy-heading = What is stored
privacy-lead = The researchers cannot see who you are. This page says what is stored when you sort, and what is not.
privacy-sort-title = Your sort
privacy-sort-what = We store where you placed the statements, what you wrote, and the pseudonym you chose.
privacy-sort-date = The sort carries only a date, never a time, and stands in random order among the others.
privacy-sort-batch = The researchers see it only when several have submitted, or when the study closes.
privacy-sort-receipt = With the receipt code you can see or delete it. We do not store the code itself, only a fingerprint of it.
privacy-device-title = On your own device
privacy-device-draft = While you sort, the draft is kept in the browser, even if you close it. It is gone when you send it, or when you choose “Stop and delete”.
privacy-device-code = If you ask for a code to continue on another device, we store the draft as well: encrypted so that only the code opens it, with no other time than the date on which it expires. It is deleted when you send or stop, when you delete it yourself, and at the latest 14 days after it was last stored.
privacy-device-cookie = Participants get no cookies.
privacy-device-history = The browser history still lists the address.
privacy-not-title = What we do not store
privacy-not-address = No name, e-mail address, network address (IP) or kind of browser.
privacy-not-third = No page fetches anything from other sites.
privacy-not-trace = We do not measure how long you think or which cards you move.
privacy-researcher-title = For researchers
privacy-researcher-account = We store your name, e-mail address and a fingerprint of your password.
privacy-researcher-cookie = When you sign in you get one cookie, which only keeps you signed in.

## Sign-in
sign-in = Sign in
sign-in-heading = Sign in as a researcher
sign-in-no-account = If you have no account, whoever runs the service makes one for you. Participants need none.
sign-out = Sign out
email-label = E-mail address
password-label = Password
problem-sign-in = The e-mail address and the password do not belong together.
problem-sign-in-many = There were too many attempts. Wait { $minutes } { $minutes ->
        [one] minute
       *[other] minutes
    } and try again.
welcome-title = Choose a password
welcome-heading = Welcome, { $name }
welcome-lead = Choose a password. The link to this page works only once.
welcome-submit = Save and sign in
new-password-label = New password
new-password-help = At least 12 characters. A sentence is easier to remember than a word with symbols.
repeat-password-label = The password once more
problem-password-short = The password has { $found } characters. It needs at least { $least }.
problem-password-long = The password is too long. It may have at most { $most } characters.
problem-password-common = This password is one of the first anybody would try. Choose something of your own.
problem-password-similar = The password contains your e-mail address or the name of this service.
problem-password-repeat = The two passwords differ.
link-spent-heading = The link no longer works
link-spent-lead = It has been used, or it is too old. If you have chosen a password, you can sign in. Otherwise whoever runs the service must make a new link.

## Around the pages
nav-main = Main menu
nav-study = The study
study-page-title = { $page }: { $study }
tab-overview = Overview
tab-texts = Texts
tab-statements = Statements
tab-grid = Grid
tab-sorts = Sorts
tab-analysis = Analysis
state-draft = Draft
state-open = Open
state-closed = Closed
save = Save
cancel = Cancel
back-to-overview = To the overview
number-short = No.
statement-word = Statement
short-label-word = Short label
rank-word = Rank
sort-word = Sort
mark-word = Mark
locked-title = The study has been opened
locked-sentence = Statements, grid and texts cannot change after opening, because then not everybody would have sorted the same thing.
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## Studies
studies-heading = Studies
studies-none = You have no studies yet.
new-study = New study
study-statements = { $count ->
        [0] no statements
        [one] { $count } statement
       *[other] { $count } statements
    }

## New study
new-study-heading = New study
new-study-lead = You can change everything on this page until the study opens.
new-study-submit = Create the study
study-title-label = Title
study-title-help = Participants see it at the top of every page.
instruction-label = The question participants sort by
instruction-help = For instance: How much do you agree, as you experience your work now?
main-language-label = Main language
main-language-help = Everything must exist in this language.
other-languages-label = Further languages
other-languages-help = You write the translations afterwards, or they come with the file.
further-language-label = One more language
further-language-help = Statements can be in any of these languages. The rest of the pages are in Norwegian bokmål, nynorsk and English.
statements-paste-label = The statements
statements-paste-help = Paste one statement per line, or rows from a spreadsheet. They are numbered in this order.
statements-file-label = File with statements
statements-file-help = CSV or plain text, with semicolons or commas. The file takes precedence over what is pasted.
problem-title-empty = Write a title.
problem-text-long = The text has { $found } characters. There is room for { $max }.
problem-text-characters = The text contains a character that cannot be used (U+{ $code }).
problem-text-empty = The text is empty.
problem-language = Choose a main language.
problem-file-missing = Choose a file.
problem-statements-size = There are { $found } statements. A study needs { $least } to { $most }.
problem-statement-missing = Statement { $number } has no text in { $language }.
problem-statement-same = Statement { $number } has the same text as statement { $earlier }.
problem-line = Line { $line }: { $problem }
problem-no-longer-draft = The study was opened in the meantime, so this was not saved.

## Overview
open-since = since { $date }
closed-since = since { $date }
grid-facts = { $cells } cells, { $lowest } to { $highest }
grid-none-yet = no grid yet
see-as-participant = See as a participant
open-study = Open the study
close-study = Close the study
reopen-study = Open again
released-sorts = { $count ->
        [one] sort
       *[other] sorts
    }
released-together = Sorts are shown several at a time
released-note = New sorts are shown { $batch } at a time, and the rest when the study closes. How many are waiting is not shown: whoever knows who took part today could find their sort.
way-in-title = The way in for participants
open-link = Open link
way-in-draft = works once the study is open
way-in-open = for everyone who has it
way-in-closed = accepts no more
presentation-title = Presentation
presentation-needs-analysis = First choose an analysis and name its viewpoints. Then you can make a link to the presentation.
presentation-create = Make a presentation link
presentation-number = Link { $number }
presentation-made = made { $date }
presentation-secret-gone = The address was shown when the link was made.
presentation-revoke = Revoke
presentation-new-heading = The presentation link is ready
presentation-new-lead = Everyone who has the link can show the presentation. It is shown only here and now, so keep it.
presentation-show = Show the presentation
batch-title = Sorts are shown when { $batch } have come
batch-sentence = That way nobody can tell which sort came last. When the study closes, the rest are shown.
next-steps = Next steps
step-statements-title = Write the statements
step-statements-sentence = Most studies have between 30 and 50.
step-statements-link = Go to the statements
step-statements-done = The statements are written
step-grid-title = Choose the grid
step-grid-sentence = It needs one cell for every statement.
step-grid-link = Go to the grid
step-grid-done = The grid fits the statements
step-open-title = Open the study
step-open-sentence = Participants can then begin, and the statements are locked.
step-open-link = Go to the texts
step-open-done = The study has been opened
step-collect-title = Collect sorts
step-collect-sentence = Share the link with the participants. Close the study when all have submitted.
step-collect-done = Collecting has ended
step-analyse-title = Analyse and name the viewpoints
step-analyse-sentence = You can try things out; nothing is stored before you choose an analysis.
step-analyse-link = Go to the analysis
step-analyse-done = The analysis is chosen and the viewpoints are named
step-present-title = Show the viewpoints to the group
step-present-sentence = Make a link to the presentation.
step-present-done = The presentation has a link
open-problem-statements = The statements are missing.
open-problem-grid = The grid is missing.
open-problem-cells = The grid has { $cells } cells, but there are { $statements } statements.
open-problem-instruction = The question is missing in { $language }.
open-problem-information = The information for participants is missing in { $language }.
problem-transition = The study changed state in the meantime. Look at the page again.

## Texts
texts-heading = Texts for participants
texts-lead = Participants read this before they sort. The information is what they consent to.
information-label = Information before consent
information-help = Say who you are, what the answers are for, and how long they are kept. An empty line separates paragraphs.
information-template = We want to know how those of you who work with this see it. You sort statements by how much you agree. It takes 20 to 40 minutes.

    The researchers cannot see who you are. They see the sort, what you write, and a pseudonym of your own choice. Do not write names of persons.

    Taking part is voluntary, and you can stop at any time. When you have submitted, you get a receipt. With it you can see or delete your sort.
least-label = The word at the low end
least-help = Stands below the leftmost column. An empty field gives “Disagree most”.
most-label = The word at the high end
most-help = Stands below the rightmost column. An empty field gives “Agree most”.
text-missing = Not written

## Statements
statements-heading = { $count ->
        [0] Statements
        [one] { $count } statement
       *[other] { $count } statements
    }
statements-lead = A statement without text is taken out, and the next ones move up. A short label has at most 24 characters and is used on slides; without one the number is shown large.
statements-lead-locked = As participants see them.
statement-text-label = Statement { $number }
statement-short-label = Short label, statement { $number }
statements-replace-title = Replace all
statements-replace-help = CSV or plain text. All statements above are replaced.
statements-replace-submit = Read the file

## Grid
grid-lead = The columns participants place the statements in. The order within a column means nothing.
grid-first-title = The statements come first
grid-first-sentence = The grid must have as many cells as there are statements.
grid-presets-title = Usual grids
grid-preset-name = { $lowest } to { $highest }
grid-shape-title = Cells in every column, { $count } in all
grid-lowest = Lowest rank
grid-highest = Highest rank
grid-cells-word = cells
grid-fits = It agrees with the number of statements.
grid-too-few = { $n } too few.
grid-too-many = { $n } too many.
grid-column-label = Cells at { $n }
grid-save = Save the grid
grid-preview = Show without saving
grid-saved-title = Saved grid
problem-grid-sum = The grid has { $cells } cells, but there are { $statements } statements.
problem-grid-columns = At least two columns need cells.
problem-grid-large = The grid has { $cells } cells. It may have at most { $most }.
problem-grid-range = The lowest rank must be below the highest, both between −12 and +12.
problem-grid-height = The cells at { $rank } must be a whole number from 0 to 30.

## Sorts
sorts-heading = { $count ->
        [0] Sorts
        [one] { $count } sort
       *[other] { $count } sorts
    }
sorts-lead = The pseudonym is the only name. The date is the day the sort was released together with others, not the day it was sent.
sorts-none = There are no sorts to see yet.
pseudonym-word = Pseudonym
sealed-word = Released
sealed-on = Released { $date }
remarks-word = Remarks
remarks-none = No remarks.
closing-remark-shown = In closing
sorts-import-title = Read in sorts
sorts-file-label = File with sorts
sorts-file-help = DAT, ZIP, XLSX or CSV from PQMethod, KADE, Ken-Q or R, or a table with one row per statement and one column per sort. The names become pseudonyms.
sorts-file-submit = Read the file
sorts-file-not-yet = Sorts can be read in once the study has been opened.
problem-file-large = The file is too large. It may have at most { $megabytes } megabytes.
problem-file-not-text = The file is not a text file. Save it as CSV and try again.
problem-file-headings = The file has { $columns } columns but no headings in the first line. Write for instance no, nb and nb_label.
problem-file-heading-twice = The heading “{ $heading }” stands over two columns.
problem-file-no-column = No column holds the statements in { $language }.
problem-number = “{ $found }” is not the number of a statement.
problem-number-twice = Number { $number } stands in line { $earlier } too.
problem-number-missing = Statement { $number } is missing.
problem-sorts-columns = The file has no columns. Separate them with semicolons, commas or tabs.
problem-sorts-row = { $found } cells, but the first line has { $wanted }.
problem-sorts-twice = Statement { $number } has a row already.
problem-sorts-rows = The file has { $found } rows, but the study has { $wanted } statements.
problem-sorts-cell = “{ $found }” in column { $column } is not a whole number.
problem-sorts-name = The name above column { $column } cannot be used. { $reason }
problem-sorts-address = A pseudonym cannot contain @.
problem-sorts-name-twice = Columns { $earlier } and { $column } are both named { $name }.
problem-sorts-taken = The study has a sort named { $name } already.
problem-sort-number = { $sort } has { $found } statements, but the study has { $wanted }.
problem-sort-unplaced = { $sort }: statement { $number } has not been placed.
problem-sort-off = { $sort }: statement { $number } lies at { $rank }, and there is no such column.
problem-sort-column = { $sort }: { $rank } holds { $found } statements, but should hold { $wanted }.
one-sort-heading = The sort of { $pseudonym }
one-sort-picture = The sort in the grid
all-sorts = All sorts

## Marks
mark-higher = higher than all others
mark-lower = lower than all others
mark-between = distinguishing, in between
mark-consensus = shared by all

## Analysis
analysis-too-few = An analysis needs at least two sorts. You can see { $released }.
analysis-to-sorts = Go to the sorts
analysis-refused-title = This gives no analysis
analysis-warning = Worth knowing
analysis-use = Use in the presentation
analysis-size = { $sorts } sorts, { $statements } statements.
recipe = Pearson · { $extraction } · varimax · { $flags }.
recipe-centroid = centroid
recipe-pca = principal components
recipe-flags = flags at p < { $level }
recipe-flags-majority = flags at p < { $level } and more than half of the communality
choice-factors = Number of factors
choice-factors-help = How many viewpoints are told apart.
choice-extraction = Extraction
extraction-centroid = Centroid
extraction-pca = Components
choice-extraction-help = Centroid looks at what the sorts have in common; principal components at all variation.
choice-level = Flag level, p <
choice-level-help = How large a loading must be for the sort to define the factor. Lower is stricter.
choice-majority = Require more than half of the communality
choice-majority-help = No sort then defines more than one factor.
choice-submit = Compute
scree-title = Eigenvalues
scree-eigenvalue = Eigenvalue
scree-random = Random, 95 %
scree-component = Component
scree-description = The eigenvalues fall from left to right. The first { $kept } are kept.
scree-table = Show the numbers
criteria-title = How many factors?
criterion-kaiser = Eigenvalue above 1
criterion-parallel = Parallel analysis
criterion-two-loadings = At least two significant loadings
criterion-humphrey = Humphrey’s rule
criterion-variance = Explained variance
criteria-note = The criteria advise; they do not decide. Choose the number that gives viewpoints you can recognise in the sorts.
correlations-title = Correlations between factors
correlations-note = High numbers mean that two factors are almost the same viewpoint.
pair = { $one } and { $other }
loadings-title = Loadings
loadings-caption = Loadings after rotation, sorted by the factor they define
loadings-count = { $defining } of { $sorts } define
factor-word = Factor
factor-number = Factor { $number }
factor-short = F{ $number }
factor-here-z = This (z)
factor-short-z = F{ $number } (z)
communality-word = communality
status-word = Status
status-defines = Defines { $factor }
status-mixed = Mixed
status-none = None
variance-word = Variance
flag-legend = Flagged: defines the factor
flagged-word = flagged
factors-nav = Factors
composite-title = Composite sort, factor { $number }
composite-texts = Show the whole text
factor-summary = { $defining } defining · reliability { $reliability } · SE { $error }
factor-empty = No sort defines this factor, so it has no composite sort. Choose fewer factors or a milder flag level.
facts-title = The factors in numbers
defining-word = Defining
reliability-word = Reliability
standard-error-word = Standard error
facts-note = Reliability assumes that one sort repeated has a reliability of .80.
contrasts-title = Statements that distinguish factor { $number }
contrasts-count = { $count ->
        [0] none at p < .05
       *[other] { $count } at p < .05
    }
contrasts-caption = Statements the factor places differently from all others
contrasts-none = No statement distinguishes this factor from all the others.
contrasts-one-factor = With a single factor there is nothing to distinguish it from.
contrasts-note = Margin is the smallest distance from another factor, in standard errors. * p < .01, ** p < .001. Not corrected for the number of comparisons.
margin-word = Margin
margin-near = near the threshold
direction-word = Direction
shared-title = Statements on which no factors differ
shared-none = There are none.
shared-note = That a difference is not significant does not mean that all agree.
problem-factors-many = These sorts give at most { $most } factors.
problem-sort-constant = The sort { $sort } has all statements at the same rank.
problem-sort-not-in-grid = The sort { $sort } does not fill the grid.
problem-analysis-other = The computation did not succeed: { $detail }

## Viewpoints
publish-heading = Name the viewpoints
publish-lead = The names and summaries stand on the slides. The analysis you looked at becomes the one that is presented.
publish-submit = Use this analysis for the presentation
publish-back = Back to the analysis
viewpoint-number = Viewpoint { $number }
viewpoint-title-label = Name
viewpoint-motto-label = In one sentence
viewpoint-summary-label = Summary
problem-viewpoint-title = Viewpoint { $number } has no name in { $language }.

## What the engine warns of
warning-identical = The sorts { $sorts } are identical. Check that none was submitted twice.
warning-opposite = The sorts { $first } and { $second } are exactly opposite. Check that neither was turned round by mistake.
warning-rank = { $sorts } sorts have only { $rank } independent directions, so there are no more factors than that.
warning-equal = Components { $first } and { $second } are equally large, so their loadings are arbitrary. Keep both or neither.
warning-ended = Only { $extracted } factors could be extracted; after them nothing is left.
warning-noise = Extracted factor { $factor } starts from rounding residue, so its shape is arbitrary. Compare the other extraction.
warning-near-null = Extracted factor { $factor } carries almost nothing. Choose fewer factors.
warning-weak = Extracted factor { $factor } is weak: its loadings are on average smaller than chance would make them.
warning-heywood = The sort { $sort } gets a communality of { $communality }, and more than 1 is impossible. Choose fewer factors, or leave the sort out.
warning-varimax = Varimax had not settled when it was stopped.
warning-empty = No sort defines factor { $factor }. It has no composite sort and is left out of comparisons.
warning-twice = The sort { $sort } defines factors { $factors } and counts in each of them.
warning-bipolar = Factor { $factor } is defined by { $positive } sorts and by { $negative } that say the opposite. It may be two viewpoints.
warning-negative = All sorts that define factor { $factor } load negatively: { $sorts }.
warning-capped = The sort { $sort } loads { $loading } on factor { $factor }; its weight is capped.
warning-dominates = The sort { $sort } has { $share } % of the weight of factor { $factor }. The factor is little more than that sort.
warning-cancel = The sorts that define factor { $factor } cancel each other. It has no composite sort.
warning-tie = Statements { $statements } have the same score on factor { $factor } but stand in different columns.
warning-near = Whether statements { $statements } distinguish a factor hangs on less than 5 % of the threshold.

## Sorts that are left out
left-out-title = Leave the sort out of the analysis
left-out-reason = Why?
left-out-help = The reason goes into the report. Write nothing that could give away whom it concerns.
leave-out = Leave out
left-out-since = Left out of the analysis since { $date }
left-out-because = Left out of the analysis: { $reason }
take-in-again = Take in again
problem-exclusion-blank = Write why the sort is left out.
problem-exclusion-long = The reason can have at most { $max } characters, and no control characters.
analysis-left-out = { $count ->
        [one] One sort is left out
       *[other] { $count } sorts are left out
    }
event-left-out = A sort was left out of the analysis: { $reason }
event-taken-in = A sort was taken in again
grid-boards-title = How participants see the board
grid-boards-lead = The pictures follow when the sum is right. The cards are your own statements, laid out in order.
grid-boards-beside = Beside a video meeting (900 × 700)
grid-boards-phone = On a phone (390 × 780)
grid-boards-open = Open the board in full size
board-preview-title = The board, to be looked at
board-preview-note = This is a preview. Nothing is kept or sent.
board-preview-back = Back to the grid
board-preview-script = The board needs script in the browser. Participants without it sort in a list.
grid-pull = Type how many places a column has, or pull its lower edge.
copy-heading = Use the set-up again
copy-note = A new draft with the same texts, statements, candidates, grid and settings. Sorts, people, meetings and analyses stay here.
copy-study = Make a copy without sorts
copy-title = { $title } (copy)
middle-label = The word in the middle of the scale
middle-help = Stands above the middle of the grid. An empty field gives “neither” in the list and nothing above the grid.
words-heading = The words of the statements
words-note = Words that stand in two statements or more, without small words. Inflected forms are counted apart.
words-word = Word
words-count = Statements
words-statements = Numbers
