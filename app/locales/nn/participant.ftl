### Synspunkt, participant (nn)
