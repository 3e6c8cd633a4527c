### Synspunkt: participants' pages (bokmål)

## Piles, poles and steps
pile-disagree = Uenig
pile-neutral = Nøytral
pile-agree = Enig
pile-none = Usortert
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
step-of = Steg { $number } av { $total }: { $name }
condition-label = Spørsmålet du sorterer etter

## Coming back
back-title = En sortering er begynt på denne maskinen
back-lead = Den ligger i denne nettleseren og er ikke sendt. Vil du fortsette på den?
back-continue = Fortsett på den
back-anew = Begynn på nytt
back-note = Er det ikke din sortering, så velg «Begynn på nytt». Da blir den gamle slettet.
back-sent = Sorteringen som lå på denne maskinen, er sendt. Nå er den slettet herfra.

## Read
read-title = Les gjennom påstandene
read-lead = Her skal du bare få oversikt. Du trenger ikke å bestemme deg ennå.

## Piles
piles-title = Legg hver påstand i en bunke
piles-help = Velg den bunken som passer best. Nøytral er for det som ikke angår deg eller ikke sier deg noe. Du kan flytte alt senere.
piles-group = Hvilken bunke?
piles-key-hint = Du kan også trykke 1, 2 eller 3.
piles-later = Senere
piles-skip = Hopp over og sorter direkte
piles-done = Alle påstandene ligger i en bunke
piles-done-lead = Bunkene er bare en hjelp. Her kan du flytte påstander mellom dem, eller du kan gå videre til rutenettet.
piles-empty = Ingen påstander her.
piles-plain-lead = Velg én bunke for hver påstand. Du kan hoppe over dette steget.
pile-heading = { $pile }, { $count }
put-in-pile = Legg påstand { $number } i bunken { $pile }
statement-of = Påstand { $number } av { $total }

## Grid
grid-label = Rutenett fra mest uenig til mest enig
grid-help = Velg et kort, og velg så en ledig plass eller en kolonne. Velger du en plass som er tatt, bytter kortene plass. Rekkefølgen innenfor en kolonne betyr ingenting.
grid-help-keys = Med tastatur: Velg et kort med Enter, skriv tallet på kolonnen (med minus foran for de negative), og trykk Enter. Piltastene flytter deg i rutenettet. P legger kortet til side, og tilbaketasten legger det tilbake i bunken. N går til neste kort i bunken. Escape opphever valget, og Ctrl+Z angrer.
list-help = Listen viser det samme som rutenettet. Velg «Flytt» ved et kort, og trykk så på kolonnen nederst.
skip-to-grid = Gå til rutenettet
pane-label = Bunker og valgt påstand
pane-idle = Velg et kort for å lese det her.
pane-all-placed = Alle påstandene er plassert. Bytt om så mye du vil, eller gå videre og se over.
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
help-close = Lukk
view-button = Språk og visning
view-language = Språk
view-statements = Påstandenes språk
language-of-pages = Sidenes språk
view-text = Tekststørrelse
text-small = Vanlig
text-large = Større
text-largest = Størst
view-lines = Linjer
view-airy = Mer luft
view-keys = Tastatur
view-single-keys = Hurtigtaster
show-list = Vis som liste
show-grid = Vis som rutenett
columns-label = Kolonner
move-card = Flytt
choose-card = Velg
move-number = Flytt påstand { $number }
placed-of = { $placed } av { $total } plassert
column-fill = { $filled } av { $height }
column-name = Kolonne { $rank }, { $word }
empty-cell = Ledig plass i { $rank }
card-name = Påstand { $number }: { $text }
card-in-pile = påstand { $number } · { $position } av { $total } i { $pile }
card-in-column = påstand { $number } · ligger i { $rank }
card-aside = påstand { $number } · lagt til side
last-move = Sist: { $what }
move-to-column = påstand { $number } til { $rank }
move-to-pile = påstand { $number } til bunken { $pile }
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
column-missing = Kolonne { $rank } har { $filled } av { $height } plasser fylt.

