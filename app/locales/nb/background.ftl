### Synspunkt: bakgrunnsspørsmål (bokmål)

## For participants
background-title = Litt om deg, hvis du vil
background-lead = { $count ->
    [one] Ett spørsmål til slutt. Velg «Vil ikke svare» hvis du heller vil det.
   *[other] { $count } spørsmål til slutt. Velg «Vil ikke svare» der du heller vil det.
} Forskerne får aldri se svarene sammen med sorteringen din, bare hvor mange som har svart det samme, og aldri for færre enn fem.
background-none = Vil ikke svare
problem-background = Velg et svar på spørsmål { $number }, eller «Vil ikke svare».
info-background-title = Spørsmål om deg
info-background = { $count ->
    [one] Til slutt får du ett spørsmål om bakgrunnen din. Du kan la være å svare.
   *[other] Til slutt får du { $count } spørsmål om bakgrunnen din. Du kan la være å svare.
} Forskerne får bare vite hvor mange som har svart det samme, og aldri for færre enn fem.
own-background = Svarene dine om deg selv

## For researchers
background-heading = Bakgrunnsspørsmål
background-explained = Få og grove spørsmål om deltakerne, om du trenger dem. Svarene vises aldri sammen med en sortering, bare som antall på { $floor } eller flere.
background-think-title = Trenger du dem?
background-think-text = Hvert spørsmål gjør det lettere å kjenne igjen noen, og noen svarer mindre fritt av det. Spør bare om det du skal bruke, og velg så grove svar at mange havner i hvert. Spør ikke om arbeidssted hvis få kommer derfra.
background-form-help = Skriv svarene under hverandre, ett på hver linje, fra { $least } til { $most }. «Vil ikke svare» kommer alltid i tillegg. Spørsmål du ikke trenger, lar du stå tomme. Når studien er åpnet, kan de ikke endres.
background-question = Spørsmål { $number }
background-text-label = Ordlyd ({ $language })
background-options-label = Svar ({ $language })
background-off-title = Studien har ingen bakgrunnsspørsmål
background-off-text = Det ble bestemt før den ble åpnet.
background-open-title = Deltakerne får disse spørsmålene før de sender
background-open-text = Når studien er lukket, kan du telle opp svarene her.
background-once-title = Svarene telles opp én gang
background-once-text = Tallene endres ikke senere, heller ikke om studien åpnes igjen eller noen trekker seg. Ellers kunne forskjellen mellom to tabeller vist hva enkeltpersoner har svart. Vent til alle sorteringene er inne.
background-count = Tell opp svarene
background-made = Svarene i { $count } sorteringer, telt opp { $date }.
background-option = Svar
background-number = Antall
background-hidden = skjult
background-why = Et antall er skjult når færre enn { $floor } har svart det samme. Da skjules også det nest minste, ellers kunne man regnet seg fram til det.
problem-background-open = Svarene kan telles opp når studien er lukket.
problem-background-few = Det er færre enn fem svar å telle opp.
problem-background-option = Linje { $line }: { $problem }
problem-background-number = Det må være fra to til åtte svar. Her er det { $found }.
problem-background-same = Svaret «{ $option }» står to ganger.
problem-background-differs = Her er det { $found } svar, men { $wanted } på studiens hovedspråk. De må svare til hverandre.
