### Synspunkt, common (nn)
