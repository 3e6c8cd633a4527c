### Synspunkt: participants' pages (nynorsk)

## Piles, poles and steps
pile-disagree = Ueinig
pile-neutral = Nøytral
pile-agree = Einig
pile-none = Usortert
tray = Til side
pole-low = Mest ueinig
pole-high = Mest einig
low-word = ueinig
middle-word = verken eller
high-word = einig
step-information = Informasjon
step-read = Les
step-piles = Bunkar
step-grid = Sorter
step-review = Sjå over
step-remarks = Kommentarar
step-send = Send
step-of = Steg { $number } av { $total }: { $name }
condition-label = Spørsmålet du sorterer etter

## Coming back
back-title = Ei sortering er påbyrja på denne maskina
back-lead = Ho ligg i denne nettlesaren og er ikkje send. Vil du halde fram med ho?
back-continue = Hald fram med ho
back-anew = Begynn på nytt
back-note = Er det ikkje di sortering, så vel «Begynn på nytt». Då blir den gamle sletta.
back-sent = Sorteringa som låg på denne maskina, er send. No er ho sletta herifrå.

## Read
read-title = Les gjennom påstandane
read-lead = Her skal du berre få oversyn. Du treng ikkje bestemme deg enno.

## Piles
piles-title = Legg kvar påstand i ein bunke
piles-help = Vel den bunken som passar best. Nøytral er for det som ikkje gjeld deg eller ikkje seier deg noko. Du kan flytte alt seinare.
piles-group = Kva for ein bunke?
piles-key-hint = Du kan òg trykkje 1, 2 eller 3.
piles-later = Seinare
piles-skip = Hopp over og sorter direkte
piles-done = Alle påstandane ligg i ein bunke
piles-done-lead = Bunkane er berre ei hjelp. Her kan du flytte påstandar mellom dei, eller du kan gå vidare til rutenettet.
piles-empty = Ingen påstandar her.
piles-plain-lead = Vel éin bunke for kvar påstand. Du kan hoppe over dette steget.
pile-heading = { $pile }, { $count }
put-in-pile = Legg påstand { $number } i bunken { $pile }
statement-of = Påstand { $number } av { $total }

## Grid
grid-label = Rutenett frå mest ueinig til mest einig
grid-help = Vel eit kort, og vel så ein ledig plass eller ein kolonne. Vel du ein plass som er teken, byter korta plass. Rekkjefølgja innanfor ein kolonne har ikkje noko å seie.
grid-help-keys = Med tastatur: Vel eit kort med Enter, skriv talet på kolonnen (med minus framfor dei negative), og trykk Enter. Piltastane flyttar deg i rutenettet. P legg kortet til side, og tilbaketasten legg det tilbake i bunken. N går til neste kort i bunken. Escape opphevar valet, og Ctrl+Z angrar.
list-help = Lista viser det same som rutenettet. Vel «Flytt» ved eit kort, og trykk så på kolonnen nedst.
skip-to-grid = Gå til rutenettet
pane-label = Bunkar og vald påstand
pane-idle = Vel eit kort for å lese det her.
pane-all-placed = Alle påstandane er plasserte. Byt om så mykje du vil, eller gå vidare og sjå over.
chosen = Vald
choose-column = vel ein kolonne
choose-column-for = Vel kolonne for påstand { $number }
previous-card = Førre i bunken
next-card = Neste i bunken
park = Legg til side
send-home = Tilbake til bunken
undo = Angre
redo = Gjer om
help = Hjelp
help-close = Lukk
view-button = Språk og vising
view-language = Språk
view-statements = Språket i påstandane
language-of-pages = Språket på sidene
view-text = Tekststorleik
text-small = Vanleg
text-large = Større
text-largest = Størst
view-lines = Linjer
view-airy = Meir luft
view-keys = Tastatur
view-single-keys = Snøggtastar
show-list = Vis som liste
show-grid = Vis som rutenett
columns-label = Kolonnar
move-card = Flytt
choose-card = Vel
move-number = Flytt påstand { $number }
placed-of = { $placed } av { $total } plasserte
column-fill = { $filled } av { $height }
column-name = Kolonne { $rank }, { $word }
empty-cell = Ledig plass i { $rank }
card-name = Påstand { $number }: { $text }
card-in-pile = påstand { $number } · { $position } av { $total } i { $pile }
card-in-column = påstand { $number } · ligg i { $rank }
card-aside = påstand { $number } · lagd til side
last-move = Sist: { $what }
move-to-column = påstand { $number } til { $rank }
move-to-pile = påstand { $number } til bunken { $pile }
move-aside = påstand { $number } til side
statements-count = { $form ->
    [one] { $count } påstand
   *[other] { $count } påstandar
}
cards-left = { $form ->
    [one] Eitt kort står att.
   *[other] { $count } kort står att.
}
cards-left-short = { $form ->
    [one] att
   *[other] att
}
place-here = { $form ->
    [one] Legg den valde påstanden her. { $count } ledig
   *[other] Legg den valde påstanden her. { $count } ledige
}
unplaced = { $form ->
    [one] Éin påstand er ikkje plassert.
   *[other] { $count } påstandar er ikkje plasserte.
}
column-missing = Kolonne { $rank } har { $filled } av { $height } plassar fylte.

