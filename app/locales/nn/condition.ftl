# Fleire spørsmål å sortere etter

## Deltakaren

info-conditions-title = Sortering fleire gonger
info-conditions =
    I denne studien kan dei same påstandane sorterast { $count ->
        [2] to gonger
       *[other] opptil { $count } gonger
    }, kvar gong etter eit eige spørsmål. Du avgjer sjølv om du vil sortere meir enn éin gong. Det er pseudonymet som knyter sorteringane dine saman: Bruker du det same, ser forskarane at dei høyrer til same person, men ikkje kven det er. Kvar sortering får si eiga kvittering, og dei kan slettast kvar for seg.
choose-condition = Kva vil du sortere etter no?
choose-condition-help = Har du sortert her før, vel du det du ikkje har gjort enno.
condition-closed-title = Dette spørsmålet er ikkje ope no
condition-closed-text = Studien er open, men du kan ikkje sortere etter dette spørsmålet no. Ingenting er lagra.
pseudonym-help-linked = Bruk same pseudonym kvar gong du sorterer i denne studien. Det knyter sorteringane dine saman. Er dette den første, finn du på eit pseudonym eller bruker framlegget. Noter det, men bruk ikkje namnet ditt.
problem-pseudonym-taken-condition = Det er alt sendt ei sortering etter dette spørsmålet under dette pseudonymet. Er ho di, er du ferdig her. Elles vel du eit anna.
next-condition-title = Vil du sortere éin gong til?
next-condition = Du kan sortere dei same påstandane etter eit anna spørsmål. Pseudonymet følgjer med, så dei to sorteringane blir knytte saman. Du kan òg kome tilbake seinare og skrive det same pseudonymet.
next-condition-receipt = Du kan sortere dei same påstandane etter eit anna spørsmål. Noter kvitteringskoden over først: Den neste sorteringa får sin eigen. Pseudonymet følgjer med, så dei to sorteringane blir knytte saman. Du kan òg kome tilbake seinare og skrive det same pseudonymet.
next-condition-begin = Sorter no
sorted-under = Sortert etter

## Forskaren

conditions-link = Fleire spørsmål
conditions-heading = Fleire spørsmål å sortere etter
conditions-lead = Dei same påstandane kan sorterast meir enn éin gong, kvar gong etter eit eige spørsmål.
conditions-explained = Slik kan du til dømes samanlikne før og etter, eller korleis folk ser det sjølve og korleis dei trur ein kollega ser det. Gi kvart spørsmål eit kort namn. Skal alle sortere éin gong, lèt du felta stå tomme.
conditions-linked = Sorteringane til ein person blir knytte saman med pseudonymet, og berre med det. Deltakarane får vite det før dei byrjar. Sorteringane blir frigjevne for kvart spørsmål for seg, når nok har sortert etter det.
conditions-more = Når du lagrar, får du plass til eitt spørsmål til.
conditions-full = Fleire spørsmål kan ein studie ikkje ha. Kvart av dei er ei heil sortering.
conditions-save-more = Lagre og legg til fleire
conditions-one = Studien har eitt spørsmål, og det kan ikkje kome fleire no.
conditions-locked = Spørsmåla kan ikkje endrast etter opninga, men dei kan opnast og lukkast.
conditions-open-now = Opne no
conditions-open-help = Deltakarane kan berre sortere etter spørsmål som er opne. Opne det neste når det er tid for det. Endringa står i loggen.
conditions-open-help-closed = Studien er lukka. Dette gjeld når han blir opna att. Endringa står i loggen.
condition-number = Spørsmål { $number }
condition-name = Kort namn
condition-name-help = Til dømes «før» eller «som ein kollega». Deltakarane ser det.
condition-first-help = Spørsmålet sjølv er det som står under Tekstar.
condition-open-at-once = Ope når studien blir opna
problem-condition-name = Skriv eit kort namn.
problem-condition-sentence = Skriv spørsmålet.
problem-condition-alone = Skriv minst to spørsmål, eller lat alle felt stå tomme.
problem-conditions-none-open = Lat minst eitt spørsmål vere ope. Vil du ikkje ha fleire sorteringar, lukkar du studien.
open-problem-condition = Spørsmål { $number } manglar namn eller tekst på { $language }.
open-problem-no-condition = Ingen av spørsmåla skal vere opne.
event-conditions = Spørsmåla å sortere etter vart skrivne
event-conditions-open = Opne spørsmål å sortere etter: { $open }
import-no-condition = Studien har ikkje spørsmål { $number } å sortere etter.
all-conditions = Alle spørsmål
show-condition = Vis
compare-with-condition = Samanlikn med «{ $condition }»
export-conditions = Filene får sorteringane som er viste i tabellen. Er alle spørsmål viste, står nummeret til eit seinare spørsmål bak pseudonymet. Studiefila har alltid alt.
decided-sorts-condition = Sorteringane etter spørsmål { $number } blir analyserte
set-now-condition = No blir sorteringane etter «{ $name }» analyserte.
set-conditions-help = Kvar person tel éin gong i ein analyse. Difor vel du sorteringane etter eitt spørsmål; utan eit val er det det første. Korleis to av dei står til kvarandre, ser du under «To rundar».
methods-condition = Påstandane vart sorterte etter { $count } spørsmål; her er sorteringane etter «{ $name }» analyserte.

