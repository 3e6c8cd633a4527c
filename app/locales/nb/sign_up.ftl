### Signing up for a time to sort

## For participants
sign-up-heading = Velg et tidspunkt
sign-up-lead = Velg når du kommer. Navnet og adressen din holdes atskilt fra det du senere sorterer, og ingenting fører fra det ene til det andre.
sign-up-when = Når?
sign-up-time = { $date } kl. { $time }, { $place }
sign-up-none = Ingen av tidene passer
sign-up-full = full
sign-up-name = Navn
sign-up-email-help = Til en påminnelse, eller for å avtale en annen tid.
sign-up-privacy = De som har studien, ser navnet og adressen din og sletter dem når møtene er over. Melder du deg på igjen med samme adresse, gjelder det nye valget.
sign-up-submit = Meld meg på
sign-up-done-title = Du er påmeldt
sign-up-done-text = Valget ditt er notert. Valgte du at ingen av tidene passer, får du en e-post.
sign-up-no-times = Studien tilbyr ingen tider akkurat nå.
problem-sign-up-time = Velg en tid, eller si at ingen passer.
problem-sign-up-full = Denne tiden er full. Velg en annen.
problem-sign-up-many = Listen er full. Skriv til den som inviterte deg.

## For researchers and facilitators
tab-sign-ups = Tider
sign-ups-lead = Tider som folk kan melde seg på til. Navn og adresser holdes atskilt fra sorteringene, uten dato, og kan slettes for seg.
sign-ups-no-times = Ingen tider er lagt ut ennå.
sign-ups-link = Folk melder seg på her:
sign-ups-count = { $count ->
        [0] Ingen er påmeldt.
       *[other] { $count } er påmeldt.
    }
sign-ups-of = { $count } av { $capacity } er påmeldt.
sign-ups-without = Ingen av tidene passer for { $count }
sign-ups-without-note = Skriv til dem og avtal en egen tid. De sorterer med samme lenke og samme tekster.
sign-ups-take-back-of = Trekk tilbake { $time }
sign-ups-remind = Minn dem på det
sign-ups-addresses = Kopier adressene og teksten inn i en e-post, med adressene som blindkopi.
sign-ups-reminder = Vi minner om «{ $study }»: { $time }. Lenken til sorteringen: { $link }
sign-ups-remove-name = Fjern { $name } fra listen
sign-ups-delete-title = Slett listen
sign-ups-delete-note = Alle navn og adresser slettes, tidene blir stående. Sorteringene blir ikke rørt.
sign-ups-delete = Slett alle navn og adresser
slot-new = Legg ut en tid
slot-day = Dag
slot-time = Klokkeslett
slot-place = Hvor
slot-place-help = Et rom, eller lenken til et videomøte.
slot-capacity = Til hvor mange?
slot-capacity-help = Tomt hvis det ikke er noen grense.
slot-submit = Legg ut
problem-slot-time = Skriv et klokkeslett, for eksempel 14:00.
problem-slot-taken = Noen er påmeldt til denne tiden. Fjern dem fra listen først.
sign-ups-kept = Navn og adresser slettes av seg selv { $days } dager etter det siste tidspunktet.
slot-meeting-name = { $date } kl. { $time }
slot-meeting-prepare = Forbered et møte
slot-meeting-prepare-at = Forbered et møte til { $time }
slot-meeting = Møtet
slot-meeting-code = Kode
