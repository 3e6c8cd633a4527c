### Sorts on paper

tab-paper = Paper
paper-lead = For those who cannot or do not want to sort on a screen. What you enter is shown at once and marked as made on paper.
paper-not-yet = Sorts can be entered when the study is open.
paper-entered-title = Entered
paper-entered-text = { $pseudonym } is in the table of sorts. You can go on with the next.
paper-pseudonym-help = As it stands on the sheet. Not the name of whoever sorted.
paper-columns = Statements by column
paper-columns-help = The numbers in each column, with blanks or commas between them. The tab key leads to the next column.
paper-column = { $count ->
        [one] { $rank } ({ $count } cell)
       *[other] { $rank } ({ $count } cells)
    }
paper-remarks-help = One per line, the number first, as in “12: because …”.
paper-submit = Enter the sort
paper-sheets-title = Sheets to print
paper-sheets-lead = Instruction, grid and cards for one person, with numbers.
paper-sheets-not-yet = The study needs statements and a grid that fit each other.
paper-back = Back to the study
problem-paper-twice = Statement { $number } lies at { $rank } already.
problem-paper-remark = “{ $line }” is no remark: begin with the number of a statement, each only once.
on-paper = paper
event-entered-from-paper = A sort made on paper was entered

## The sheets
sheet-title = Sheets for { $study }
sheet-how-to-print = Print on A4. The cards are cut along the lines.
sheet-qr = QR code of the link
sheet-online = You can sort on a screen instead:
sheet-grid = Grid
sheet-grid-help = Write the number of one statement in each cell. Each number is used once.
sheet-remarks = Why do those at the ends lie there?
sheet-cards = Cards
sheet-step-read = Read all cards.
sheet-step-piles = Make three piles: agree, disagree, in between.
sheet-step-grid = Lay the cards out as on the grid sheet, and write their numbers into it. You can move them until you are content.
sheet-step-remarks = Say on the sheet why the outermost cards lie where they lie. Choose a name that is not yours, and write it on the sheet.
