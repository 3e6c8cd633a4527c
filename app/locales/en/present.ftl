### Synspunkt, present (en)
