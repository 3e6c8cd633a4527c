### Groups that are invited by a link of their own

tab-groups = Grupper
groups-lead = Gje kvart kontor, kvar klasse eller foreining ei eiga lenkje. Då ser de kor mange som har svart frå kvar gruppe, men aldri kven eller kva sorteringar.
groups-none = Det finst ingen grupper enno. Alle bruker lenkja til studien.
groups-when = Tala følgjer med når nye sorteringar blir synlege, og ventar dersom alle dei nye kan ha kome frå éi gruppe. Når studien blir lukka, blir alt vist. Sorteringar som blir trekte seinare, er framleis med i talet.
groups-coverage = Svar per gruppe
groups-name = Gruppe
groups-invited = Invitert
groups-answered = Sendt
groups-share = Del
groups-sum = Sum
groups-unknown = ikkje oppgitt
groups-total = { $answered } av { $released } synlege sorteringar er sende med lenkja til ei gruppe.
groups-remind = Tekst til gruppa
groups-remind-note = Lim teksten inn i ein e-post til gruppa eller til den som sender han vidare. Han seier ikkje kven som har svart.
groups-text = Hei! Vi minner om studien «{ $study }». Har du ikkje delteke enno, finn du han her: { $link } Har du alt delteke: takk, og sjå bort frå dette.
groups-remove = Fjern gruppa
groups-remove-name = Fjern gruppa { $name }
groups-new = Nye grupper
groups-new-label = Éi gruppe per linje
groups-new-help = Skriv talet på inviterte bak semikolon om du veit det, som i «Kontor Nord; 12». Du kan lime inn to kolonnar frå eit rekneark.
groups-add = Legg til
problem-group-line = Linje { $line }: { $why }
problem-group-number = «{ $found }» er ikkje eit tal mellom 1 og 65 535.
problem-group-taken = Det finst alt ei gruppe som heiter «{ $name }».
problem-groups-many = Ein studie kan ha høgst { $max } grupper.
info-group = Du kom hit med lenkja til { $name }. Forskarane ser kor mange frå gruppa som har sendt, men ikkje kven det er eller kva sorteringar som er deira.
