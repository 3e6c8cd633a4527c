## Writing about viewpoints
bench-interpretation = Interpretation
write-factors = The factors
write-factor = Factor { $number }
write-used-short = { $used } of { $all }
write-heading = Interpretation of factor { $number }
write-heading-named = Interpretation of factor { $number }: { $title }
write-guard = A factor is a viewpoint that several people share, not a type of person. It does not say how many share it. An interpretation is your reading, not certain knowledge.
write-how = Write {"{"}27{"}"} to cite statement 27: readers see the rank it has now. {"{"}27@2{"}"} cites factor 2, {"{"}27; 3{"}"} two statements. An empty line begins a paragraph. If you type (27: +4), the number is held against the factor.
write-keep = Save
write-make-live = { $count ->
        [one] Save, and let one typed citation follow the factor
       *[other] Save, and let { $count } typed citations follow the factor
    }
write-earlier = You are looking at version { $number }. If you save it, it becomes the newest.
write-faults = { $count ->
        [one] One citation does not agree
       *[other] { $count } citations do not agree
    }
write-as-read = As it is read
write-coverage = What the text has used
write-used = { $used } of { $all } statements are used.
write-unused = Not used, the most telling first:
write-cards = The statements of the factor
write-cards-note = Read within each band, and between them. Say what a statement is in the whole: then it is in the report, with its note. Other notes are for you alone.
write-is-used = Used.
write-note = Note on statement { $number }
write-note-only = Note
write-remarks-note = { $count ->
        [one] Note and one comment
       *[other] Note and { $count } comments
    }
write-versions = Earlier versions
write-versions-note = Open a version to look at it. If you save it, it is back.
write-version = Version { $number }
pen-kept = Saved.
pen-not-kept = Not saved. The text is still here; press Save to see what is in the way.
pen-offers = Statements to cite
problem-write-moved = The text has been changed since you opened it, perhaps in another window. Copy what you have written, and load the page again.
band-highest = Agrees most
band-high = Agrees
band-middle = In the middle
band-low = Disagrees
band-lowest = Disagrees most
claims-title = True of this factor
claims-note = Paste what stands in braces. It is checked whenever the text is shown, also after another rotation.
claim-higher = Higher than in all others
claim-lower = Lower than in all others
claim-same = The same in all
claim-only-end = The only one that has it at an end

## Citations
cite-in-factor = { " " }in factor { $factor }
cite-lost = ?{ $written }
cite-higher = higher than the others: { $others }
cite-lower = lower than the others: { $others }
cite-same = the same in all: { $others }
cite-only-end = the only one at an end: { $others }
cite-claim-fails = no longer true: { $others }
fault-differs = The rank is { $rank }.
fault-not-in-grid = The grid has no such rank. The rank is { $rank }.
fault-claim = The comparison is no longer true.
fault-no-statement = There is no such statement.
fault-no-factor = There is no such factor.
fault-no-array = No sort defines the factor.
fault-unreadable = The citation cannot be read.

## Headings
outline-title = The headings
outline-note = All viewpoints of the study have the same headings. If you take one away, its text is kept until it is back. Save the text before you change headings.
outline-heading = Heading
outline-rename = Rename
outline-remove = Take away
outline-new = New heading
outline-add = Add
outline-templates = Add headings that are often used together:
outline-reading = Foreground and background
outline-balance = Strengths and weaknesses
outline-areas = Knowledge, ways of working, attitudes
outline-aspects = By “{ $name }”
write-tagged = Tagged with this: { $statements }
section-foreground = In the foreground
section-background = In the background
section-apart = What sets it apart
section-shared = What it shares
section-strengths = Strengths
section-weaknesses = Weaknesses
section-opportunities = Opportunities
section-threats = Threats
section-knowledge-self = Knowledge: of oneself
section-knowledge-others = Knowledge: of others
section-knowledge-activity = Knowledge: of the activity
section-ways-self = Ways of working: with oneself
section-ways-others = Ways of working: with others
section-ways-activity = Ways of working: in the activity
section-attitudes-self = Attitudes: to oneself
section-attitudes-others = Attitudes: to others
section-attitudes-activity = Attitudes: to the activity

## What a statement is in the whole
write-gist = The viewpoint in short
write-gist-note = Motto and summary are shown when the viewpoint is presented, and first in the report.
write-bearing = What statement { $number } is in the whole
bearing-none = Not placed in the whole
bearing-foreground = foreground
bearing-background = background
bearing-superordinate = superordinate
bearing-subordinate = subordinate
bearing-coordinate = coordinate
crib-say = place in the whole
