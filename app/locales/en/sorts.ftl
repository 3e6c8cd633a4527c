### The table of released sorts: hints, comparison, marks

## Hints
sort-hints-title = Worth a look
sort-hints-note = Hints follow fixed rules. They say what is unusual, not that something is wrong. How long anybody took is not stored, so nothing is said about speed.
sort-hint-identical = Exactly the same as { $names }.
sort-hint-alike = Almost the same as { $names } (correlation { $limit } or more).
sort-hint-opposite = Almost the reverse of { $names } (correlation −{ $limit } or less). Perhaps the ends were mixed up.
sort-hint-untouched = The statements lie nearly in the order in which they were shown, or in the order of their numbers ({ $share } % of the pairs or more).
sort-hint-alone = Resembles no other sort (no correlation is significant at .05).

## Remarks in the table
remarks-count = { $count ->
        [0] None
        [one] { $count } in all
       *[other] { $count } in all
    }
remarks-of-asked = { $given } of { $asked } asked for, { $count } in all

## Comparison
compare-title = Compare two sorts
compare-with = Compare with another
compare-one = First sort
compare-other = Second sort
compare-submit = Compare
compare-correlation = Correlation { $r }
compare-no-correlation = Sorts with all statements in one column have no correlation.
compare-differences = Where they differ
compare-difference = Difference
compare-alike = { $count ->
        [0] No statement lies in the same column.
        [one] { $count } statement lies in the same column.
       *[other] { $count } statements lie in the same column.
    }

## Marks
follow-up-word = Write to
follow-up-mark = Write to { $pseudonym }
follow-up-save = Save marks
follow-up-write = Write to those marked
follow-up-note = A mark is a note for you and those you work with. Only a message reaches anybody: whoever has a receipt finds it there, and you do not learn who it is.
follow-up-unreachable = Marked, but have not agreed to get messages: { $names }.

## Files
export-xlsx = Workbook (XLSX)
export-xlsx-help = Sheets for the study, the grid, the statements, the sorts, the remarks, and what the columns mean.
concourse-export-csv = Save as CSV
concourse-export-xlsx = Save as a workbook
problem-workbook = The workbook cannot be read: it is damaged, locked or too large.
