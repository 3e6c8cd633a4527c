### Signing up for a time to sort

## For participants
sign-up-heading = Vel eit tidspunkt
sign-up-lead = Vel når du kjem. Namnet og adressa di blir haldne åtskilde frå det du seinare sorterer, og ingenting fører frå det eine til det andre.
sign-up-when = Når?
sign-up-time = { $date } kl. { $time }, { $place }
sign-up-none = Ingen av tidene passar
sign-up-full = full
sign-up-name = Namn
sign-up-email-help = Til ei påminning, eller for å avtale ei anna tid.
sign-up-privacy = Dei som har studien, ser namnet og adressa di og slettar dei når møta er over. Melder du deg på igjen med same adresse, gjeld det nye valet.
sign-up-submit = Meld meg på
sign-up-done-title = Du er påmeld
sign-up-done-text = Valet ditt er notert. Valde du at ingen av tidene passar, får du ein e-post.
sign-up-no-times = Studien tilbyr ingen tider akkurat no.
problem-sign-up-time = Vel ei tid, eller sei at ingen passar.
problem-sign-up-full = Denne tida er full. Vel ei anna.
problem-sign-up-many = Lista er full. Skriv til den som inviterte deg.

## For researchers and facilitators
tab-sign-ups = Tider
sign-ups-lead = Tider som folk kan melde seg på til. Namn og adresser blir haldne åtskilde frå sorteringane, utan dato, og kan slettast for seg.
sign-ups-no-times = Ingen tider er lagde ut enno.
sign-ups-link = Folk melder seg på her:
sign-ups-count = { $count ->
        [0] Ingen er påmelde.
       *[other] { $count } er påmelde.
    }
sign-ups-of = { $count } av { $capacity } er påmelde.
sign-ups-without = Ingen av tidene passar for { $count }
sign-ups-without-note = Skriv til dei og avtal ei eiga tid. Dei sorterer med same lenkje og same tekstar.
sign-ups-take-back-of = Trekk tilbake { $time }
sign-ups-remind = Minn dei på det
sign-ups-addresses = Kopier adressene og teksten inn i ein e-post, med adressene som blindkopi.
sign-ups-reminder = Vi minner om «{ $study }»: { $time }. Lenkja til sorteringa: { $link }
sign-ups-remove-name = Fjern { $name } frå lista
sign-ups-delete-title = Slett lista
sign-ups-delete-note = Alle namn og adresser blir sletta, tidene blir ståande. Sorteringane blir ikkje rørte.
sign-ups-delete = Slett alle namn og adresser
slot-new = Legg ut ei tid
slot-day = Dag
slot-time = Klokkeslett
slot-place = Kvar
slot-place-help = Eit rom, eller lenkja til eit videomøte.
slot-capacity = Til kor mange?
slot-capacity-help = Tomt om det ikkje er noka grense.
slot-submit = Legg ut
problem-slot-time = Skriv eit klokkeslett, til dømes 14:00.
problem-slot-taken = Nokon er påmelde til denne tida. Fjern dei frå lista først.
sign-ups-kept = Namn og adresser blir sletta av seg sjølve { $days } dagar etter det siste tidspunktet.
slot-meeting-name = { $date } kl. { $time }
slot-meeting-prepare = Førebu eit møte
slot-meeting-prepare-at = Førebu eit møte til { $time }
slot-meeting = Møtet
slot-meeting-code = Kode
