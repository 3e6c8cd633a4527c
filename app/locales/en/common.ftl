### Synspunkt, common (en)
