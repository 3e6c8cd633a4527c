### Synspunkt: meldingar frå forskarane til dei som har sortert, og svara (nynorsk)

## With the receipt
inbox-title = Meldingar frå forskarane
inbox-lead = Du kan lese og svare fram til { $date }. Forskarane ser svaret under pseudonymet ditt, men ikkje kven du er.
inbox-empty = Det er ingen meldingar enno. Kjem det ei, finn du ho her med kvitteringskoden, fram til { $date }.
inbox-offer-title = Vil du finne ei melding her seinare?
inbox-offer = Forskarane vil kanskje spørje deg om noko, eller invitere til ein samtale. Seier du ja, kan dei leggje att ei melding som du finn på kvitteringssida fram til { $date }. Dei får ikkje vite kven du er, og du avgjer sjølv om du svarar.
inbox-allow = Ja, dei kan leggje att ei melding
inbox-stop-text = Du kan når som helst seie nei til meldingar. Då blir både meldingane og svara dine sletta.
inbox-stop = Slå av og slett meldingane
inbox-own-reply = Svaret ditt
inbox-reply-label = Svar utan å seie kven du er
inbox-reply-more = Skriv eitt svar til
inbox-reply-help = Ikkje skriv namnet ditt eller noko anna som viser kven du er, om du ikkje ønskjer det sjølv. Høgst { $max } teikn.
inbox-send = Send svaret
problem-reply-empty = Skriv eit svar før du sender.
problem-reply-long = Svaret er for langt. Det kan ha høgst { $max } teikn.
problem-reply-many = Du har sendt { $max } svar i dag. Vent til i morgon med det neste.
problem-reply-unknown = Meldinga finst ikkje lenger.
problem-reply-over = Fristen for å svare er ute.

## For researchers
tab-messages = Meldingar
messages-heading = Meldingar
messages-lead = Legg att ei melding til den som står bak eit pseudonym. Mottakaren finn ho med kvitteringskoden sin og kan svare. Ingen av dykk treng å vite kven den andre er.
messages-off-title = Studien sender ingen meldingar
messages-off-text = Det vart bestemt før han vart opna, og deltakarane har fått vite det.
messages-over-title = Fristen er ute
messages-over-text = Deltakarane kunne lese og svare til og med { $date }. Det dei skreiv, står her.
messages-draft-lead = Bestem dette før studien blir opna. Deltakarane får vite det når dei har sendt sorteringa.
messages-on-label = Deltakarar som seier ja, kan finne meldingar frå oss med kvitteringskoden
messages-until-label = Siste dag dei kan lese og svare
messages-until-help = Vel ein dag eit godt stykke etter at studien blir lukka. Han kan ikkje endrast når studien er opna.
messages-new-title = Ny melding
messages-new-lead = { $count ->
    [0] Ingen frigjevne sorteringar kan få melding enno.
    [one] Éi frigjeven sortering kan få melding.
   *[other] { $count } frigjevne sorteringar kan få melding.
} Mottakarane kan lese og svare til og med { $date }.
messages-text-label = Kva vil du spørje om eller fortelje?
messages-text-help = Ta med korleis dei kan nå deg om dei ønskjer ein samtale. Høgst { $max } teikn.
messages-audience = Kven er ho til?
messages-all = Alle i studien, også dei som seier ja seinare
messages-some = Berre desse pseudonyma:
messages-nobody-yet = Enkelte pseudonym kan veljast når sorteringane er frigjevne og deltakarane har sagt ja.
messages-submit = Legg att meldinga
messages-none = Ingen meldingar er lagde att enno.
messages-for-all = til alle
messages-for = til { $names }
messages-no-reply = Ingen svar enno.
messages-unread = { $count ->
    [one] Eitt ulese svar
   *[other] { $count } ulesne svar
}
messages-unread-word = ulese
messages-mark-read = Merk som lese
messages-order = Svar frå same dag står i tilfeldig rekkjefølgje. Svar til sorteringar som ikkje er frigjevne, blir viste først når dei er det.
problem-messages-audience = Vel kven meldinga er til.
problem-messages-nobody = Kryss av for minst eitt pseudonym.
problem-messages-unreachable = Minst éin av mottakarane kan ikkje lenger få meldingar. Sjå over utvalet.
problem-messages-closed = Deltakarane i denne studien kan ikkje lese meldingar no.
problem-messages-many = De har lagt att { $max } meldingar i dag. Vent til i morgon med den neste.
problem-messages-until = Vel ein siste dag.
problem-messages-past = Vel ein dag som kjem.

## What is stored besides, if a study uses it
privacy-more-title = Om studien bruker det
privacy-more-background = Svar på bakgrunnsspørsmål blir lagra for seg, utan pseudonymet. Forskarane får berre tal på fem eller fleire, talde opp éin gong.
privacy-more-messages = Seier du ja til meldingar, blir meldingane og svara dine lagra med dato. Dei blir sletta når du slettar sorteringa eller seier nei.
privacy-more-meeting = I eit møte ser den som leier det, kor langt kvar plass er komen. Det blir ikkje lagra, og det er borte når møtet blir avslutta. Berre kor ofte nokon har bede om hjelp, blir talt.
