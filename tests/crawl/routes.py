"""Every route of the product, found by walking the resolver, and for each who may open it.

A route that is not in the table fails the crawl: whoever adds one says for whom it is.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from uuid import uuid4

from django.urls import URLPattern, URLResolver, get_resolver

from tests.crawl.personas import CLEARANCE, IN_TEAM_REVIEWS, PERSONAS, REVIEWS, SIGNED_IN
from tests.crawl.world import World

ANYONE, NOBODY = frozenset(PERSONAS), frozenset[str]()
KNOWN = frozenset(SIGNED_IN)
ADMINISTRATORS = frozenset({"administrator"})
# Audiences that depend on the thing in the address.
READERS, TAKING_PART, WRITERS, SHARERS, TEAM = "readers", "taking part", "writers", "sharers", "team"

Audience = frozenset[str] | str

AUDIENCES: dict[str, Audience] = {
    "alive": ANYONE,
    "ready": ANYONE,
    "api:openapi-json": KNOWN,
    "api:reviews": KNOWN,
    "api:review": READERS,
    "api:add_event": WRITERS,
    "api:markdown": READERS,
    "api:recollection": TAKING_PART,
    "api:write_own_recollection": TAKING_PART,
    "api:withdraw_own_recollection": TAKING_PART,
    "api:hand_over_own_recollection": TAKING_PART,
    "api:take_back_own_recollection": TAKING_PART,
    "api:recollections": TAKING_PART,
    "api:open_all_recollections": SHARERS,
    "api:incidents": KNOWN,
    "api:me": KNOWN,
    "api:nothing": NOBODY,
    "api:api-root": NOBODY,
    "set_up": NOBODY,
    "sample_sign_in": NOBODY,
    "preferences": KNOWN,
    "promise": ANYONE,
    "support": KNOWN,
    "account_login": ANYONE,
    "account_logout": ANYONE,
    "account_signup": NOBODY,
    "account_inactive": ANYONE,
    "account_change_password": KNOWN,
    "account_set_password": KNOWN,
    "account_reset_password": ANYONE,
    "account_reset_password_done": ANYONE,
    "account_reset_password_from_key": ANYONE,
    "account_reset_password_from_key_done": ANYONE,
    "start": KNOWN,
    "reviews": KNOWN,
    "new_review": frozenset(IN_TEAM_REVIEWS) | {"elsewhere"},
    "keep_view": KNOWN,
    "drop_view": NOBODY,
    "review": READERS,
    "review_head": WRITERS,
    "review_state": SHARERS,
    "record": READERS,
    "review_people": READERS,
    "end_part": SHARERS,
    "my_name": READERS,
    "pick_entry": WRITERS,
    "events": WRITERS,
    "event": WRITERS,
    "edit_event": WRITERS,
    "remove_event": WRITERS,
    "move_explanation": WRITERS,
    "add_telling": WRITERS,
    "telling": WRITERS,
    "remove_telling": WRITERS,
    "my_recollection": TAKING_PART,
    "take_back_recollection": TAKING_PART,
    "withdraw_recollection": TAKING_PART,
    "recollections": TAKING_PART,
    "open_recollections": SHARERS,
    "use_passage": WRITERS,
    "answer_passage": WRITERS,
    "finish_rewriting": WRITERS,
    "foresight": READERS,
    "preparation": TAKING_PART,
    "ask_together": WRITERS,
    "add_defence": WRITERS,
    "defence": WRITERS,
    "remove_defence": WRITERS,
    "make_factor_of_defence": WRITERS,
    "add_section": WRITERS,
    "preview_markdown": WRITERS,
    "section": WRITERS,
    "edit_section": WRITERS,
    "draft_section": WRITERS,
    "remove_section": WRITERS,
    "impact": WRITERS,
    "questions": READERS,
    "ask_question": WRITERS,
    "put_away_suggestion": WRITERS,
    "hide_question": WRITERS,
    "question_outcome": WRITERS,
    "add_answer": WRITERS,
    "answer": WRITERS,
    "remove_answer": WRITERS,
    "answer_outcome": WRITERS,
    "make_of_answer": WRITERS,
    "make_event_of_answer": WRITERS,
    "analysis": READERS,
    "add_cause": WRITERS,
    "link_factors": WRITERS,
    "consider_family": WRITERS,
    "remove_factor_link": WRITERS,
    "classify_factor": WRITERS,
    "workspace_questions": frozenset({"administrator", "facilitator", "team_facilitator"}),
    "own_question": frozenset({"administrator", "facilitator", "team_facilitator"}),
    "retire_own_question": frozenset({"administrator", "facilitator", "team_facilitator"}),
    "add_reflection": WRITERS,
    "reflection": WRITERS,
    "remove_reflection": WRITERS,
    "nothing_found": WRITERS,
    "add_card": WRITERS,
    "confirm_lesson": WRITERS,
    "add_question": WRITERS,
    "question": WRITERS,
    "edit_question": WRITERS,
    "remove_question": WRITERS,
    "add_factor": WRITERS,
    "factor": WRITERS,
    "edit_factor": WRITERS,
    "remove_factor": WRITERS,
    "add_lesson": WRITERS,
    "lesson": WRITERS,
    "edit_lesson": WRITERS,
    "remove_lesson": WRITERS,
    "add_action_item": WRITERS,
    "action_item": READERS,
    "action_items": KNOWN,
    "move_action_item": WRITERS,
    "look_at_action_item": WRITERS,
    "link_action_item": WRITERS,
    "coach_action_item": WRITERS,
    "factor_sentence": WRITERS,
    "learned_instead": WRITERS,
    "edit_action_item": WRITERS,
    "remove_action_item": WRITERS,
    "add_image": WRITERS,
    "image": READERS,
    "clear_image": SHARERS,
    "remove_image": WRITERS,
    "review_history": WRITERS,
    "undo_change": WRITERS,
    "share": SHARERS,
    "readiness": WRITERS,
    "appraisal": WRITERS,
    "ask_for_appraisal": SHARERS,
    "take_asking_back": SHARERS,
    "settle_objection": NOBODY,
    "meeting": TAKING_PART,
    "meeting_live": TAKING_PART,
    "own_cards": TAKING_PART,
    "start_meeting": SHARERS,
    "move_meeting": SHARERS,
    "end_meeting": SHARERS,
    "tick_heard": SHARERS,
    "mark_pre_talk": SHARERS,
    "reveal_cards": SHARERS,
    "add_meeting_note": WRITERS,
    "remove_meeting_note": WRITERS,
    "write_cards": WRITERS,
    "take_back_cards": WRITERS,
    "meeting_card": WRITERS,
    "restrict": SHARERS,
    "forget_names": SHARERS,
    "tell_of_person": SHARERS,
    "print_review": READERS,
    "export_review": READERS,
    "incidents": KNOWN,
    "incident": TEAM,
    "start_review": TEAM,
    "import": frozenset({"facilitator", "team_facilitator"}),
    "workspace": KNOWN,
    "workspace_people": ADMINISTRATORS,
    "give_role": ADMINISTRATORS,
    "trust_account": ADMINISTRATORS,
    "switch_account": ADMINISTRATORS,
    "workspace_teams": ADMINISTRATORS,
    "workspace_templates": frozenset({"administrator", "facilitator", "team_facilitator"}),
    "workspace_connections": ADMINISTRATORS,
    "rotate_secret": ADMINISTRATORS,
    "stop_connection": ADMINISTRATORS,
    "workspace_promise": ADMINISTRATORS,
    "workspace_trail": ADMINISTRATORS,
    "check_wording": KNOWN,
    "dismiss_finding": KNOWN,
    "forget_dismissed": KNOWN,
    "wording_rules": KNOWN,
    "wording_rule": KNOWN,
    "hook": NOBODY,
}
PARAMETER = re.compile(r"<[^>]+>|\(\?P<[^>]+>[^)]*\)")


@dataclass(frozen=True)
class Route:
    """One route: its name, its pattern with the names of what is to be filled in."""

    name: str
    pattern: str
    parameters: tuple[str, ...]

    @property
    def is_the_apis(self) -> bool:
        """Say whether it belongs to the API."""
        return self.name.startswith("api:")


@dataclass(frozen=True)
class Address:
    """A route with everything filled in; `review` is the planted review it belongs to, or ""."""

    route: Route
    path: str
    review: str = ""

    def is_for(self, persona: str) -> bool:
        """Say whether somebody may open it, as far as route and review decide."""
        audience = AUDIENCES[self.route.name]
        if not isinstance(audience, str):
            return persona in audience
        if audience == TEAM:
            return persona in IN_TEAM_REVIEWS
        if audience == READERS:
            return persona in CLEARANCE[self.review]
        may_write = persona in CLEARANCE[self.review] and persona in IN_TEAM_REVIEWS
        return may_write and (audience != SHARERS or persona != "participant")


def all_routes() -> list[Route]:
    """Return every route of the product."""
    return list(_walk(get_resolver(), "", ""))


def _walk(resolver: URLResolver, prefix: str, namespace: str) -> Iterator[Route]:
    for one in resolver.url_patterns:
        pattern = prefix + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from _walk(one, pattern, f"{one.namespace}:" if one.namespace else namespace)
        elif isinstance(one, URLPattern):
            yield Route(f"{namespace}{one.name}", f"/{pattern}", tuple(_parameters(one)))


def _parameters(pattern: URLPattern) -> list[str]:
    found = getattr(pattern.pattern, "regex").groupindex  # noqa: B009
    return sorted(found, key=lambda name: found[name])


def addresses_of(route: Route, world: World) -> list[Address]:
    """Return a route filled in with everything planted that fits it."""
    if not set(route.parameters) & IN_A_REVIEW:
        return [Address(route, path) for path in _paths(route, world, "")]
    return [Address(route, path, name) for name in REVIEWS for path in _paths(route, world, name)]


def unknown_address(route: Route) -> str:
    """Return the route with ids that nothing has."""
    return _path(route, tuple(uuid4() if name.endswith("_id") else "nothing" for name in route.parameters))


IN_A_REVIEW = {
    "review_id",
    "passage_id",
    "question_id",
    "answer_id",
    "reflection_id",
    "telling_id",
    "defence_id",
    "item_id",
    "entry_id",
    "event_id",
    "section_id",
    "finding_id",
    "image_id",
    "change_id",
    "card_id",
    "note_id",
    "link_id",
}
FORMATS = ("markdown", "html", "pdf", "docx", "json", "whys-svg", "fishbone-svg")


def _paths(route: Route, world: World, review: str) -> list[str]:
    values = [_values(route, name, world, review) for name in route.parameters]
    return [_path(route, filled) for filled in product(*values)]


def _values(route: Route, parameter: str, world: World, review: str) -> Sequence[object]:
    """Return what a parameter can be filled with. A parameter that is not known here fails: say what it is."""
    things = world.ids.get(review, {})
    noun = next((noun for noun in ("question", "factor", "lesson", "action_item") if route.name.endswith(noun)), "")
    known: dict[str, Callable[[], Sequence[object]]] = {
        "review_id": lambda: [world.reviews[review].id],
        "entry_id": lambda: things.get("entry", []),
        "event_id": lambda: things["event"],
        "section_id": lambda: things["section"],
        "question_id": lambda: things["question"],
        "answer_id": lambda: things["answer"],
        "reflection_id": lambda: things["reflection"],
        "own_id": lambda: world.ids["workspace"]["catalogue question"],
        "card_id": lambda: things["card"],
        "note_id": lambda: things["note"],
        "link_id": lambda: things["factor_link"],
        "passage_id": lambda: things["passage"],
        "telling_id": lambda: things["telling"],
        "defence_id": lambda: things["defence"],
        "item_id": lambda: things["event"],
        "noun": lambda: ["event"],
        "finding_id": lambda: things[noun],
        "image_id": lambda: things["image"],
        "change_id": lambda: things["change"],
        "incident_id": lambda: [one.id for one in world.incidents.values()],
        "account_id": lambda: [world.accounts["participant"].id],
        "connection_id": lambda: world.ids["workspace"]["connection"],
        "view_id": lambda: world.ids["workspace"]["view"],
        "format_name": lambda: FORMATS,
        "plugin": lambda: ["pagerduty"],
        "slug": lambda: ["alice"],
        "code": lambda: ["BL201"],
        "rest": lambda: ["nowhere"],
        "uidb36": lambda: ["1"],
        "key": lambda: ["a-key"],
    }
    return known[parameter]()


def _path(route: Route, values: Sequence[object]) -> str:
    filled = iter(values)
    pattern = PARAMETER.sub(lambda _: str(next(filled)), route.pattern)
    return pattern.replace("^", "").removesuffix("$")
