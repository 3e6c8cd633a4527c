# Studies from files of other programs, and files for them.

import-information = The sorts of this study were made elsewhere and read in from a file. What the participants were told then is not recorded here.
import-person = Researcher { $number }

## Choosing a file
import-heading = A study from a file
import-link = Read in a study
import-lead = From PQMethod, KADE, Ken-Q, R, a sorting program on the web (with the files it is set up by), a table or another Synspunkt. The format is recognised by what is in the file. Nothing is stored before you have seen what was understood.
import-file-label = File with the sorts, or several that belong together
import-file-help = DAT, STA, ZIP, XLSX, CSV, JSON or XML, at most { $megabytes } megabytes in all.
import-statements-label = File with the statements
import-statements-help = Only if the first file has none, as with DAT and CSV. One statement on each line, or a table with numbers and texts.
import-direction-label = Where a table has its sorts
import-direction-help = Matters for CSV only.
import-direction-auto = Find out
import-direction-rows = One in each row
import-direction-columns = One in each column
import-letters-label = How letters are written
import-letters-help = Matters for older files, in which letters such as æ, ø and ü can be written in several ways. If in doubt, look at the examples after the file has been read.
import-letters-auto = Find out
import-leave-out = Leave out sorts that do not fill the grid
import-grid-label = The grid that was used
import-grid-help = Only if the file does not say it and the sorts do not agree, as in -2:1,-1:2,0:3,1:2,2:1 (rank:cells).
import-read = Read the file
problem-import-grid = Write the grid as rank:cells with commas between, for instance -1:1,0:2,1:1.

## What was understood
import-preview-heading = What was understood
import-preview-lead = Nothing is stored yet.
import-format = Format
import-sorts = Sorts
import-statements = Statements
import-grid-title = The grid
import-doubts-title = Look at this first
import-first-sorts = The first sorts
import-first-statements = The first statements
import-more = { $count ->
        [one] and one more
       *[other] and { $count } more
    }
import-confirm-title = Make a study of it
import-language-label = Language of the statements
import-instruction-help = What were people asked when they sorted? The file does not say.
import-information-label = Information for participants
import-information-help = Shown if you open the study again. It is closed when it is made.
import-naming-label = Names of the sorts
import-naming-keep = Keep the names of the file
import-naming-number = Call them 1, 2, 3 …
import-confirm = Make the study
import-again = Choose another file
problem-import-found = The study could not be taken over from the page. Read the file again.

## Where something is
import-at-line = line { $line }
import-at-column = column { $column }
import-at-cell = cell { $cell }
import-at-sort = sort { $sort }
import-at = { $place }: { $problem }