## Announcements
said-chosen = Valgt: påstand { $number }. Velg en kolonne.
said-released = Påstand { $number } er ikke lenger valgt.
said-placed = Lagt i { $rank }, { $filled } av { $height }.
said-swapped-home = Lagt i { $rank }. Påstand { $other } er tilbake i bunken { $pile }.
said-swapped-column = Lagt i { $rank }. Påstand { $other } er flyttet til { $other_rank }.
said-full = { $rank } er full, { $filled } av { $height }. Velg kortet som skal byttes ut.
said-parked = Påstand { $number } er lagt til side.
said-home = Påstand { $number } er tilbake i bunken { $pile }.
said-piled = Påstand { $number } er lagt i bunken { $pile }.
said-undone = Angret: { $what }.
said-redone = Gjort om: { $what }.
undone-nothing = Det er ingenting å angre eller gjøre om.

## Review
review-title = Dette er rekkefølgen din
review-lead = Les fra mest enig til mest uenig. Flytt påstander til rekkefølgen stemmer for deg.
review-back = Endre i rutenettet
look-over = Se over
show-first = Vis den første

## Remarks
remarks-title = Hvorfor ligger disse ytterst?
remarks-lead = Skriv gjerne litt om hver av dem. Det er frivillig, men det hjelper forskerne å forstå rekkefølgen din.
remarks-privacy = Ikke skriv navn eller annet som viser hvem du eller andre er.
remark-on = { $rank } · påstand { $number }
closing-remark = Er det noe påstandene ikke dekker?
closing-remark-help = Frivillig.

## Send
send-title = Velg et pseudonym og send
send-lead = Forskerne ser pseudonymet ved siden av sorteringen din. De kan ikke se hvem du er.
pseudonym-label = Pseudonym
pseudonym-help = Bruk forslaget, eller finn på et selv, men ikke bruk navnet ditt. Noter det hvis du vil kjenne deg igjen i resultatene.
send-note = Når du har sendt, får du en kvitteringskode. Med den kan du se, rette eller slette sorteringen.
send-button = Send sorteringen
sending = Sender …
send-now = Prøv nå
undelivered-title = Ingen forbindelse. Sorteringen er ikke sendt ennå.
undelivered-text = Den ligger på denne maskinen og sendes av seg selv når forbindelsen er tilbake. La siden stå åpen, eller kom tilbake senere på samme maskin.
undelivered-unkept = Den sendes av seg selv når forbindelsen er tilbake. La siden stå åpen, for nettleseren lagrer ikke arbeidet.

## Moving between steps
next = Fortsett
back = Tilbake
stop = Avbryt og slett
stop-question = Alt du har gjort, blir borte med en gang. Vil du avbryte?
stop-yes = Ja, slett alt
stop-no = Nei, fortsett
kept-here = Lagret på denne maskinen
kept-offline = Ingen forbindelse. Arbeidet ditt er lagret på denne maskinen.
kept-nowhere = Nettleseren lagrer ikke arbeidet. Ikke lukk siden før du har sendt.

## Information and consent
info-lead = Vi ber deg sortere { $count } påstander etter hvor enig du er i dem.
info-title = Kort fortalt
info-what-title = Hva du gjør
info-what = Du leser { $count } påstander, legger dem i tre bunker og plasserer dem i et rutenett. Til slutt kan du skrive noen kommentarer.
info-time-title = Hvor lang tid det tar
info-time = Omtrent en halv time. Du kan bruke den tiden du trenger, og ingen svar er riktige eller gale.
info-stored-title = Hva som lagres
info-stored = Rekkefølgen din, kommentarene dine og et pseudonym du velger. I tillegg lagres rekkefølgen påstandene ble vist i, og hvilken utgave av denne informasjonen du sa ja til. Ikke navn, e-postadresse, IP-adresse eller tidspunkt.
info-who-title = Hvem som ser det
info-who = Forskerne kan ikke se hvem du er. De får sorteringene i tilfeldig rekkefølge, minst { $batch } om gangen, og resten når studien lukkes.
info-withdraw-title = Om du ombestemmer deg
info-withdraw = Det er frivillig å delta, og du kan slutte når som helst. Når du har sendt, får du en kvitteringskode som du kan bruke til å se, rette eller slette sorteringen. Forskerne ser rettelser og slettinger sammen med de neste nye sorteringene, senest etter to uker.
info-withdraw-strict = Det er frivillig å delta, og du kan slutte når som helst før du sender. Studien gir ingen kvittering: Når sorteringen er sendt, kan ingen finne ut hvilken som er din, og den kan derfor ikke rettes eller slettes.
info-device-title = På maskinen du bruker
info-device = Mens du sorterer, ligger arbeidet i denne nettleseren, også om du lukker den. Det slettes når du sender, eller når du velger «Avbryt og slett». Ber du om en kode for å fortsette på en annen enhet, lagrer vi også det du har gjort så langt, kryptert slik at bare koden åpner det. Det slettes når du sender eller avbryter, og senest etter 14 dager. Vi bruker ingen informasjonskapsler.
info-closes-title = Når du kan delta
info-closes = Til og med { $date }.
info-kept-title = Hvor lenge sorteringene finnes
info-kept = De slettes etter { $date }.
consent-title = Vil du delta?
consent-text = Når du velger «Jeg deltar», sier du ja til at sorteringen din brukes slik det står her.
consent-yes = Jeg deltar
consent-no = Nei takk

