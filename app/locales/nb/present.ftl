### Synspunkt: presentasjonen (bokmål)

slide-back = Forrige lysbilde
slide-next = Neste lysbilde
slide-place = Lysbilde { $number } av { $count }
slide-series = synspunkt { $number } av { $count }
slide-defining-number = { $defining } av { $sorts }
slide-defining-words = deltakere definerer synspunktet
slide-key-higher = høyere eller
slide-key-lower = lavere enn i alle de andre synspunktene
end-low = Mest uenig
end-high = Mest enig
opening-size = { $sorts } deltakere sorterte { $statements } påstander
opening-defining = { $defining } av { $sorts }
opening-keys = Bla med piltastene
theme-dark = Mørk visning
theme-light = Lys visning
comparison-title = Synspunktene side om side
comparison-most = Først påstandene der synspunktene er lengst fra hverandre.
comparison-middle = Her er avstanden mindre.
comparison-least = Til slutt påstandene der synspunktene ligger nærmest hverandre.
comparison-series = sammenlikning { $number } av { $count }
