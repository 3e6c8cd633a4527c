### Synspunkt, participant (en)