## To rundar

bench-waves = To rundar
waves-lead = Her ligg analysen ved sida av sorteringane dei same personane gjorde etter eit anna spørsmål. Dei er knytte saman med pseudonymet, så berre dei som brukte det same begge gongene, er med i samanlikninga av personar.
waves-one = Studien har eitt spørsmål å sortere etter. Har han fleire, kan to av dei samanliknast her.
waves-mixed = Greina analyserer sorteringar etter fleire spørsmål, så det er ikkje to rundar å samanlikne. Vel sorteringane etter eitt spørsmål under Ladningar.
waves-choose = Samanlikn
waves-pairs = { $pairs ->
    [one] Éin person har
   *[other] { $pairs } personar har
 } sortert etter både «{ $first }» og «{ $second }». { $onlyfirst } har berre sortert etter «{ $first }», { $onlysecond } berre etter «{ $second }».
waves-too-few = Minst to personar må ha sortert begge gongene for å samanlikne dei.
waves-none = ingen
waves-movement = Kven flytte seg
waves-movement-how = Frå: synspunktet den første sorteringa definerer i denne greina. Til: synspunktet den andre sorteringa ville ha definert etter same regel, når korrelasjonen med z-skårane til synspunktet blir lesen som ladning. Synspunkta er dei same begge gongene. Den første sorteringa har vore med på å teikne dei, så nokon flyttar seg ut av eit synspunkt lettare enn inn.
waves-stayed = { $stayed } av { $pairs } er i det same synspunktet begge gongene.
waves-movement-table = Personar frå synspunkt til synspunkt
waves-from-to = Frå «{ $first }» til «{ $second }»
waves-drawing = Linjer frå synspunkta etter «{ $first }» til synspunkta etter «{ $second }»; tala står i tabellen
waves-persons = Person for person
waves-persons-how = Korrelasjonen er mellom dei to sorteringane til personen. Kolonnane til høgre er korrelasjonen mellom den andre sorteringa og kvart synspunkt. Dei som endra seg mest, står først.
waves-mean = I gjennomsnitt korrelerer dei to sorteringane til ein person { $mean }.
waves-own-correlation = Dei to
waves-from = Frå
waves-to = Til
waves-followed = { $persons ->
    [one] Éin av dei som definerer synspunktet
   *[other] { $persons } av dei som definerer synspunktet
 }, har sortert begge gongene. z-skårane deira frå dei to rundane korrelerer { $correlation }. Standardfeilen til ein skilnad er { $error }.
waves-followed-how = Begge z-skårane er frå dei same personane med dei same vektene, så ein skilnad er ei endring hos dei og ikkje eit anna utval. Dei to sorteringane til ein person heng saman, så testen er varsam.
waves-moved-most = Påstandane som flytte seg mest
waves-change = Endring
waves-level-05 = p < ,05
waves-level-01 = p < ,01
waves-level-001 = p < ,001
waves-agreement = Kor like synspunkta er
waves-agreement-how = Den andre runden er analysert for seg, med same uttrekking, like mange faktorar og same regel for flagg, rotert med varimax om greina er rotert. Det som er bestemt for hand, gjeld ikkje der. Kongruensen er mellom z-skårane: over ,95 blir rekna som like, under ,85 som ulike (Lorenzo-Seva og ten Berge, 2006). Er han negativ, er det eine synspunktet det andre snudd.
waves-not-analysed = Den andre runden kan ikkje analyserast for seg enno. Oftast er det for få sorteringar.
waves-congruence = Kongruens
waves-other-end = Faktor { $number }, snudd