## Announcements
said-chosen = Vald: påstand { $number }. Vel ein kolonne.
said-released = Påstand { $number } er ikkje lenger vald.
said-placed = Lagd i { $rank }, { $filled } av { $height }.
said-swapped-home = Lagd i { $rank }. Påstand { $other } er tilbake i bunken { $pile }.
said-swapped-column = Lagd i { $rank }. Påstand { $other } er flytta til { $other_rank }.
said-full = { $rank } er full, { $filled } av { $height }. Vel kortet som skal bytast ut.
said-parked = Påstand { $number } er lagd til side.
said-home = Påstand { $number } er tilbake i bunken { $pile }.
said-piled = Påstand { $number } er lagd i bunken { $pile }.
said-undone = Angra: { $what }.
said-redone = Gjort om: { $what }.
undone-nothing = Det er ingenting å angre eller gjere om.

## Review
review-title = Dette er rekkjefølgja di
review-lead = Les frå mest einig til mest ueinig. Flytt påstandar til rekkjefølgja stemmer for deg.
review-back = Endre i rutenettet
look-over = Sjå over
show-first = Vis den første

## Remarks
remarks-title = Kvifor ligg desse ytst?
remarks-lead = Skriv gjerne litt om kvar av dei. Det er frivillig, men det hjelper forskarane å forstå rekkjefølgja di.
remarks-privacy = Ikkje skriv namn eller anna som viser kven du eller andre er.
remark-on = { $rank } · påstand { $number }
closing-remark = Er det noko påstandane ikkje dekkjer?
closing-remark-help = Frivillig.

## Send
send-title = Vel eit pseudonym og send
send-lead = Forskarane ser pseudonymet ved sida av sorteringa di. Dei kan ikkje sjå kven du er.
pseudonym-label = Pseudonym
pseudonym-help = Bruk framlegget, eller finn på eit sjølv, men ikkje bruk namnet ditt. Noter det om du vil kjenne deg igjen i resultata.
send-note = Når du har sendt, får du ein kvitteringskode. Med koden kan du sjå, rette eller slette sorteringa.
send-button = Send sorteringa
sending = Sender …
send-now = Prøv no
undelivered-title = Inga tilkopling. Sorteringa er ikkje send enno.
undelivered-text = Ho ligg på denne maskina og blir send av seg sjølv når tilkoplinga er tilbake. Lat sida stå open, eller kom tilbake seinare på same maskin.
undelivered-unkept = Ho blir send av seg sjølv når tilkoplinga er tilbake. Lat sida stå open, for nettlesaren lagrar ikkje arbeidet.

## Moving between steps
next = Hald fram
back = Tilbake
stop = Avbryt og slett
stop-question = Alt du har gjort, blir borte med ein gong. Vil du avbryte?
stop-yes = Ja, slett alt
stop-no = Nei, hald fram
kept-here = Lagra på denne maskina
kept-offline = Inga tilkopling. Arbeidet ditt er lagra på denne maskina.
kept-nowhere = Nettlesaren lagrar ikkje arbeidet. Ikkje lukk sida før du har sendt.

