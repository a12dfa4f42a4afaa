"""`lightkeeper check`: the wording coach for postmortems that are kept in files."""
