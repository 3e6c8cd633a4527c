### Synspunkt, common (nb)