## Information and consent
info-lead = Vi ber deg sortere { $count } påstandar etter kor einig du er i dei.
info-title = Kort fortalt
info-what-title = Kva du gjer
info-what = Du les { $count } påstandar, legg dei i tre bunkar og plasserer dei i eit rutenett. Til slutt kan du skrive nokre kommentarar.
info-time-title = Kor lang tid det tek
info-time = Om lag ein halv time. Du kan bruke den tida du treng, og ingen svar er rette eller gale.
info-stored-title = Kva som blir lagra
info-stored = Rekkjefølgja di, kommentarane dine og eit pseudonym du vel. I tillegg kva rekkjefølgje påstandane blei viste i, og kva utgåve av denne informasjonen du sa ja til. Ikkje namn, e-postadresse, IP-adresse eller tidspunkt.
info-who-title = Kven som ser det
info-who = Forskarane kan ikkje sjå kven du er. Dei får sorteringane i tilfeldig rekkjefølgje, minst { $batch } om gongen, og resten når studien blir lukka.
info-withdraw-title = Om du ombestemmer deg
info-withdraw = Det er frivillig å vere med, og du kan slutte når som helst. Når du har sendt, får du ein kvitteringskode som du kan bruke til å sjå, rette eller slette sorteringa. Forskarane ser rettingar og slettingar saman med dei neste nye sorteringane, seinast etter to veker.
info-withdraw-strict = Det er frivillig å vere med, og du kan slutte når som helst før du sender. Studien gir inga kvittering: Når sorteringa er send, kan ingen finne ut kva for ei som er di, og ho kan difor ikkje rettast eller slettast.
info-device-title = På maskina du bruker
info-device = Medan du sorterer, ligg arbeidet i denne nettlesaren, òg om du lukkar han. Det blir sletta når du sender, eller når du vel «Avbryt og slett». Ber du om ein kode for å halde fram på ei anna eining, lagrar vi òg det du har gjort så langt, kryptert slik at berre koden opnar det. Det blir sletta når du sender eller avbryt, og seinast etter 14 dagar. Vi bruker ingen informasjonskapslar.
info-closes-title = Når du kan delta
info-closes = Til og med { $date }.
info-kept-title = Kor lenge sorteringane finst
info-kept = Dei blir sletta etter { $date }.
consent-title = Vil du vere med?
consent-text = Når du vel «Eg blir med», seier du ja til at sorteringa di blir brukt slik det står her.
consent-yes = Eg blir med
consent-no = Nei takk

## Pages that end
closed-title = Studien er lukka
closed-text = Studien tek ikkje imot fleire sorteringar. Har du alt sendt ei, kan du framleis bruke kvitteringskoden din.
not-open-title = Studien er ikkje opna enno
not-open-text = Prøv igjen seinare, eller spør den som gav deg lenkja.
no-thanks-title = Heilt i orden
no-thanks-text = Ingenting er lagra, og forskarane får ikkje vite at du var her. Du kan lukke fana.
no-thanks-back = Tilbake til informasjonen

## The sort without script
plain-note = Dette er den enkle utgåva av sorteringa. Ho verkar utan JavaScript, og det du sender, tel like mykje.
grid-plain-title = Plasser påstandane
grid-plain-lead = Vel ein kolonne for kvar påstand. Kvar kolonne har eit fast tal på plassar. Rekkjefølgja innanfor ein kolonne har ikkje noko å seie.
counts-caption = Fylte plassar i kvar kolonne då sida blei henta
place-none = Ikkje plassert
review-plain-lead = Les frå mest einig til mest ueinig. Gå tilbake om du vil flytte noko.

## What was refused
problem-not-placed = Påstand { $number } er ikkje plassert.
problem-column-over = Kolonne { $rank } har plass til { $height }, men har fått { $found }: flytt { $over ->
    [one] éin påstand
   *[other] { $over } påstandar
}.
problem-column-under = Kolonne { $rank } har { $found } av { $height } plassar fylte.
problem-repeated = Feltet { $field } kom to gonger. Den første verdien er brukt.
problem-no-such-statement = Feltet { $field } gjeld ein påstand som ikkje finst i studien.
problem-no-such-column = «{ $value }» er ikkje ein kolonne. Vel ein ny for påstand { $number }.
problem-no-such-pile = «{ $value }» er ikkje ein bunke. Vel ein ny for påstand { $number }.
problem-remark-long = Kommentaren er for lang. Han kan ha høgst { $max } teikn.
problem-remark-characters = Kommentaren har teikn som ikkje kan visast. Skriv han på nytt.
problem-pseudonym-empty = Skriv eit pseudonym.
problem-pseudonym-long = Pseudonymet er for langt. Det kan ha høgst { $max } teikn.
problem-pseudonym-email = Pseudonymet kan ikkje innehalde @. Ikkje bruk e-postadressa di.
problem-pseudonym-characters = Pseudonymet har teikn som ikkje kan visast. Vel eit anna.
problem-pseudonym-taken = Pseudonymet er i bruk i denne studien. Vel eit anna.
problem-consent = Les informasjonen og sei ja til å vere med før du sender.
problem-consent-changed = Informasjonen om studien er endra etter at du byrja. Les han på nytt før du sender.
problem-receipt = Sida manglar kvitteringskoden din. Arbeidet er teke vare på. Send på nytt.
problem-withdrawn = Denne sorteringa er sletta og kan ikkje sendast igjen.
last-call-today = I dag er siste dagen du kan sende.
last-call-tomorrow = I morgon er siste dagen du kan sende.
last-call = Studien stengjer snart. Siste dagen du kan sende, er { $date }.
open-until = Studien er open til og med { $date }.
