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

## Information and consent
info-lead = Du blir bedt om å sortere { $count } påstander etter hvor godt de passer med det du selv mener.
info-title = Kort fortalt
info-what-title = Hva du gjør
info-what = Du leser { $count } påstander, legger dem i tre bunker og plasserer dem i et rutenett. Til slutt kan du skrive noen kommentarer.
info-time-title = Hvor lang tid det tar
info-time = Omtrent en halv time. Det er ingen tidsfrist, og ingen svar er riktige eller gale.
info-stored-title = Hva som lagres
info-stored = Rekkefølgen din, kommentarene dine og et pseudonym du velger. Ikke navn, e-post, adressen til maskinen eller tidspunktet.
info-who-title = Hvem som ser det
info-who = Forskerne kan ikke se hvem du er. De får sorteringene i tilfeldig rekkefølge, minst { $batch } om gangen, eller når studien lukkes.
info-withdraw-title = Om du ombestemmer deg
info-withdraw = Det er frivillig, og du kan slutte når som helst. Når du har sendt, får du en kvitteringskode som du kan bruke til å se eller slette sorteringen.
info-device-title = På din egen maskin
info-device = Mens du sorterer, ligger arbeidet i denne nettleserfanen. Det slettes når du sender, avbryter eller lukker fanen. Ingen informasjonskapsler.
consent-title = Vil du delta?
consent-text = Ved å velge «Jeg deltar» sier du ja til at sorteringen din brukes slik det står her.
consent-yes = Jeg deltar
consent-no = Nei takk

## Pages that end
closed-title = Studien er lukket
closed-text = Den tar ikke imot flere sorteringer. Har du sendt en før, kan du fortsatt bruke kvitteringskoden din.
not-open-title = Studien er ikke åpnet ennå
not-open-text = Prøv igjen senere, eller spør den som ga deg lenken.
no-thanks-title = Helt i orden
no-thanks-text = Ingenting er lagret, og ingen får vite at du var her. Du kan lukke fanen.
no-thanks-back = Tilbake til informasjonen

## The sort without script
plain-note = Du ser den enkle utgaven av sorteringen. Den virker uten skript, og svaret ditt teller like mye.
grid-plain-title = Plasser påstandene
grid-plain-lead = Velg en kolonne for hver påstand. Hver kolonne har et fast antall plasser. Rekkefølgen innenfor en kolonne betyr ingenting.
counts-caption = Fylte plasser i hver kolonne, da siden ble hentet
place-none = Ikke plassert
review-plain-lead = Les fra mest enig til mest uenig. Gå tilbake hvis du vil flytte noe.

## What was refused
problem-not-placed = Påstand { $number } er ikke plassert.
problem-column-over = { $rank } har { $found } av { $height }: flytt { $over ->
    [one] én påstand
   *[other] { $over } påstander
}.
problem-column-under = { $rank } har { $found } av { $height }.
problem-repeated = Feltet { $field } kom to ganger. Det første er brukt.
problem-no-such-statement = Feltet { $field } gjelder en påstand som ikke finnes i studien.
problem-no-such-column = «{ $value }» er ikke en kolonne. Velg en ny for påstand { $number }.
problem-no-such-pile = «{ $value }» er ikke en bunke. Velg en ny for påstand { $number }.
problem-remark-long = Kommentaren er for lang. Den kan ha { $max } tegn.
problem-remark-characters = Kommentaren har tegn som ikke kan vises. Skriv den på nytt.
problem-pseudonym-empty = Skriv et pseudonym.
problem-pseudonym-long = Pseudonymet er for langt. Det kan ha { $max } tegn.
problem-pseudonym-email = Pseudonymet kan ikke inneholde @. Bruk ikke e-postadressen din.
problem-pseudonym-characters = Pseudonymet har tegn som ikke kan vises. Velg et annet.
problem-pseudonym-taken = Pseudonymet er i bruk i denne studien. Velg et annet.
problem-consent = Les informasjonen og si ja til å delta før du sender.
problem-consent-changed = Informasjonen om studien er endret siden du begynte. Les den på nytt før du sender.
problem-receipt = Siden mangler kvitteringskoden din. Arbeidet er tatt vare på; send på nytt.
problem-withdrawn = Denne sorteringen er slettet og kan ikke sendes igjen.

## Receipt
thanks-title = Takk. Sorteringen din er levert.
thanks-lead = Forskerne kan ikke se hvem du er. Derfor får du en kvitteringskode som bare du har.
receipt-yours = Kvitteringskoden din
receipt-pseudonym = Pseudonymet ditt er { $pseudonym }.
receipt-can-title = Med koden kan du
receipt-see-title = Se
receipt-see = Les sorteringen og kommentarene dine.
receipt-delete-title = Slette
receipt-delete = Fjern alt du har levert. Det går på under et halvt minutt, og du trenger ikke si hvorfor.
receipt-keep-title = Ta vare på den
receipt-keep = Skriv ut siden eller skriv ned koden. Mister du den, kan verken du eller vi finne sorteringen igjen.
receipt-link = Gå til kvitteringssiden
thanks-device = Ingenting fra studien ligger igjen på denne maskinen. Nettleserloggen viser fortsatt at du har vært på adressen.
receipt-ask-title = Se eller slett sorteringen din
receipt-ask-lead = Skriv kvitteringskoden du fikk da du sendte.
receipt-code = Kvitteringskode
receipt-code-help = 26 tegn. Mellomrom og små bokstaver spiller ingen rolle.
receipt-show = Vis sorteringen
problem-receipt-form = Koden skal ha 26 bokstaver og tall. Sjekk at alt er med.
problem-receipt-unknown = Vi finner ingen sortering med denne koden. Den kan være slettet.
problem-receipt-tries = Det er prøvd for mange koder. Vent et minutt og prøv igjen.
own-title = Sorteringen din
own-waiting = Den venter på flere sorteringer før forskerne ser den.
own-released = Forskerne kan se den under pseudonymet.
own-closing = Det påstandene ikke dekket
withdraw-title = Slette sorteringen
withdraw-text = Alt du har levert, blir fjernet. Har forskerne hentet ut data før nå, kan den være med der.
withdraw-sure = Ja, jeg vil slette sorteringen min
withdraw-button = Slett sorteringen
withdrawn-title = Sorteringen er slettet
withdrawn-text = Alt du hadde levert, er fjernet. Koden virker ikke lenger.
