### Synspunkt: bakgrunnsspørsmål (nynorsk)

## For participants
background-title = Litt om deg, om du vil
background-lead = { $count ->
    [one] Eitt spørsmål til slutt. Vel «Vil ikkje svare» om du heller vil det.
   *[other] { $count } spørsmål til slutt. Vel «Vil ikkje svare» der du heller vil det.
} Forskarane får aldri sjå svara saman med sorteringa di, berre kor mange som har svart det same, og aldri for færre enn fem.
background-none = Vil ikkje svare
problem-background = Vel eit svar på spørsmål { $number }, eller «Vil ikkje svare».
info-background-title = Spørsmål om deg
info-background = { $count ->
    [one] Til slutt får du eitt spørsmål om bakgrunnen din. Du kan la vere å svare.
   *[other] Til slutt får du { $count } spørsmål om bakgrunnen din. Du kan la vere å svare.
} Forskarane får berre vite kor mange som har svart det same, og aldri for færre enn fem.
own-background = Svara dine om deg sjølv

## For researchers
background-heading = Bakgrunnsspørsmål
background-explained = Få og grove spørsmål om deltakarane, om du treng dei. Svara blir aldri viste saman med ei sortering, berre som tal på { $floor } eller fleire.
background-think-title = Treng du dei?
background-think-text = Kvart spørsmål gjer det lettare å kjenne att nokon, og nokre svarar mindre fritt av det. Spør berre om det du skal bruke, og vel så grove svar at mange hamnar i kvart. Spør ikkje om arbeidsstad om få kjem derifrå.
background-form-help = Skriv svara under kvarandre, eitt på kvar linje, frå { $least } til { $most }. «Vil ikkje svare» kjem alltid i tillegg. Spørsmål du ikkje treng, lèt du stå tomme. Når studien er opna, kan dei ikkje endrast.
background-question = Spørsmål { $number }
background-text-label = Ordlyd ({ $language })
background-options-label = Svar ({ $language })
background-off-title = Studien har ingen bakgrunnsspørsmål
background-off-text = Det vart bestemt før han vart opna.
background-open-title = Deltakarane får desse spørsmåla før dei sender
background-open-text = Når studien er lukka, kan du telje opp svara her.
background-once-title = Svara blir talde opp éin gong
background-once-text = Tala blir ikkje endra seinare, heller ikkje om studien blir opna att eller nokon trekkjer seg. Elles kunne skilnaden mellom to tabellar vist kva einskildpersonar har svart. Vent til alle sorteringane er inne.
background-count = Tel opp svara
background-made = Svara i { $count } sorteringar, talde opp { $date }.
background-option = Svar
background-number = Tal
background-hidden = skjult
background-why = Eit tal er skjult når færre enn { $floor } har svart det same. Då blir også det nest minste skjult, elles kunne ein rekna seg fram til det.
problem-background-open = Svara kan teljast opp når studien er lukka.
problem-background-few = Det er færre enn fem svar å telje opp.
problem-background-option = Linje { $line }: { $problem }
problem-background-number = Det må vere frå to til åtte svar. Her er det { $found }.
problem-background-same = Svaret «{ $option }» står to gonger.
problem-background-differs = Her er det { $found } svar, men { $wanted } på hovudspråket til studien. Dei må svare til kvarandre.
