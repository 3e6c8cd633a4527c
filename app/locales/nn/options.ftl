### Synspunkt: korleis ein studie blir gjennomført, og det deltakarane merkar av det (nynorsk)

## Settings
tab-settings = Innstillingar
settings-heading = Innstillingar
settings-lead = Dette gjeld for alle deltakarar og kan endrast fram til studien blir opna.
settings-locked = Innstillingane kan ikkje endrast etter opninga, for då ville ikkje alle ha sortert på same måten.
settings-sorting = Sorteringa
settings-remarks = Kommentarar
settings-privacy = Personvern
settings-languages = Språk
setting-on = Ja
setting-off = Nei
setting-piles = Tre bunkar først
setting-piles-help = Deltakarane deler påstandane i tre bunkar før dei plasserer dei. Dei kan alltid hoppe over det.
setting-ends-first = Råd om å byrje ytst
setting-ends-first-help = Deltakarane får råd om å fylle dei ytste kolonnane først. Det er berre eit råd: Alle kort kan liggje kvar som helst heile tida.
setting-shuffled = Påstandane i tilfeldig rekkjefølgje
setting-shuffled-help = Kvar deltakar får si eiga rekkjefølgje. Elles står påstandane slik dei er nummererte. Rekkjefølgja blir lagra med sorteringa.
setting-practice = Tilby ein prøverunde
setting-practice-help = Seks uskuldige påstandar, om lag eitt minutt. Ingenting blir lagra, og deltakarane kan hoppe over han.
setting-remark-columns = Kolonnar i kvar ende som deltakarane blir spurde om
setting-remark-columns-help = Frå 0 til { $max }. Med 0 spør du berre om kva påstandane ikkje dekkjer.
setting-least-words = Ord kvar kommentar minst må ha
setting-least-words-help = Frå 0 til { $max }. Med 0 er kommentarane frivillige.
setting-batch = Sorteringar som blir frigitte samtidig
setting-batch-help = Frå { $min } til { $max }. De ser sorteringane først når så mange ventar, eller når studien blir lukka.
setting-receipts = Gi deltakarane ei kvittering
setting-receipts-help = Med ho kan dei sjå, rette og slette sorteringa si og finne meldingar. Utan ho veit ingen, når sorteringane er frigitte, kven som har sendt kva. Då kan heller inga rettast eller slettast, og meldingar er slått av.
setting-languages-help = Språka deltakarane kan velje mellom. Omsetjingane skriv du inn under tekstar og påstandar.
problem-setting-number = Skriv eit heilt tal frå { $min } til { $max }.
problem-main-language-title = Tittelen manglar på { $language }. Skriv han før du gjer det til hovudspråk.
pile-agree-label = Namn på bunken for einig
pile-agree-help = Tomt felt gir «Einig».
pile-neutral-label = Namn på bunken i midten
pile-neutral-help = Tomt felt gir «Nøytral». Eit anna namn kan vere «Vedkjem ikkje meg».
pile-disagree-label = Namn på bunken for ueinig
pile-disagree-help = Tomt felt gir «Ueinig».
clarification-word = Forklaring
statement-clarification = Forklaring, påstand { $number }

## In the sort
ends-first = Byrj gjerne ytst: Vel det du er mest einig i og mest ueinig i, og arbeid deg innover mot midten.
clarification = Forklaring
clarification-of = til påstand { $number }
remarks-least = Skriv minst { $words } ord om kvar av dei. Det hjelper forskarane å forstå rekkjefølgja di.
remarks-title-closing = Vil du leggje til noko?
remarks-lead-closing = Det er frivillig.
problem-remark-short = Skriv minst { $words } ord om påstand { $number }.

## Practice round
practice-title = Vil du prøve først?
practice-lead = Seks påstandar om kvardagslege ting. Det tek om lag eitt minutt, og ingenting blir lagra.
practice-instruction = Kor einig er du?
practice-rows = Vel ei kolonne for kvar påstand. Kvar kolonne har plass til to.
practice-kept = Øving: ingenting blir lagra eller sendt
practice-check = Sjå om det stemmer
practice-skip = Hopp over øvinga
practice-begin = Byrj sorteringa
practice-done-title = Slik er det
practice-done = Kvar kolonne er full, og påstandane du er mest einig i, ligg øvst. I sjølve sorteringa er det fleire påstandar og fleire kolonnar, men elles er alt likt.
practice-1 = Kaffi smakar best om morgonen.
practice-2 = Ei god bok er betre enn filmen.
practice-3 = Regnvêr er fint når ein er inne.
practice-4 = Fisk bør ein ete kvar veke.
practice-5 = Ferien er for kort.
practice-6 = Det er lurt å leggje seg tidleg.