## Pages that end
closed-title = Studien er lukket
closed-text = Den tar ikke imot flere sorteringer. Har du allerede sendt en, kan du fortsatt bruke kvitteringskoden din.
not-open-title = Studien er ikke åpnet ennå
not-open-text = Prøv igjen senere, eller spør den som ga deg lenken.
no-thanks-title = Helt i orden
no-thanks-text = Ingenting er lagret, og forskerne får ikke vite at du var her. Du kan lukke fanen.
no-thanks-back = Tilbake til informasjonen

## The sort without script
plain-note = Dette er den enkle utgaven av sorteringen. Den virker uten JavaScript, og det du sender, teller like mye.
grid-plain-title = Plasser påstandene
grid-plain-lead = Velg en kolonne for hver påstand. Hver kolonne har et fast antall plasser. Rekkefølgen innenfor en kolonne betyr ingenting.
counts-caption = Fylte plasser i hver kolonne da siden ble hentet
place-none = Ikke plassert
review-plain-lead = Les fra mest enig til mest uenig. Gå tilbake hvis du vil flytte noe.

## What was refused
problem-not-placed = Påstand { $number } er ikke plassert.
problem-column-over = Kolonne { $rank } har plass til { $height }, men har fått { $found }: flytt { $over ->
    [one] én påstand
   *[other] { $over } påstander
}.
problem-column-under = Kolonne { $rank } har { $found } av { $height } plasser fylt.
problem-repeated = Feltet { $field } kom to ganger. Den første verdien er brukt.
problem-no-such-statement = Feltet { $field } gjelder en påstand som ikke finnes i studien.
problem-no-such-column = «{ $value }» er ikke en kolonne. Velg en ny for påstand { $number }.
problem-no-such-pile = «{ $value }» er ikke en bunke. Velg en ny for påstand { $number }.
problem-remark-long = Kommentaren er for lang. Den kan ha høyst { $max } tegn.
problem-remark-characters = Kommentaren har tegn som ikke kan vises. Skriv den på nytt.
problem-pseudonym-empty = Skriv et pseudonym.
problem-pseudonym-long = Pseudonymet er for langt. Det kan ha høyst { $max } tegn.
problem-pseudonym-email = Pseudonymet kan ikke inneholde @. Bruk ikke e-postadressen din.
problem-pseudonym-characters = Pseudonymet har tegn som ikke kan vises. Velg et annet.
problem-pseudonym-taken = Pseudonymet er i bruk i denne studien. Velg et annet.
problem-consent = Les informasjonen og si ja til å delta før du sender.
problem-consent-changed = Informasjonen om studien er endret etter at du begynte. Les den på nytt før du sender.
problem-receipt = Siden mangler kvitteringskoden din. Arbeidet er tatt vare på. Send på nytt.
problem-withdrawn = Denne sorteringen er slettet og kan ikke sendes igjen.
last-call-today = I dag er siste dag du kan sende.
last-call-tomorrow = I morgen er siste dag du kan sende.
last-call = Studien stenger snart. Siste dag du kan sende, er { $date }.
open-until = Studien er åpen til og med { $date }.
