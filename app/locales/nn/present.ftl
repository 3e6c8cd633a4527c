### Synspunkt: presentasjonen (nynorsk)

slide-back = Førre lysbilete
slide-next = Neste lysbilete
slide-place = Lysbilete { $number } av { $count }
slide-series = synspunkt { $number } av { $count }
slide-defining-number = { $defining } av { $sorts }
slide-defining-words = deltakarar definerer synspunktet
slide-key-higher = høgare eller
slide-key-lower = lågare enn i alle dei andre synspunkta
end-low = Mest ueinig
end-high = Mest einig
opening-size = { $sorts } deltakarar sorterte { $statements } påstandar
opening-defining = { $defining } av { $sorts }
opening-keys = Bla med piltastane
theme-dark = Mørk vising
theme-light = Lys vising
comparison-title = Synspunkta side om side
comparison-most = Først påstandane der synspunkta er lengst frå kvarandre.
comparison-middle = Her er avstanden mindre.
comparison-least = Til slutt påstandane der synspunkta ligg nærast kvarandre.
comparison-series = samanlikning { $number } av { $count }