## What is wrong or doubtful
import-not-text = The file is neither a text, an archive nor a workbook that is known here.
import-unrecognised = No known format of sorts was recognised.
import-archive-damaged = The archive is damaged.
import-archive-locked = The archive is locked with a password.
import-archive-many = The archive has { $found } files. That is too many.
import-archive-large = The archive is too large when it is unpacked.
import-workbook-damaged = The workbook is damaged or locked, or not in the format XLSX.
import-workbook-large = The workbook is too large. A sheet may have at most { $rows } rows and { $columns } columns.
import-workbook-exhausted = Opening the workbook took too much memory or time.
import-missing-part = “{ $part }” is missing.
import-analysis = The analysis in the file cannot be computed: { $reason }
import-document-version = The study file has version { $found }, but version { $known } is read here.
import-document = Line { $line }, column { $column } of the study file cannot be used: { $reason }
import-document-reason = Decision { $decision } of the study file lacks the reason that it needs.
import-no-sorts = There are no sorts.
import-encoding = The letters were read as { $encoding }. See whether they are right; if not, choose another way of writing when you read the file again.
import-encoding-reading = { $encoding }: “{ $words }”.
import-markup = The file cannot be read as XML: { $reason }
import-markup-out = HTML was taken out of statement { $numbers }. See whether the texts are right.
import-unknown-statement = “{ $found }” is neither the number, the short name nor the CRC-32 of a statement.
import-half-ranks = There are { $columns } columns. With an even number, ranks would be halves.
import-other-shape = The sort has the shape { $found }, but most have { $usual }.
import-unfit-left-out = The sort does not fill the grid and is left out.
import-pattern = The description of the grid cannot be read: “{ $found }”. The sorts are asked instead.
import-pattern-short = There are { $found } counts instead of 20. They were taken to begin at the lowest rank.
import-grid-bad = The grid needs at least two columns and at most { $most } cells.
import-grid-cells = The grid has { $cells } cells, but there are { $statements } statements.
import-no-grid = The file describes no grid, and the sorts do not all have the same shape. Say which grid was used.
import-sort-count = The file says that it has { $said } sorts, but has { $found }.
import-statement-count = There are { $texts } texts, but the sorts have { $ranks } statements.
import-row-length = There are { $found } ranks instead of { $wanted }.
import-cell-count = There are { $found } cells instead of { $wanted }.
import-no-such-sort = There is no sort of this name to put the remark to.
import-rank-empty = The cell is empty.
import-rank-not-whole = “{ $found }” is not a whole number.
import-rank-none = “{ $found }” is no rank.
import-date = The cell holds the date { $found }. A spreadsheet program has probably changed what was typed.
import-blank = { $count ->
        [one] One blank place was read as 0.
       *[other] { $count } blank places were read as 0.
    }
import-number = “{ $found }” is not the number of a statement from 1 to { $highest }.
import-number-twice = Statement { $number } is there more than once.
import-turned-rows = The table was read with a sort in each row. Turn it if that is wrong.
import-turned-columns = The table was read with a sort in each column. Turn it if that is wrong.
import-nameless = The sort has no name and is called { $given }.
import-name-twice = The name stands at an earlier sort too. This one is called { $given }.
import-address = The name looks like an e-mail address. Number the sorts instead of keeping their names.
import-personal = The name looks like that of a person. A pseudonym is expected.
import-name-bad = The name cannot be kept. { $reason }
import-name-taken = The study has a sort of this name already.
import-no-texts = The file has no texts of statements. A second file with them is needed for a new study.
import-text = The text of statement { $number } cannot be used. { $reason }
import-remark = The remark cannot be used. { $reason }
import-other-text = Statement { $number } has another text in the study.
import-same-sort = The sort is the same as that of { $earlier }.
import-left-out = Not taken over: { $fields }.
import-columns-left-out = { $count ->
        [one] One column behind the ranks was left out.
       *[other] { $count } columns behind the ranks were left out.
    }
import-more-problems = { $count ->
        [one] One more problem is not listed.
       *[other] { $count } more problems are not listed.
    }

## Files for other programs
export-title = For other programs
export-lead = Released sorts, statements in the main language, and remarks where the format has room for them.
export-json = Study file (JSON)
export-json-help = Texts, statements, grid, settings, sorts, analyses with their decisions and interpretations, in all languages, for another Synspunkt.
export-csv = Tables (CSV)
export-csv-help = Sorts, statements and remarks with a codebook, for spreadsheets and for programs.
export-r = R
export-r-help = Tables and a script that repeats the analysis with qmethod.
export-pqmethod = PQMethod
export-pqmethod-help = DAT and STA, in ASCII and with names of eight characters. What is changed is listed.
export-kade-zip = KADE (ZIP)
export-kade-zip-help = Four plain texts.
export-kade-xlsx-1 = KADE and Ken-Q (XLSX, type 1)
export-kade-xlsx-1-help = Numbers of statements under each name.
export-kade-xlsx-2 = KADE and Ken-Q (XLSX, type 2)
export-kade-xlsx-2-help = One sort in each row.
export-not-yet = There is something to export once the study has statements and a grid that fit each other.
export-ranks = The format has ranks from −6 to +13, but the grid goes from { $lowest } to { $highest }.
export-many = The format holds at most 999 sorts, but there are { $found }.
