"""Takes out the remarks that comments keep quiet, and says when such a comment needs care itself."""

from collections.abc import Iterator, Sequence

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.registry import all_rules
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.suppression.comments import VERBS, Comment, Selector, comments_in
from lightkeeper.wording.suppression.regions import Region, Regions, regions_of, selects
from lightkeeper.wording.text.document import Document

Found = tuple[Rule, Hit]

UNKNOWN, UNUSED, WITHOUT_REASON = "BL901", "BL902", "BL903"
_ABOUT_COMMENTS = "BL9"
_OF_A_HOUSE = "HR"
_NONE = Selector("", 0, 0)


def apply_suppressions(document: Document, found: list[Found], selected: Sequence[Rule]) -> list[Found]:
    """Return the remarks that no comment keeps quiet, and those on the comments themselves.

    `selected` are the rules that were asked: a comment about a rule that was not asked is never called unused.
    """
    comments = comments_in(document.text, document.form)
    return Suppressions(document, comments, selected).apply(found) if comments else found


class Suppressions:
    """The comments to the coach in one document."""

    def __init__(self, document: Document, comments: list[Comment], selected: Sequence[Rule]) -> None:
        self._document = document
        self._comments = comments
        self._selected = selected
        self._regions: dict[str, Regions] = {}
        self._used: set[Selector] = set()

    def apply(self, found: list[Found]) -> list[Found]:
        """Return what remains of the remarks, then those on the comments."""
        # In plain text a comment is read like any line, and its reason may hold the very words it explains.
        said = Regions([Region(comment.start, comment.end, _NONE) for comment in self._comments])
        kept = [
            (rule, hit)
            for rule, hit in found
            if said.over(hit.start, hit.end) is None and not self._is_quiet(rule, hit)
        ]
        about_comments = {rule.code: rule for rule in self._selected if rule.code.startswith(_ABOUT_COMMENTS)}
        for code, start, end in self._own_remarks():
            rule = about_comments.get(code)
            if rule is not None and not self._is_quiet(rule, Hit(start, end)):
                kept.append((rule, Hit(start, end)))
        return kept

    def _is_quiet(self, rule: Rule, hit: Hit) -> bool:
        if rule.code not in self._regions:
            self._regions[rule.code] = regions_of(rule, self._comments, self._document)
        region = self._regions[rule.code].over(hit.start, hit.end)
        if region is not None:
            self._used.add(region.selector)
        return region is not None

    def _own_remarks(self) -> Iterator[tuple[str, int, int]]:
        known = {*all_rules(), *self._selected}
        meant: dict[str, tuple[bool, bool]] = {}
        for comment in self._comments:
            if comment.verb not in VERBS or not comment.selectors:
                yield UNKNOWN, comment.start, comment.end
                continue
            for selector in comment.selectors:
                if selector.text not in meant:
                    meant[selector.text] = (
                        any(selects(selector, rule) for rule in known) or _may_be_of_a_house(selector),
                        self._is_judged(selector),
                    )
                is_known, is_judged = meant[selector.text]
                if not is_known:
                    yield UNKNOWN, selector.start, selector.end
                elif is_judged and comment.verb != "enable" and selector not in self._used:
                    yield UNUSED, selector.start, selector.end
            if comment.verb != "enable" and not comment.reason:
                yield WITHOUT_REASON, comment.start, comment.end

    def _is_judged(self, selector: Selector) -> bool:
        """Say whether a rule was asked that a selector means; rules about comments come after all others."""
        return any(
            selects(selector, rule) for rule in self._selected if not rule.code.startswith(_ABOUT_COMMENTS)
        ) and not selector.text.upper().startswith(_ABOUT_COMMENTS)


def _may_be_of_a_house(selector: Selector) -> bool:
    """Say whether a selector is a code of house rules, which other places may know."""
    return selector.text.startswith(_OF_A_HOUSE) and selector.text[len(_OF_A_HOUSE) :].isdigit()
