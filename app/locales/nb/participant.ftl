### Synspunkt, participant (nb)
