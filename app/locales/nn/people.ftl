### People of a study: roles, invitations

tab-people = Personar
people-lead = Kven som høyrer til studien, og kva kvar av dei kan gjere.
people-owner-decides = Eigaren avgjer kven som høyrer til studien.
person-name = Namn
person-name-help = Slik dei andre i studien ser det.
person-remove = Fjern
person-remove-name = Fjern { $name } frå studien
role-word = Rolle
role-owner = Eigar
role-co-researcher = Medforskar
role-co-researcher-help = Skriv, gjennomfører og analyserer studien som eigaren. Kan ikkje invitere eller fjerne nokon.
role-facilitator = Møteleiar
role-facilitator-help = Leier møte og ser kor langt folk er komne. Ser ingen sorteringar.
role-reader = Lesar
role-reader-help = Ser resultata som er valde ut til å visast. Ser inga enkelt sortering.
invite-title = Inviter nokon
invite-lead = Du får ei lenkje som verkar éin gong, i sju dagar. Send henne sjølv; dette programmet sender ikkje e-post.
invite-submit = Lag ei lenkje
invitation-note-label = Til kven?
invitation-note-help = Berre for denne lista.
invitations-title = Opne invitasjonar
invitation-until = Gjeld til { $date }
invitation-take-back = Trekk tilbake
invitation-take-back-of = Trekk tilbake invitasjonen til { $note }
invitation-new-heading = Lenkja til { $note }
invitation-new-lead = Den som har denne lenkja, kan bli med som { $role }. Send henne til { $note } og ingen andre.
invitation-new-note = Lenkja blir berre vist no. Ho verkar éin gong, i sju dagar. Blir ho borte, trekkjer du henne tilbake og lagar ei ny.
back-to-people = Til lista over personar
problem-role = Vel ei rolle.
event-invited = Nokon vart invitert ({ $role })
event-invitation-taken-back = Ein invitasjon vart trekt tilbake
event-joined = Vart med ({ $role })
event-removed = { $name } vart fjerna ({ $role })

## The page behind the link
invitation-title = Invitasjon
invitation-heading = Du er invitert til «{ $study }»
invitation-lead = { $owner } inviterer deg. Rolla di: { $role }.
invitation-accept-as = Bli med som { $name }
invitation-other-account = Vil du bruke ein annan konto, må du logge ut først.
invitation-have-account = Eg har ein konto
invitation-new-account = Eg har ingen konto
invitation-make-account = Lag konto og bli med
invitation-spent-lead = Han er brukt eller trekt tilbake, eller så er han for gammal. Den som inviterte deg, kan lage ein ny.
problem-invitation-own = Studien er din frå før.
problem-email = Skriv ei e-postadresse, til dømes namn@example.org.
problem-email-taken = Det kan ikkje lagast konto med denne adressa. Har du ein konto, kan du logge inn i staden.
problem-person-name = Skriv namnet ditt, med høgst 80 teikn.

## Results
tab-results = Resultat
results-heading = Resultat
results-lead = Dette har forskarane valt å vise: synspunkta og kvar dei er ulike. Det kan endre seg fram til den endelege rapporten.
results-none = Forskarane har ikkje valt ut noko å vise enno.
