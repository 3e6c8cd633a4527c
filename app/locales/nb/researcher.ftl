### Synspunkt, researcher (nb)
