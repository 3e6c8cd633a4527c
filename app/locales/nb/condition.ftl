# Flere spørsmål å sortere etter

## Deltakeren

info-conditions-title = Sortering flere ganger
info-conditions =
    I denne studien kan de samme påstandene sorteres { $count ->
        [2] to ganger
       *[other] opptil { $count } ganger
    }, hver gang etter et eget spørsmål. Du bestemmer selv om du vil sortere mer enn én gang. Det er pseudonymet som knytter sorteringene dine sammen: Bruker du det samme, ser forskerne at de hører til samme person, men ikke hvem det er. Hver sortering får sin egen kvittering, og de kan slettes hver for seg.
choose-condition = Hva vil du sortere etter nå?
choose-condition-help = Har du sortert her før, velger du det du ikke har gjort ennå.
condition-closed-title = Dette spørsmålet er ikke åpent nå
condition-closed-text = Studien er åpen, men du kan ikke sortere etter dette spørsmålet nå. Ingenting er lagret.
pseudonym-help-linked = Bruk samme pseudonym hver gang du sorterer i denne studien. Det knytter sorteringene dine sammen. Er dette den første, finner du på et pseudonym eller bruker forslaget. Noter det, men bruk ikke navnet ditt.
problem-pseudonym-taken-condition = Det er allerede sendt en sortering etter dette spørsmålet under dette pseudonymet. Er den din, er du ferdig her. Ellers velger du et annet.
next-condition-title = Vil du sortere én gang til?
next-condition = Du kan sortere de samme påstandene etter et annet spørsmål. Pseudonymet følger med, så de to sorteringene knyttes sammen. Du kan også komme tilbake senere og skrive det samme pseudonymet.
next-condition-receipt = Du kan sortere de samme påstandene etter et annet spørsmål. Noter kvitteringskoden over først: Den neste sorteringen får sin egen. Pseudonymet følger med, så de to sorteringene knyttes sammen. Du kan også komme tilbake senere og skrive det samme pseudonymet.
next-condition-begin = Sorter nå
sorted-under = Sortert etter

## Forskeren

conditions-link = Flere spørsmål
conditions-heading = Flere spørsmål å sortere etter
conditions-lead = De samme påstandene kan sorteres mer enn én gang, hver gang etter et eget spørsmål.
conditions-explained = Slik kan du for eksempel sammenligne før og etter, eller hvordan folk ser det selv og hvordan de tror en kollega ser det. Gi hvert spørsmål et kort navn. Skal alle sortere én gang, lar du feltene stå tomme.
conditions-linked = Sorteringene til en person knyttes sammen med pseudonymet, og bare med det. Deltakerne får vite det før de begynner. Sorteringene frigis for hvert spørsmål for seg, når nok har sortert etter det.
conditions-more = Når du lagrer, får du plass til ett spørsmål til.
conditions-full = Flere spørsmål kan en studie ikke ha. Hvert av dem er en hel sortering.
conditions-save-more = Lagre og legg til flere
conditions-one = Studien har ett spørsmål, og det kan ikke komme flere nå.
conditions-locked = Spørsmålene kan ikke endres etter åpningen, men de kan åpnes og lukkes.
conditions-open-now = Åpne nå
conditions-open-help = Deltakerne kan bare sortere etter spørsmål som er åpne. Åpne det neste når det er tid for det. Endringen står i loggen.
conditions-open-help-closed = Studien er lukket. Dette gjelder når den åpnes igjen. Endringen står i loggen.
condition-number = Spørsmål { $number }
condition-name = Kort navn
condition-name-help = For eksempel «før» eller «som en kollega». Deltakerne ser det.
condition-first-help = Spørsmålet selv er det som står under Tekster.
condition-open-at-once = Åpent når studien åpnes
problem-condition-name = Skriv et kort navn.
problem-condition-sentence = Skriv spørsmålet.
problem-condition-alone = Skriv minst to spørsmål, eller la alle felt stå tomme.
problem-conditions-none-open = La minst ett spørsmål være åpent. Vil du ikke ha flere sorteringer, lukker du studien.
open-problem-condition = Spørsmål { $number } mangler navn eller tekst på { $language }.
open-problem-no-condition = Ingen av spørsmålene skal være åpne.
event-conditions = Spørsmålene å sortere etter ble skrevet
event-conditions-open = Åpne spørsmål å sortere etter: { $open }
import-no-condition = Studien har ikke spørsmål { $number } å sortere etter.
all-conditions = Alle spørsmål
show-condition = Vis
compare-with-condition = Sammenlign med «{ $condition }»
export-conditions = Filene får sorteringene som vises i tabellen. Vises alle spørsmål, står nummeret til et senere spørsmål bak pseudonymet. Studiefilen har alltid alt.
decided-sorts-condition = Sorteringene etter spørsmål { $number } analyseres
set-now-condition = Nå analyseres sorteringene etter «{ $name }».
set-conditions-help = Hver person teller én gang i en analyse. Derfor velges sorteringene etter ett spørsmål; uten et valg er det det første. Hvordan to av dem står til hverandre, ser du under «To runder».
methods-condition = Påstandene ble sortert etter { $count } spørsmål; her er sorteringene etter «{ $name }» analysert.

