### Synspunkt: hvordan en studie gjennomføres, og det deltakerne merker av det (bokmål)

## Settings
tab-settings = Innstillinger
settings-heading = Innstillinger
settings-lead = Dette gjelder for alle deltakere og kan endres fram til studien åpnes.
settings-locked = Innstillingene kan ikke endres etter åpningen, for da ville ikke alle ha sortert på samme måte.
settings-sorting = Sorteringen
settings-remarks = Kommentarer
settings-privacy = Personvern
settings-languages = Språk
setting-on = Ja
setting-off = Nei
setting-piles = Tre bunker først
setting-piles-help = Deltakerne deler påstandene i tre bunker før de plasserer dem. De kan alltid hoppe over det.
setting-ends-first = Råd om å begynne ytterst
setting-ends-first-help = Deltakerne får råd om å fylle ytterkolonnene først. Det er bare et råd: Alle kort kan ligge hvor som helst hele tiden.
setting-shuffled = Påstandene i tilfeldig rekkefølge
setting-shuffled-help = Hver deltaker får sin egen rekkefølge. Ellers vises påstandene slik de er nummerert. Rekkefølgen lagres med sorteringen.
setting-practice = Tilby en prøverunde
setting-practice-help = Seks uskyldige påstander, omtrent ett minutt. Ingenting lagres, og deltakerne kan hoppe over den.
setting-remark-columns = Kolonner i hver ende som deltakerne blir spurt om
setting-remark-columns-help = Fra 0 til { $max }. Med 0 spør du bare om hva påstandene ikke dekker.
setting-least-words = Ord hver kommentar minst må ha
setting-least-words-help = Fra 0 til { $max }. Med 0 er kommentarene frivillige.
setting-batch = Sorteringer som frigis samtidig
setting-batch-help = Fra { $min } til { $max }. Dere ser sorteringene først når så mange venter, eller når studien lukkes.
setting-receipts = Gi deltakerne en kvittering
setting-receipts-help = Med den kan de se, rette og slette sorteringen sin og finne meldinger. Uten den vet ingen, når sorteringene er frigitt, hvem som har sendt hvilken. Da kan heller ingen rettes eller slettes, og meldinger er slått av.
setting-languages-help = Språkene deltakerne kan velge mellom. Oversettelsene skriver du inn under tekster og påstander.
problem-setting-number = Skriv et helt tall fra { $min } til { $max }.
problem-main-language-title = Tittelen mangler på { $language }. Skriv den før du gjør det til hovedspråk.
pile-agree-label = Navn på bunken for enig
pile-agree-help = Tomt felt gir «Enig».
pile-neutral-label = Navn på bunken i midten
pile-neutral-help = Tomt felt gir «Nøytral». Et annet navn kan være «Angår meg ikke».
pile-disagree-label = Navn på bunken for uenig
pile-disagree-help = Tomt felt gir «Uenig».
clarification-word = Forklaring
statement-clarification = Forklaring, påstand { $number }

## In the sort
ends-first = Begynn gjerne ytterst: Velg det du er mest enig i og mest uenig i, og arbeid deg innover mot midten.
clarification = Forklaring
clarification-of = til påstand { $number }
remarks-least = Skriv minst { $words } ord om hver av dem. Det hjelper forskerne å forstå rekkefølgen din.
remarks-title-closing = Vil du legge til noe?
remarks-lead-closing = Det er frivillig.
problem-remark-short = Skriv minst { $words } ord om påstand { $number }.

## Practice round
practice-title = Vil du prøve først?
practice-lead = Seks påstander om hverdagslige ting. Det tar omtrent ett minutt, og ingenting lagres.
practice-instruction = Hvor enig er du?
practice-rows = Velg en kolonne for hver påstand. Hver kolonne har plass til to.
practice-kept = Øvelse: ingenting lagres eller sendes
practice-check = Se om det stemmer
practice-skip = Hopp over øvelsen
practice-begin = Begynn sorteringen
practice-done-title = Slik er det
practice-done = Hver kolonne er full, og påstandene du er mest enig i, ligger øverst. I selve sorteringen er det flere påstander og flere kolonner, men ellers er alt likt.
practice-1 = Kaffe smaker best om morgenen.
practice-2 = En god bok er bedre enn filmen.
practice-3 = Regnvær er fint når man er inne.
practice-4 = Fisk bør man spise hver uke.
practice-5 = Ferien er for kort.
practice-6 = Det er lurt å legge seg tidlig.
