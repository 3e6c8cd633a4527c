### Synspunkt: texts that several areas share (nynorsk)

skip-to-content = Gå til innhaldet
problems-title = Dette må rettast opp
problems-more = { $count ->
        [one] Og eitt problem til, sjå lista øvst.
       *[other] Og { $count } problem til, sjå lista øvst.
    }
problem-word = Feil:
privacy-link = Kva som blir lagra
researcher-link = For forskarar

## Pages about something that went wrong
not-found-title = Sida finst ikkje
not-found-text = Lenkja kan vere skriven feil, eller sida kan vere sletta.
not-found-home = Gå til framsida
forbidden-title = Førespurnaden blei stoppa
forbidden-text = Førespurnaden kom frå ein annan nettstad. Opne sida her og prøv igjen.
too-large-title = Fila er for stor
too-large-text = Ei fil kan vere på høgst 5 megabyte.
bad-request-title = Vi kunne ikkje lese førespurnaden
bad-request-text = Gå tilbake og prøv igjen.
failure-title = Noko gjekk gale hos oss
failure-text = Det du sende, er kanskje ikkje lagra. Prøv igjen om litt. Oppgi nummeret { $incident } om du melder frå.