## To runder

bench-waves = To runder
waves-lead = Her ligger analysen ved siden av sorteringene de samme personene gjorde etter et annet spørsmål. De er knyttet sammen med pseudonymet, så bare de som brukte det samme begge ganger, er med i sammenligningen av personer.
waves-one = Studien har ett spørsmål å sortere etter. Har den flere, kan to av dem sammenlignes her.
waves-mixed = Grenen analyserer sorteringer etter flere spørsmål, så det er ikke to runder å sammenligne. Velg sorteringene etter ett spørsmål under Ladninger.
waves-choose = Sammenlign
waves-pairs = { $pairs ->
    [one] Én person har
   *[other] { $pairs } personer har
 } sortert etter både «{ $first }» og «{ $second }». { $onlyfirst } har bare sortert etter «{ $first }», { $onlysecond } bare etter «{ $second }».
waves-too-few = Minst to personer må ha sortert begge ganger for å sammenligne dem.
waves-none = ingen
waves-movement = Hvem flyttet seg
waves-movement-how = Fra: synspunktet den første sorteringen definerer i denne grenen. Til: synspunktet den andre sorteringen ville ha definert etter samme regel, når korrelasjonen med synspunktets z-skårer leses som ladning. Synspunktene er de samme begge ganger. Den første sorteringen har vært med på å tegne dem, så noen flytter seg ut av et synspunkt lettere enn inn.
waves-stayed = { $stayed } av { $pairs } er i det samme synspunktet begge ganger.
waves-movement-table = Personer fra synspunkt til synspunkt
waves-from-to = Fra «{ $first }» til «{ $second }»
waves-drawing = Linjer fra synspunktene etter «{ $first }» til synspunktene etter «{ $second }»; tallene står i tabellen
waves-persons = Person for person
waves-persons-how = Korrelasjonen er mellom personens to sorteringer. Kolonnene til høyre er den andre sorteringens korrelasjon med hvert synspunkt. De som endret seg mest, står først.
waves-mean = I gjennomsnitt korrelerer en persons to sorteringer { $mean }.
waves-own-correlation = De to
waves-from = Fra
waves-to = Til
waves-followed = { $persons ->
    [one] Én av dem som definerer synspunktet
   *[other] { $persons } av dem som definerer synspunktet
 }, har sortert begge ganger. z-skårene deres fra de to rundene korrelerer { $correlation }. Standardfeilen til en forskjell er { $error }.
waves-followed-how = Begge z-skårer er fra de samme personene med de samme vektene, så en forskjell er en endring hos dem og ikke et annet utvalg. De to sorteringene til en person henger sammen, så testen er forsiktig.
waves-moved-most = Påstandene som flyttet seg mest
waves-change = Endring
waves-level-05 = p < ,05
waves-level-01 = p < ,01
waves-level-001 = p < ,001
waves-agreement = Hvor like synspunktene er
waves-agreement-how = Den andre runden er analysert for seg, med samme uttrekking, like mange faktorer og samme regel for flagg, rotert med varimax hvis grenen er rotert. Det som er bestemt for hånd, gjelder ikke der. Kongruensen er mellom z-skårene: over ,95 regnes som like, under ,85 som ulike (Lorenzo-Seva og ten Berge, 2006). Er den negativ, er det ene synspunktet det andre snudd.
waves-not-analysed = Den andre runden kan ikke analyseres for seg ennå. Oftest er det for få sorteringer.
waves-congruence = Kongruens
waves-other-end = Faktor { $number }, snudd
