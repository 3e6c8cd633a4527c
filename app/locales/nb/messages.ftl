### Synspunkt: beskjeder fra forskerne til dem som har sortert, og svarene (bokmål)

## With the receipt
inbox-title = Beskjeder fra forskerne
inbox-lead = Du kan lese og svare fram til { $date }. Forskerne ser svaret under pseudonymet ditt, men ikke hvem du er.
inbox-empty = Det er ingen beskjeder ennå. Kommer det en, finner du den her med kvitteringskoden, fram til { $date }.
inbox-offer-title = Vil du finne en beskjed her senere?
inbox-offer = Forskerne vil kanskje spørre deg om noe, eller invitere til en samtale. Sier du ja, kan de legge igjen en beskjed som du finner på kvitteringssiden fram til { $date }. De får ikke vite hvem du er, og du bestemmer selv om du svarer.
inbox-allow = Ja, de kan legge igjen en beskjed
inbox-stop-text = Du kan når som helst si nei til beskjeder. Da slettes både beskjedene og svarene dine.
inbox-stop = Slå av og slett beskjedene
inbox-own-reply = Svaret ditt
inbox-reply-label = Svar uten å si hvem du er
inbox-reply-more = Skriv et svar til
inbox-reply-help = Ikke skriv navnet ditt eller noe annet som viser hvem du er, hvis du ikke ønsker det selv. Høyst { $max } tegn.
inbox-send = Send svaret
problem-reply-empty = Skriv et svar før du sender.
problem-reply-long = Svaret er for langt. Det kan ha høyst { $max } tegn.
problem-reply-many = Du har sendt { $max } svar i dag. Vent til i morgen med det neste.
problem-reply-unknown = Beskjeden finnes ikke lenger.
problem-reply-over = Fristen for å svare er ute.

## For researchers
tab-messages = Beskjeder
messages-heading = Beskjeder
messages-lead = Legg igjen en beskjed til den som står bak et pseudonym. Mottakeren finner den med kvitteringskoden sin og kan svare. Ingen av dere trenger å vite hvem den andre er.
messages-off-title = Studien sender ingen beskjeder
messages-off-text = Det ble bestemt før den ble åpnet, og deltakerne har fått vite det.
messages-over-title = Fristen er ute
messages-over-text = Deltakerne kunne lese og svare til og med { $date }. Det de skrev, står her.
messages-draft-lead = Bestem dette før studien åpnes. Deltakerne får vite det når de har sendt sorteringen.
messages-on-label = Deltakere som sier ja, kan finne beskjeder fra oss med kvitteringskoden
messages-until-label = Siste dag de kan lese og svare
messages-until-help = Velg en dag et godt stykke etter at studien lukkes. Den kan ikke endres når studien er åpnet.
messages-new-title = Ny beskjed
messages-new-lead = { $count ->
    [0] Ingen frigitte sorteringer kan få beskjed ennå.
    [one] Én frigitt sortering kan få beskjed.
   *[other] { $count } frigitte sorteringer kan få beskjed.
} Mottakerne kan lese og svare til og med { $date }.
messages-text-label = Hva vil du spørre om eller fortelle?
messages-text-help = Ta med hvordan de kan nå deg hvis de ønsker en samtale. Høyst { $max } tegn.
messages-audience = Hvem er den til?
messages-all = Alle i studien, også de som sier ja senere
messages-some = Bare disse pseudonymene:
messages-nobody-yet = Enkeltpseudonymer kan velges når sorteringene er frigitt og deltakerne har sagt ja.
messages-submit = Legg igjen beskjeden
messages-none = Ingen beskjeder er lagt igjen ennå.
messages-for-all = til alle
messages-for = til { $names }
messages-no-reply = Ingen svar ennå.
messages-unread = { $count ->
    [one] Ett ulest svar
   *[other] { $count } uleste svar
}
messages-unread-word = ulest
messages-mark-read = Merk som lest
messages-order = Svar fra samme dag står i tilfeldig rekkefølge. Svar til sorteringer som ikke er frigitt, vises først når de er det.
problem-messages-audience = Velg hvem beskjeden er til.
problem-messages-nobody = Kryss av for minst ett pseudonym.
problem-messages-unreachable = Minst én av mottakerne kan ikke lenger få beskjeder. Se over utvalget.
problem-messages-closed = Deltakerne i denne studien kan ikke lese beskjeder nå.
problem-messages-many = Dere har lagt igjen { $max } beskjeder i dag. Vent til i morgen med den neste.
problem-messages-until = Velg en siste dag.
problem-messages-past = Velg en dag som kommer.

## What is stored besides, if a study uses it
privacy-more-title = Hvis studien bruker det
privacy-more-background = Svar på bakgrunnsspørsmål lagres for seg, uten pseudonymet. Forskerne får bare antall på fem eller flere, telt opp én gang.
privacy-more-messages = Sier du ja til beskjeder, lagres beskjedene og svarene dine med dato. De slettes når du sletter sorteringen eller sier nei.
privacy-more-meeting = I et møte ser den som leder det, hvor langt hver plass er kommet. Det lagres ikke, og det blir borte når møtet avsluttes. Bare hvor ofte noen har bedt om hjelp, blir telt.
