### Synspunkt, present (nn)
