### Groups that are invited by a link of their own

tab-groups = Grupper
groups-lead = Gi hvert kontor, hver klasse eller forening en egen lenke. Da ser dere hvor mange som har svart fra hver gruppe, men aldri hvem eller hvilke sorteringer.
groups-none = Det finnes ingen grupper ennå. Alle bruker studiens egen lenke.
groups-when = Tallene følger med når nye sorteringer blir synlige, og venter hvis alle de nye kan ha kommet fra én gruppe. Når studien lukkes, vises alt. Sorteringer som blir trukket senere, er fortsatt med i tallet.
groups-coverage = Svar per gruppe
groups-name = Gruppe
groups-invited = Invitert
groups-answered = Sendt
groups-share = Andel
groups-sum = Sum
groups-unknown = ikke oppgitt
groups-total = { $answered } av { $released } synlige sorteringer er sendt med lenken til en gruppe.
groups-remind = Tekst til gruppen
groups-remind-note = Lim teksten inn i en e-post til gruppen eller til den som sender den videre. Den sier ikke hvem som har svart.
groups-text = Hei! Vi minner om studien «{ $study }». Har du ikke deltatt ennå, finner du den her: { $link } Har du alt deltatt: takk, og se bort fra dette.
groups-remove = Fjern gruppen
groups-remove-name = Fjern gruppen { $name }
groups-new = Nye grupper
groups-new-label = Én gruppe per linje
groups-new-help = Skriv antallet inviterte bak semikolon om du vet det, som i «Kontor Nord; 12». Du kan lime inn to kolonner fra et regneark.
groups-add = Legg til
problem-group-line = Linje { $line }: { $why }
problem-group-number = «{ $found }» er ikke et antall mellom 1 og 65 535.
problem-group-taken = Det finnes alt en gruppe som heter «{ $name }».
problem-groups-many = En studie kan ha høyst { $max } grupper.
info-group = Du kom hit med lenken til { $name }. Forskerne ser hvor mange fra gruppen som har sendt, men ikke hvem det er eller hvilke sorteringer som er deres.
