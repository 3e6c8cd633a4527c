### Synspunkt: texts that several areas share (bokmål)

skip-to-content = Gå til innholdet
problems-title = Dette må rettes opp
problems-more = { $count ->
        [one] Og ett problem til, se listen øverst.
       *[other] Og { $count } problemer til, se listen øverst.
    }
problem-word = Feil:
privacy-link = Hva som lagres
researcher-link = For forskere

## Pages about something that went wrong
not-found-title = Siden finnes ikke
not-found-text = Lenken kan være skrevet feil, eller siden kan være slettet.
not-found-home = Gå til forsiden
forbidden-title = Forespørselen ble stoppet
forbidden-text = Den kom fra et annet nettsted. Åpne siden her og prøv igjen.
too-large-title = Filen er for stor
too-large-text = En fil kan være på høyst 5 megabyte.
bad-request-title = Vi kunne ikke lese forespørselen
bad-request-text = Gå tilbake og prøv igjen.
failure-title = Noe gikk galt hos oss
failure-text = Det du sendte, er kanskje ikke lagret. Prøv igjen om litt. Oppgi nummeret { $incident } hvis du melder fra.
