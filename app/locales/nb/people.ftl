### People of a study: roles, invitations

tab-people = Personer
people-lead = Hvem som hører til studien, og hva hver av dem kan gjøre.
people-owner-decides = Eieren bestemmer hvem som hører til studien.
person-name = Navn
person-name-help = Slik de andre i studien ser det.
person-remove = Fjern
person-remove-name = Fjern { $name } fra studien
role-word = Rolle
role-owner = Eier
role-co-researcher = Medforsker
role-co-researcher-help = Skriver, gjennomfører og analyserer studien som eieren. Kan ikke invitere eller fjerne noen.
role-facilitator = Møteleder
role-facilitator-help = Leder møter og ser hvor langt folk er kommet. Ser ingen sorteringer.
role-reader = Leser
role-reader-help = Ser resultatene som er valgt ut til å vises. Ser ingen enkelt sortering.
invite-title = Inviter noen
invite-lead = Du får en lenke som virker én gang, i sju dager. Send den selv; dette programmet sender ikke e-post.
invite-submit = Lag en lenke
invitation-note-label = Til hvem?
invitation-note-help = Bare for denne listen.
invitations-title = Åpne invitasjoner
invitation-until = Gjelder til { $date }
invitation-take-back = Trekk tilbake
invitation-take-back-of = Trekk tilbake invitasjonen til { $note }
invitation-new-heading = Lenken til { $note }
invitation-new-lead = Den som har denne lenken, kan bli med som { $role }. Send den til { $note } og ingen andre.
invitation-new-note = Lenken vises bare nå. Den virker én gang, i sju dager. Blir den borte, trekker du den tilbake og lager en ny.
back-to-people = Til listen over personer
problem-role = Velg en rolle.
event-invited = Noen ble invitert ({ $role })
event-invitation-taken-back = En invitasjon ble trukket tilbake
event-joined = Ble med ({ $role })
event-removed = { $name } ble fjernet ({ $role })

## The page behind the link
invitation-title = Invitasjon
invitation-heading = Du er invitert til «{ $study }»
invitation-lead = { $owner } inviterer deg. Rollen din: { $role }.
invitation-accept-as = Bli med som { $name }
invitation-other-account = Vil du bruke en annen konto, må du logge ut først.
invitation-have-account = Jeg har en konto
invitation-new-account = Jeg har ingen konto
invitation-make-account = Lag konto og bli med
invitation-spent-lead = Den er brukt eller trukket tilbake, eller så er den for gammel. Den som inviterte deg, kan lage en ny.
problem-invitation-own = Studien er din fra før.
problem-email = Skriv en e-postadresse, for eksempel navn@example.org.
problem-email-taken = Det kan ikke lages konto med denne adressen. Har du en konto, kan du logge inn i stedet.
problem-person-name = Skriv navnet ditt, med høyst 80 tegn.

## Results
tab-results = Resultater
results-heading = Resultater
results-lead = Dette har forskerne valgt å vise: synspunktene og hvor de er ulike. Det kan endre seg fram til den endelige rapporten.
results-none = Forskerne har ikke valgt ut noe å vise ennå.
