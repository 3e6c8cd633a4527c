### Synspunkt: livsløpet til ein studie (nynorsk)

tabs-study = Studien
tab-life = Livsløp
state-pilot = Utprøving
state-archived = Arkivert
life-lead = Frå utkast til arkiv: kva som skjer når, kva som blei låst, og kven som gjorde kva.
life-states = Tilstandar
life-draft = Alt kan endrast. Ingen deltakarar.
life-pilot = Alt verkar som når studien er open. Prøvesorteringane blir sletta etterpå.
life-open = Deltakarane sorterer. Påstandar, rutenett, tekstar og innstillingar er låste.
life-closed = Ingen nye sorteringar. Alle kan analyserast.
life-archived = Lagd bort, men teken vare på.
pilot-study = Prøv ut
redraft-study = Slett prøvesorteringane og skriv vidare
open-after-pilot = Slett prøvesorteringane og opne
archive-study = Arkiver
restore-study = Hent frå arkivet
way-in-pilot = for dei som prøver ut
pilot-note-title = Studien blir prøvd ut
pilot-note-sentence = Sorteringane blir viste med ein gong, og deltakarane får vite det. Alle blir sletta når utprøvinga er over.
info-pilot-title = Dette er ei utprøving
info-pilot = Det du sender, blir brukt til å gjere studien betre og sletta før han blir opna.
info-who-pilot = Forskarane ser det du sender med ein gong. I ei så lita gruppe kan nokon gjette kven du er.
studies-archived = { $count ->
        [one] Éin arkivert studie
       *[other] { $count } arkiverte studiar
    }
grid-board-title = Slik deltakarane ser det
grid-board-draft = Prøv ut studien, så kan du sortere sjølv. Det du sender, blir sletta etterpå.

## Plan
plan-title = Dette skjer av seg sjølv
plan-lead = Dagane følgjer UTC, og det kan gå opptil ein time før noko skjer. Lat eit felt stå tomt for å gjere det sjølv.
plan-opens = Blir opna
plan-opens-help = Om alt er klart. Prøvesorteringar blir sletta.
plan-closes = Siste dag
plan-closes-help = Dagen etter er studien lukka.
plan-deletes = Sorteringane blir tekne vare på til og med
plan-deletes-help = Så blir sorteringar, kvitteringar, meldingar og analysar sletta. Det kan ikkje angrast.
problem-day = Skriv dagen som år-månad-dag, til dømes 2027-01-31.
problem-plan-closes = Siste dag er før opninga.
problem-plan-deletes = Sorteringane ville blitt sletta medan studien samlar dei.

## Versions
versions-title = Låste versjonar
versions-none = Når studien blir opna, blir påstandar, rutenett, tekstar og innstillingar låste, og du får ein kontrollsum her.
versions-explained = Kontrollsummen er SHA-256 av dokumentet. Er han den same, er kvart ord det same. Sorteringane ber summen av påstandane i sin versjon.
version-day = Låst
version-sorts = På sorteringane
version-document = Dokumentet

## Corrections
correct-title = Rett ein skrivefeil
correct-lead = Berre småfeil som ikkje endrar meininga. Studien får ein ny versjon, og rettinga står i loggen. Ei sortering høyrer til den versjonen som gjeld når ho blir send.
correct-number = Nummer på påstanden
correct-language = Språk
correct-text = Retta tekst
correct-text-help = Heile påstanden. Høgst { $most } bokstavar kan vere annleis.
correct-reason = Grunn
correct-submit = Rett
problem-correct-unknown = Det finst ingen slik påstand på dette språket.
problem-correct-same = Teksten er den same som før.
problem-correct-much = { $found } bokstavar er annleis. Høgst { $most } kan rettast etter opninga.

## Log
log-title = Logg
log-explained = Kva forskarane har gjort. Han seier ingenting om deltakarane.
log-when = Når
log-who = Kven
log-what = Kva
log-at = { $date } kl. { $time } UTC
log-operator = Den som driv tenesta
log-plan = Av seg sjølv
event-made = Studien blei laga
event-statements = { $count ->
        [one] Påstandane blei bytte ut, no { $count }
       *[other] Påstandane blei bytte ut, no { $count }
    }
event-concourse = Kandidatane blei endra
event-grid = Rutenettet blei { $grid }
event-texts = Tekstane på { $language } blei endra
event-settings = Innstillingane blei endra
event-plan = Dagane blei endra
event-state = Frå { $from } til { $to }
event-frozen = Versjon { $version } blei låst
event-corrected = Påstand { $statement } på { $language } blei retta frå «{ $before }» til «{ $after }»: { $reason }
event-imported = { $count ->
        [one] Éi sortering blei lesen inn
       *[other] { $count } sorteringar blei lesne inn
    }
event-deleted-pilot = { $count ->
        [one] Éi prøvesortering blei sletta
       *[other] { $count } prøvesorteringar blei sletta
    }
event-deleted-retention = { $count ->
        [one] Éi sortering blei sletta fordi tida var ute
       *[other] { $count } sorteringar blei sletta fordi tida var ute
    }
