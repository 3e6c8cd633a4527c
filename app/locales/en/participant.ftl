### Synspunkt: participants' pages (English)

## Piles, poles and steps
pile-disagree = Disagree
pile-neutral = Neutral
pile-agree = Agree
pile-none = Unsorted
tray = Aside
pole-low = Most disagree
pole-high = Most agree
low-word = disagree
middle-word = neither
high-word = agree
step-information = Information
step-read = Read
step-piles = Piles
step-grid = Sort
step-review = Look over
step-remarks = Comments
step-send = Send
step-of = Step { $number } of { $total }: { $name }
condition-label = The question you sort by

## Coming back
back-title = A sort has been begun on this device
back-lead = It is kept in this browser and has not been sent. Do you want to go on with it?
back-continue = Go on with it
back-anew = Begin anew
back-note = If it is not your sort, choose “Begin anew”. The old one is then deleted.
back-sent = The sort that was on this computer has been sent. It has now been deleted from here.

## Read
read-title = Read through the statements
read-lead = This is only to get an overview. There is no need to decide yet.

## Piles
piles-title = Put each statement in a pile
piles-help = Choose the pile that fits best. Neutral is for what does not concern you or says little to you. You can move everything later.
piles-group = Which pile?
piles-key-hint = You can also press 1, 2 or 3.
piles-later = Later
piles-skip = Skip this and sort at once
piles-done = Every statement is in a pile
piles-done-lead = The piles are only a help. You can move statements between them here, or go on to the grid.
piles-empty = No statements here.
piles-plain-lead = Choose one pile for each statement. You can skip this step.
pile-heading = { $pile }, { $count }
put-in-pile = Put statement { $number } in the { $pile } pile
statement-of = Statement { $number } of { $total }

## Grid
grid-label = Grid from most disagree to most agree
grid-help = Choose a card, then a free place or a column. If the place is taken, the cards swap. The order within a column means nothing.
grid-help-keys = With the keyboard: choose a card with Enter, type the number of the column (minus first for the negative ones) and press Enter. The arrow keys move you about the grid. P puts the card aside, and Backspace returns it to its pile. N goes to the next card in the pile. Escape lets go of the card, and Ctrl+Z undoes.
list-help = The list shows the same as the grid. Choose “Move” beside a card, then press its column at the bottom.
skip-to-grid = Skip to the grid
pane-label = Piles and selected statement
pane-idle = Choose a card to read it here.
pane-all-placed = Every statement is placed. Swap as many as you like, or go on and look over the whole.
chosen = Selected
choose-column = choose a column
choose-column-for = Choose a column for statement { $number }
previous-card = Previous in the pile
next-card = Next in the pile
park = Put aside
send-home = Back to its pile
undo = Undo
redo = Redo
help = Help
help-close = Close
view-button = Language and view
view-language = Language
view-statements = Language of the statements
language-of-pages = Language of the pages
view-text = Text size
text-small = Normal
text-large = Larger
text-largest = Largest
view-lines = Lines
view-airy = More space
view-keys = Keyboard
view-single-keys = Shortcut keys
show-list = Show as list
show-grid = Show as grid
columns-label = Columns
move-card = Move
choose-card = Choose
move-number = Move statement { $number }
placed-of = { $placed } of { $total } placed
column-fill = { $filled } of { $height }
column-name = Column { $rank }, { $word }
empty-cell = Free place in { $rank }
card-name = Statement { $number }: { $text }
card-in-pile = statement { $number } · { $position } of { $total } in { $pile }
card-in-column = statement { $number } · in { $rank }
card-aside = statement { $number } · put aside
last-move = Last: { $what }
move-to-column = statement { $number } to { $rank }
move-to-pile = statement { $number } to the { $pile } pile
move-aside = statement { $number } aside
statements-count = { $form ->
    [one] { $count } statement
   *[other] { $count } statements
}
cards-left = { $form ->
    [one] One card is left.
   *[other] { $count } cards are left.
}
cards-left-short = { $form ->
    [one] left
   *[other] left
}
place-here = { $form ->
    [one] Place the selected statement here. { $count } free
   *[other] Place the selected statement here. { $count } free
}
unplaced = { $form ->
    [one] One statement is not placed.
   *[other] { $count } statements are not placed.
}
column-missing = Column { $rank } has { $filled } of { $height } places filled.

## Announcements
said-chosen = Selected: statement { $number }. Choose a column.
said-released = Statement { $number } is no longer selected.
said-placed = Placed in { $rank }, { $filled } of { $height }.
said-swapped-home = Placed in { $rank }. Statement { $other } went back to the { $pile } pile.
said-swapped-column = Placed in { $rank }. Statement { $other } moved to { $other_rank }.
said-full = { $rank } is full, { $filled } of { $height }. Choose the card to replace.
said-parked = Statement { $number } is put aside.
said-home = Statement { $number } is back in the { $pile } pile.
said-piled = Statement { $number } is in the { $pile } pile.
said-undone = Undone: { $what }.
said-redone = Redone: { $what }.
undone-nothing = There is nothing to undo or redo.

## Review
review-title = This is your order
review-lead = Read from most agree to most disagree. Move statements until the order is right for you.
review-back = Change it in the grid
look-over = Look over
show-first = Show the first

## Remarks
remarks-title = Why are these at the ends?
remarks-lead = Write a little about each if you like. It is voluntary, but it helps the researchers to understand your order.
remarks-privacy = Do not write names or anything else that shows who you or others are.
remark-on = { $rank } · statement { $number }
closing-remark = Is there anything the statements do not cover?
closing-remark-help = Voluntary.

