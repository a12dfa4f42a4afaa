"""Pages of a list, as components/pagination.html shows them, and addresses that keep what narrows the list."""

from dataclasses import dataclass

from django.http import HttpRequest, QueryDict

LONGEST_NUMBER = 6


@dataclass(frozen=True)
class Counted:
    """How many there are in all."""

    count: int


@dataclass(frozen=True)
class ShownPage:
    """One page of a list that a use case already cut out: what Django's `Page` offers to the pagination."""

    number: int
    pages: int
    total: int
    size: int

    @property
    def paginator(self) -> Counted:
        """Return the count, where the component looks for it."""
        return Counted(self.total)

    @property
    def start_index(self) -> int:
        """Return the number of the first row."""
        return (self.number - 1) * self.size + 1

    @property
    def end_index(self) -> int:
        """Return the number of the last row."""
        return min(self.number * self.size, self.total)

    @property
    def has_previous(self) -> bool:
        """Say whether there is a page before."""
        return self.number > 1

    @property
    def has_next(self) -> bool:
        """Say whether there is a page after."""
        return self.number < self.pages

    @property
    def has_other_pages(self) -> bool:
        """Say whether there is more than one page."""
        return self.pages > 1

    @property
    def previous_page_number(self) -> int:
        """Return the number of the page before."""
        return self.number - 1

    @property
    def next_page_number(self) -> int:
        """Return the number of the page after."""
        return self.number + 1


def page_number(request: HttpRequest) -> int:
    """Return which page is asked for; what is no number is the first page."""
    written = request.GET.get("page", "")
    return int(written) if written.isascii() and written.isdigit() and len(written) <= LONGEST_NUMBER else 1


def query_with(asked: QueryDict, **changed: str) -> str:
    """Return the query of this page with some values changed, from the first page on; empty values are left out."""
    query = asked.copy()
    query.pop("page", None)
    for name, value in changed.items():
        query[name] = value
    for name in [name for name in query if not query.get(name)]:
        del query[name]
    return query.urlencode()
