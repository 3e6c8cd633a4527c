### Synspunkt: participants' pages (bokmål)

## Piles, poles and steps
pile-disagree = Uenig
pile-neutral = Nøytral
pile-agree = Enig
pile-none = Uten bunke
tray = Til side
pole-low = Mest uenig
pole-high = Mest enig
low-word = uenig
middle-word = verken eller
high-word = enig
step-information = Informasjon
step-read = Les
step-piles = Bunker
step-grid = Sorter
step-review = Se over
step-remarks = Kommentarer
step-send = Send
step-of = Steg { $number } av 7: { $name }
steps-label = Steg
condition-label = Spørsmålet du sorterer etter

## Read
read-title = Les gjennom påstandene
read-lead = Bare få oversikt. Du trenger ikke bestemme deg ennå.

## Piles
piles-title = Legg hver påstand i en bunke
piles-help = Velg bunken som ligger nærmest. Nøytral er for det som ikke angår deg eller ikke sier deg noe. Alt kan flyttes senere.
piles-group = Hvilken bunke?
piles-key-hint = Du kan også trykke 1, 2 eller 3.
piles-later = Senere
piles-skip = Hopp over og sorter direkte
piles-done = Alle påstandene ligger i en bunke
piles-done-lead = Bunkene er bare en hjelp. Du kan flytte en påstand her, eller gå videre til rutenettet.
piles-empty = Ingen påstander her.
piles-plain-lead = Merk av for hver påstand. Du kan hoppe over dette steget.
pile-heading = { $pile }, { $count }
put-in-pile = Legg påstand { $number } i { $pile }
statement-of = Påstand { $number } av { $total }

## Grid
grid-label = Rutenett fra mest uenig til mest enig
grid-help = Velg et kort, og velg så en ledig plass eller en kolonne. Velger du en plass som er tatt, bytter kortene plass. Rekkefølgen innenfor en kolonne betyr ingenting.
grid-help-keys = Med tastatur: velg et kort med Enter, skriv tallet på kolonnen (minus først for de negative), og trykk Enter. Piltastene flytter deg i rutenettet, P legger til side, tilbaketasten legger kortet i bunken, N går til neste kort i bunken, Escape opphever valget, Ctrl+Z angrer.
skip-to-grid = Gå til rutenettet
pane-label = Bunker og valgt påstand
pane-idle = Velg et kort for å lese det her.
pane-all-placed = Alle påstandene er plassert. Bytt om på så mange du vil, eller se over.
chosen = Valgt
choose-column = velg en kolonne
choose-column-for = Velg kolonne for påstand { $number }
previous-card = Forrige i bunken
next-card = Neste i bunken
park = Legg til side
send-home = Tilbake til bunken
undo = Angre
redo = Gjør om
help = Hjelp
help-close = Lukk hjelpen
show-list = Vis som liste
show-grid = Vis som rutenett
columns-label = Kolonner
move-card = Flytt
move-number = Flytt påstand { $number }
placed-of = { $placed } av { $total } plassert
column-fill = { $filled } av { $height }
column-name = Kolonne { $rank }, { $word }
column-head-name = Kolonne { $rank }, { $word }: { $filled } av { $height } plasser fylt
empty-cell = Ledig plass i { $rank }
card-name = Påstand { $number }: { $text }
card-in-pile = påstand { $number } · { $position } av { $total } i { $pile }
card-in-column = påstand { $number } · ligger i { $rank }
card-aside = påstand { $number } · lagt til side
last-move = Sist: { $what }
move-to-column = påstand { $number } til { $rank }
move-to-pile = påstand { $number } til { $pile }
move-aside = påstand { $number } til side
statements-count = { $form ->
    [one] { $count } påstand
   *[other] { $count } påstander
}
cards-left = { $form ->
    [one] Ett kort gjenstår.
   *[other] { $count } kort gjenstår.
}
cards-left-short = { $form ->
    [one] igjen
   *[other] igjen
}
place-here = { $form ->
    [one] Legg valgt påstand her. { $count } ledig
   *[other] Legg valgt påstand her. { $count } ledige
}
unplaced = { $form ->
    [one] Én påstand er ikke plassert.
   *[other] { $count } påstander er ikke plassert.
}
column-missing = { $rank } har { $filled } av { $height }.

## Announcements
said-chosen = Valgt: påstand { $number }. Velg en kolonne.
said-released = Påstand { $number } er ikke lenger valgt.
said-placed = Lagt i { $rank }, { $filled } av { $height }.
said-swapped-home = Lagt i { $rank }. Påstand { $other } er tilbake i bunken { $pile }.
said-swapped-column = Lagt i { $rank }. Påstand { $other } gikk til { $other_rank }.
said-full = { $rank } er full, { $filled } av { $height }. Velg kortet som skal byttes ut.
said-parked = Påstand { $number } er lagt til side.
said-home = Påstand { $number } er tilbake i bunken { $pile }.
said-piled = Påstand { $number } er lagt i { $pile }.
said-undone = Angret: { $what }.
said-redone = Gjort om: { $what }.
undone-nothing = Det er ikke noe å angre.

## Review
review-title = Dette er din rekkefølge
review-lead = Les fra mest enig til mest uenig. Flytt det du vil, til du er enig med deg selv.
review-back = Endre i rutenettet
look-over = Se over

## Remarks
remarks-title = Hvorfor ligger disse ytterst?
remarks-lead = Skriv gjerne litt om hver. Det er frivillig, og det hjelper forskerne å forstå rekkefølgen din.
remarks-privacy = Ikke skriv navn eller noe som viser hvem du eller andre er.
remark-on = { $rank } · påstand { $number }
closing-remark = Var det noe påstandene ikke dekket?
closing-remark-help = Frivillig.

## Send
send-title = Velg et pseudonym og send
send-lead = Forskerne ser pseudonymet ved siden av sorteringen din. De kan ikke se hvem du er.
pseudonym-label = Pseudonym
pseudonym-help = Bruk forslaget eller skriv ditt eget, men ikke navnet ditt. Skriv det ned hvis du vil kjenne deg igjen i resultatene.
send-note = Når du har sendt, får du en kvitteringskode. Med den kan du se eller slette sorteringen.
send-button = Send sorteringen
sending = Sender …

## Moving between steps
next = Fortsett
back = Tilbake
stop = Avbryt og slett
stop-question = Alt du har gjort, blir borte med en gang. Vil du det?
stop-yes = Ja, slett alt
stop-no = Nei, fortsett
kept-here = Lagret i denne fanen
