### Synspunkt: en studies livsløp (bokmål)

tabs-study = Studien
tab-life = Livsløp
state-pilot = Utprøving
state-archived = Arkivert
life-lead = Fra utkast til arkiv: hva som skjer når, hva som ble låst, og hvem som gjorde hva.
life-states = Tilstander
life-draft = Alt kan endres. Ingen deltakere.
life-pilot = Alt virker som når studien er åpen. Prøvesorteringene slettes etterpå.
life-open = Deltakerne sorterer. Påstander, rutenett, tekster og innstillinger er låst.
life-closed = Ingen nye sorteringer. Alle kan analyseres.
life-archived = Lagt bort, men tatt vare på.
pilot-study = Prøv ut
redraft-study = Slett prøvesorteringene og skriv videre
open-after-pilot = Slett prøvesorteringene og åpne
archive-study = Arkiver
restore-study = Hent fra arkivet
way-in-pilot = for dem som prøver ut
pilot-note-title = Studien prøves ut
pilot-note-sentence = Sorteringene vises med en gang, og deltakerne får vite det. Alle slettes når utprøvingen er over.
info-pilot-title = Dette er en utprøving
info-pilot = Det du sender, brukes til å gjøre studien bedre og slettes før den åpnes.
info-who-pilot = Forskerne ser det du sender med en gang. I en så liten gruppe kan noen gjette hvem du er.
studies-archived = { $count ->
        [one] Én arkivert studie
       *[other] { $count } arkiverte studier
    }
grid-board-title = Slik deltakerne ser det
grid-board-draft = Prøv ut studien, så kan du sortere selv. Det du sender, slettes etterpå.

## Plan
plan-title = Dette skjer av seg selv
plan-lead = Dagene følger UTC, og det kan gå opptil en time før noe skjer. La et felt stå tomt for å gjøre det selv.
plan-opens = Åpnes
plan-opens-help = Hvis alt er klart. Prøvesorteringer slettes.
plan-closes = Siste dag
plan-closes-help = Dagen etter er studien lukket.
plan-deletes = Sorteringene beholdes til og med
plan-deletes-help = Så slettes sorteringer, kvitteringer, meldinger og analyser. Det kan ikke angres.
problem-day = Skriv dagen som år-måned-dag, for eksempel 2027-01-31.
problem-plan-closes = Siste dag er før åpningen.
problem-plan-deletes = Sorteringene ville blitt slettet mens studien samler dem.

## Versions
versions-title = Låste versjoner
versions-none = Når studien åpnes, låses påstander, rutenett, tekster og innstillinger, og du får en kontrollsum her.
versions-explained = Kontrollsummen er SHA-256 av dokumentet. Er den den samme, er hvert ord det samme. Sorteringene bærer summen av påstandene i sin versjon.
version-day = Låst
version-sorts = På sorteringene
version-document = Dokumentet

## Corrections
correct-title = Rett en skrivefeil
correct-lead = Bare småfeil som ikke endrer meningen. Studien får en ny versjon, og rettelsen står i loggen. En sortering hører til den versjonen som gjelder når den sendes.
correct-number = Nummer på påstanden
correct-language = Språk
correct-text = Rettet tekst
correct-text-help = Hele påstanden. Høyst { $most } bokstaver kan være annerledes.
correct-reason = Grunn
correct-submit = Rett
problem-correct-unknown = Det finnes ingen slik påstand på dette språket.
problem-correct-same = Teksten er den samme som før.
problem-correct-much = { $found } bokstaver er annerledes. Høyst { $most } kan rettes etter åpningen.

## Log
log-title = Logg
log-explained = Hva forskerne har gjort. Den sier ingenting om deltakerne.
log-when = Når
log-who = Hvem
log-what = Hva
log-at = { $date } kl. { $time } UTC
log-operator = Den som driver tjenesten
log-plan = Av seg selv
event-made = Studien ble laget
event-statements = { $count ->
        [one] Påstandene ble erstattet, nå { $count }
       *[other] Påstandene ble erstattet, nå { $count }
    }
event-concourse = Kandidatene ble endret
event-grid = Rutenettet ble { $grid }
event-texts = Tekstene på { $language } ble endret
event-settings = Innstillingene ble endret
event-plan = Dagene ble endret
event-state = Fra { $from } til { $to }
event-frozen = Versjon { $version } ble låst
event-corrected = Påstand { $statement } på { $language } ble rettet fra «{ $before }» til «{ $after }»: { $reason }
event-imported = { $count ->
        [one] Én sortering ble lest inn
       *[other] { $count } sorteringer ble lest inn
    }
event-deleted-pilot = { $count ->
        [one] Én prøvesortering ble slettet
       *[other] { $count } prøvesorteringer ble slettet
    }
event-deleted-retention = { $count ->
        [one] Én sortering ble slettet fordi tiden var ute
       *[other] { $count } sorteringer ble slettet fordi tiden var ute
    }
