"""Finding identifiers in text: people, handles, e-mails, addresses of machines, phone numbers, secrets."""

from lightkeeper.domain.identifier.finding import find_identifiers
from lightkeeper.domain.identifier.identifier import KINDS, Hint, Identifier
from lightkeeper.domain.identifier.people import is_no_name

__all__ = ["KINDS", "Hint", "Identifier", "find_identifiers", "is_no_name"]
