### Synspunkt, present (nb)