## Send
send-title = Choose a pseudonym and send
send-lead = The researchers see the pseudonym beside your sort. They cannot see who you are.
pseudonym-label = Pseudonym
pseudonym-help = Use the suggestion or make up your own, but do not use your name. Write it down if you want to find yourself in the results.
send-note = Once you have sent it, you get a receipt code. With the code you can see, correct or delete your sort.
send-button = Send the sort
sending = Sending…
send-now = Try now
undelivered-title = No connection. Your sort has not been sent yet.
undelivered-text = It is kept on this device and is sent by itself when the connection is back. Leave the page open, or come back later on the same device.
undelivered-unkept = It is sent by itself when the connection is back. Leave the page open, because your browser does not keep your work.

## Moving between steps
next = Continue
back = Back
stop = Stop and delete
stop-question = Everything you have done is removed at once. Do you want to stop?
stop-yes = Yes, delete everything
stop-no = No, continue
kept-here = Kept on this device
kept-offline = No connection. Your work is kept on this device.
kept-nowhere = Your browser does not keep your work. Do not close the page before you have sent it.

## Information and consent
info-lead = We ask you to sort { $count } statements by how much you agree with them.
info-title = In short
info-what-title = What you do
info-what = You read { $count } statements, put them in three piles and place them in a grid. At the end you can write a few comments.
info-time-title = How long it takes
info-time = About half an hour. Take the time you need. No answer is right or wrong.
info-stored-title = What is stored
info-stored = Your order, your comments and a pseudonym that you choose. Also the order in which the statements were shown, and which version of this information you agreed to. Not your name, e-mail address, IP address or the time.
info-who-title = Who sees it
info-who = The researchers cannot see who you are. They get the sorts in random order, at least { $batch } at a time, and the rest when the study closes.
info-withdraw-title = If you change your mind
info-withdraw = Taking part is voluntary, and you can stop at any time. Once you have sent your sort, you get a receipt code that lets you see, correct or delete it. The researchers see corrections and deletions together with the next new sorts, after two weeks at the latest.
info-withdraw-strict = Taking part is voluntary, and you can stop at any time before you send. The study gives no receipt: once the sort is sent, nobody can tell which one is yours, so it cannot be corrected or deleted.
info-device-title = On the device you use
info-device = While you sort, your work is kept in this browser, even if you close it. It is deleted when you send it, or when you choose “Stop and delete”. If you ask for a code to continue on another device, we store what you have done so far as well, encrypted so that only the code opens it. It is deleted when you send or stop, and at the latest after 14 days. We use no cookies.
info-closes-title = When you can take part
info-closes = Until { $date }, that day included.
info-kept-title = How long the sorts are kept
info-kept = They are deleted after { $date }.
consent-title = Would you like to take part?
consent-text = By choosing “I take part” you agree that your sort is used as described here.
consent-yes = I take part
consent-no = No, thank you

## Pages that end
closed-title = The study is closed
closed-text = It takes no more sorts. If you have already sent one, your receipt code still works.
not-open-title = The study is not open yet
not-open-text = Try again later, or ask the person who gave you the link.
no-thanks-title = That is fine
no-thanks-text = Nothing is stored, and the researchers will not know that you were here. You can close the tab.
no-thanks-back = Back to the information

## The sort without script
plain-note = This is the simple version of the sort. It works without JavaScript, and what you send counts just as much.
grid-plain-title = Place the statements
grid-plain-lead = Choose a column for each statement. Each column has a fixed number of places. The order within a column means nothing.
counts-caption = Places filled in each column when the page was loaded
place-none = Not placed
review-plain-lead = Read from most agree to most disagree. Go back if you want to move anything.

## What was refused
problem-not-placed = Statement { $number } is not placed.
problem-column-over = Column { $rank } holds { $height } but has { $found }: move { $over ->
    [one] one statement
   *[other] { $over } statements
}.
problem-column-under = Column { $rank } has { $found } of { $height } places filled.
problem-repeated = The field { $field } came twice. The first value was used.
problem-no-such-statement = The field { $field } is about a statement that is not in the study.
problem-no-such-column = “{ $value }” is not a column. Choose another for statement { $number }.
problem-no-such-pile = “{ $value }” is not a pile. Choose another for statement { $number }.
problem-remark-long = The comment is too long. It can have at most { $max } characters.
problem-remark-characters = The comment has characters that cannot be shown. Write it again.
problem-pseudonym-empty = Write a pseudonym.
problem-pseudonym-long = The pseudonym is too long. It can have at most { $max } characters.
problem-pseudonym-email = The pseudonym cannot contain @. Do not use your e-mail address.
problem-pseudonym-characters = The pseudonym has characters that cannot be shown. Choose another.
problem-pseudonym-taken = The pseudonym is already used in this study. Choose another.
problem-consent = Read the information and agree to take part before you send.
problem-consent-changed = The information about the study has changed since you began. Read it again before you send.
problem-receipt = Your receipt code is missing from the page. Your work is kept. Send again.
problem-withdrawn = This sort was deleted and cannot be sent again.
last-call-today = Today is the last day to send.
last-call-tomorrow = Tomorrow is the last day to send.
last-call = The study closes soon. The last day to send is { $date }.
open-until = The study is open until { $date }, that day included.
