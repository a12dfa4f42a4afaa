"""The analysis page: four views of one graph, read by those who may, and written in one line at a time."""

import re
from collections.abc import Callable
from itertools import pairwise
from uuid import uuid4

import pytest
from django.test import Client

from lightkeeper.store.models import Account, Factor, FactorLink, Review
from lightkeeper.usecases.factor.add_factor import add_factor
from lightkeeper.usecases.factor.fields import FactorFields
from lightkeeper.usecases.factor_link.add_cause import add_cause
from lightkeeper.usecases.factor_link.fields import LinkFields
from lightkeeper.usecases.factor_link.link_factors import link_factors
from lightkeeper.usecases.item.remove import remove
from tests.people import Cast

SignIn = Callable[[Account], Client]
ATTACK = "<script>alert('x')</script>"
VIEWS = ("whys", "fishbone", "table", "text")


@pytest.fixture
def address(cast: Cast) -> str:
    """Return the analysis of the cast's review."""
    return f"/reviews/{cast.review.id}/analysis/"


@pytest.fixture
def factor(cast: Cast) -> Factor:
    """Return a factor that something led to."""
    return add_factor(cast.actor("alice"), cast.review.id, FactorFields("The check ran every 15 min"))


def texts(cast: Cast) -> list[str]:
    """Return the texts of the factors that stand."""
    return list(Factor.objects.filter(review=cast.review, removed_at=None).values_list("text", flat=True))


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("who", ["alice", "bob"])
def test_those_taking_part_see_every_factor_in_every_view(
    cast: Cast, factor: Factor, signed_in_client: SignIn, address: str, who: str, view: str
) -> None:
    add_cause(cast.actor("bob"), factor.id, FactorFields("No limit on retries"))
    page = signed_in_client(getattr(cast, who)).get(f"{address}?view={view}").content.decode()
    assert "The check ran every 15 min" in page
    assert "No limit on retries" in page


@pytest.mark.parametrize("view", VIEWS)
def test_an_empty_analysis_says_how_to_begin(cast: Cast, signed_in_client: SignIn, address: str, view: str) -> None:
    page = signed_in_client(cast.bob).get(f"{address}?view={view}")
    assert page.status_code == 200
    assert re.search("Begin|beginning|found nothing", page.content.decode())


def test_readers_read_what_is_shared_and_find_nothing_to_write(
    cast: Cast, factor: Factor, signed_in_client: SignIn, address: str
) -> None:
    rita = signed_in_client(cast.rita)
    assert rita.get(address).status_code == 404
    Review.objects.filter(id=cast.review.id).update(state="shared", level="L1")
    for view in VIEWS:
        page = rita.get(f"{address}?view={view}&at={factor.id}").content.decode().partition("<main")[2]
        assert "The check ran every 15 min" in page
        assert "/causes/" not in page
        assert "considered/" not in page
        assert "What may be missing" not in page
    assert rita.post(f"{address}causes/", {"text": "Mine"}).status_code == 403
    assert texts(cast) == ["The check ran every 15 min"]


def test_outsiders_and_visitors_learn_nothing(
    cast: Cast, factor: Factor, signed_in_client: SignIn, address: str
) -> None:
    mallory = signed_in_client(cast.mallory)
    link = link_to(cast, factor)
    for door in ("causes/", "links/", "families/"):
        assert mallory.post(address + door, {"text": "Mine"}).status_code == 404
        assert Client().post(address + door, {"text": "Mine"}).status_code == 302
    assert mallory.get(address).status_code == 404
    assert mallory.post(f"/factor-links/{link.id}/remove/").status_code == 404
    assert mallory.post(f"/factors/{factor.id}/theme/", {"theme": "TE"}).status_code == 404
    assert Client().get(address).status_code == 302


def test_visitors_read_what_is_public(cast: Cast, factor: Factor, address: str) -> None:
    Review.objects.filter(id=cast.review.id).update(state="shared", level="L0")
    page = Client().get(address)
    assert page.status_code == 200
    assert "The check ran every 15 min" in page.content.decode()


def link_to(cast: Cast, factor: Factor, text: str = "No limit on retries") -> FactorLink:
    """Return the link from a new cause to a factor."""
    cause = add_cause(cast.actor("bob"), factor.id, FactorFields(text))
    return FactorLink.objects.get(from_factor=cause)


def test_an_answer_to_how_it_came_about_stands_beneath(
    cast: Cast, factor: Factor, signed_in_client: SignIn, address: str
) -> None:
    bob = signed_in_client(cast.bob)
    page = bob.get(address).content.decode()
    assert "How did it come about that the check ran every 15 min?" in page
    said = {"of": factor.id, "at": factor.id, "text": "Nobody owned its interval"}
    answer = bob.post(f"{address}causes/", said)
    assert answer.status_code == 303
    link = FactorLink.objects.get(to_factor=factor)
    assert link.from_factor.text == "Nobody owned its interval"
    assert link.question_asked == "How did it come about that the check ran every 15 min?"
    page = bob.get(answer["Location"]).content.decode()
    assert page.index("The check ran every 15 min") < page.index("Nobody owned its interval")
    assert "Added." in page


def test_what_else_had_to_be_true_stands_beside(
    cast: Cast, factor: Factor, signed_in_client: SignIn, address: str
) -> None:
    link = link_to(cast, factor)
    said = {"of": factor.id, "at": link.from_factor_id, "is_beside": "1", "text": "The queue had no second reader"}
    assert signed_in_client(cast.bob).post(f"{address}causes/", said).status_code == 303
    beside = FactorLink.objects.get(from_factor__text="The queue had no second reader")
    assert beside.to_factor_id == factor.id
    assert beside.question_asked == "What else had to be true?"


def test_undo_after_an_answer_returns_the_earlier_graph(
    cast: Cast, factor: Factor, signed_in_client: SignIn, address: str
) -> None:
    bob = signed_in_client(cast.bob)
    before = bob.get(f"{address}?view=text").content.decode()
    answer = bob.post(f"{address}causes/", {"of": factor.id, "at": factor.id, "text": "Nobody owned it"})
    page = bob.get(answer["Location"]).content.decode()
    found = re.search(r'action="(/reviews/[^"]+/undo/[^"]+/)"', page)
    assert found is not None
    back = bob.post(found[1], {"page": "analysis", "view": "whys"})
    assert back.status_code == 303
    assert back["Location"].startswith(address)
    assert texts(cast) == ["The check ran every 15 min"]
    after = bob.get(f"{address}?view=text").content.decode()
    assert shown_text(after) == shown_text(before)


def shown_text(page: str) -> str:
    """Return the plain text of a page's text view."""
    return page.partition('<pre class="analysis-text"')[2].partition("</pre>")[0]


def test_a_factor_under_itself_gives_one_sentence_and_loses_nothing(
    cast: Cast, factor: Factor, signed_in_client: SignIn, address: str
) -> None:
    link = link_to(cast, factor)
    bob = signed_in_client(cast.bob)
    said = {"factor_id": link.from_factor_id, "link_id": link.id, "to_id": link.from_factor_id}
    answer = bob.post(f"{address}links/", said)
    assert answer.status_code == 422
    assert answer.content.decode().count("A factor cannot lead to itself.") == 1
    link.refresh_from_db()
    assert link.to_factor_id == factor.id


def test_a_circle_is_drawn_once_and_leads_back(
    cast: Cast, factor: Factor, signed_in_client: SignIn, address: str
) -> None:
    cause = link_to(cast, factor).from_factor_id
    answer = signed_in_client(cast.bob).post(f"{address}links/", {"factor_id": factor.id, "to_id": cause})
    assert answer.status_code == 303
    for view in VIEWS:
        assert signed_in_client(cast.bob).get(f"{address}?view={view}").status_code == 200
    page = signed_in_client(cast.bob).get(address).content.decode()
    assert f'<a href="#factor-{factor.id}">back to 1</a>' in page
    assert page.count(f'id="factor-{factor.id}"') == 1


def test_a_factor_met_again_is_a_reference(cast: Cast, factor: Factor, signed_in_client: SignIn, address: str) -> None:
    cause = link_to(cast, factor).from_factor_id
    other = add_factor(cast.actor("bob"), cast.review.id, FactorFields("The alert was muted"))
    said = {"factor_id": cause, "to_id": other.id, "kind": "hid"}
    assert signed_in_client(cast.bob).post(f"{address}links/", said).status_code == 303
    page = signed_in_client(cast.bob).get(address).content.decode()
    assert f'<a href="#factor-{cause}">see 2</a>' in page
    assert "Hid it" in page
    again = signed_in_client(cast.bob).post(f"{address}links/", said)
    assert again.status_code == 422
    assert "linked already" in again.content.decode()


def test_a_factor_moves_under_another_one(cast: Cast, factor: Factor, signed_in_client: SignIn, address: str) -> None:
    link = link_to(cast, factor)
    other = add_factor(cast.actor("bob"), cast.review.id, FactorFields("The alert was muted"))
    bob = signed_in_client(cast.bob)
    panel = bob.get(f"{address}?view=whys&at={link.from_factor_id}&link={link.id}").content.decode()
    assert "Move it under" in panel
    said = {"factor_id": link.from_factor_id, "link_id": link.id, "to_id": other.id, "kind": "delayed"}
    assert bob.post(f"{address}links/", said).status_code == 303
    link.refresh_from_db()
    assert (link.to_factor_id, link.kind) == (other.id, "delayed")


def test_of_two_people_who_move_one_link_the_second_is_told(
    cast: Cast, factor: Factor, signed_in_client: SignIn, address: str
) -> None:
    link = link_to(cast, factor)
    first, second = (
        add_factor(cast.actor("bob"), cast.review.id, FactorFields(text))
        for text in ("The alert was muted", "It was new")
    )
    bob, alice = signed_in_client(cast.bob), signed_in_client(cast.alice)
    panel = bob.get(f"{address}?view=whys&at={link.from_factor_id}&link={link.id}").content.decode()
    assert f'name="version" value="{link.version}"' in panel
    said = {"factor_id": link.from_factor_id, "link_id": link.id, "version": link.version}
    assert alice.post(f"{address}links/", {**said, "to_id": first.id}).status_code == 303
    answer = bob.post(f"{address}links/", {**said, "to_id": second.id})
    assert answer.status_code == 409
    assert "Somebody moved this while you were choosing." in answer.content.decode()
    link.refresh_from_db()
    assert link.to_factor_id == first.id


def test_a_link_is_taken_out_and_both_factors_stay(
    cast: Cast, factor: Factor, signed_in_client: SignIn, address: str
) -> None:
    link = link_to(cast, factor)
    answer = signed_in_client(cast.bob).post(f"/factor-links/{link.id}/remove/", {"view": "whys"})
    assert answer.status_code == 303
    link.refresh_from_db()
    assert link.removed_at is not None
    assert len(texts(cast)) == 2
    page = signed_in_client(cast.bob).get(answer["Location"]).content.decode()
    assert "Taken out. It can come back." in page


def test_what_was_written_to_a_factor_taken_out_meanwhile_is_kept(
    cast: Cast, factor: Factor, signed_in_client: SignIn, address: str
) -> None:
    link = link_to(cast, factor)
    remove(cast.actor("alice"), "factor", factor.id)
    bob = signed_in_client(cast.bob)
    answer = bob.post(f"{address}causes/", {"of": factor.id, "at": factor.id, "text": "My long thought"})
    assert answer.status_code == 409
    assert 'value="My long thought"' in answer.content.decode()
    assert "My long thought" not in texts(cast)
    said = {"factor_id": link.from_factor_id, "link_id": link.id, "to_id": link.from_factor_id}
    moved = bob.post(f"{address}links/", said)
    assert moved.status_code == 409
    assert "not here any more" in moved.content.decode()
    gone = bob.post(f"{address}links/", {"factor_id": link.from_factor_id, "to_id": factor.id})
    assert gone.status_code == 409


@pytest.mark.parametrize("view", VIEWS)
def test_what_was_refused_comes_back_in_every_view(
    cast: Cast, factor: Factor, signed_in_client: SignIn, address: str, view: str
) -> None:
    said = {"of": factor.id, "at": factor.id, "text": "   ", "view": view}
    answer = signed_in_client(cast.bob).post(f"{address}causes/", said)
    assert answer.status_code == 422
    assert "Write the condition in a few words." in answer.content.decode()


@pytest.mark.parametrize(
    "said",
    [{}, {"factor_id": "x", "to_id": "y"}, {"factor_id": str(uuid4()), "to_id": ""}, {"kind": "blamed"}],
)
def test_a_link_that_makes_no_sense_is_refused_kindly(
    cast: Cast, factor: Factor, signed_in_client: SignIn, address: str, said: dict[str, str]
) -> None:
    answer = signed_in_client(cast.bob).post(f"{address}links/", said)
    assert answer.status_code == 422
    assert "Choose which factor." in answer.content.decode()


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_people_wrote_runs(cast: Cast, signed_in_client: SignIn, address: str, view: str) -> None:
    Review.objects.filter(id=cast.review.id).update(title=ATTACK)
    fields = FactorFields(f"No limit {ATTACK}", effect=ATTACK, stop_note=ATTACK)
    factor = add_factor(cast.actor("bob"), cast.review.id, fields)
    link_to(cast, factor, f'"><img src=x onerror=alert(1)> {ATTACK}')
    bob = signed_in_client(cast.bob)
    page = bob.get(f"{address}?view={view}&at={factor.id}&done=added&place={ATTACK}").content.decode()
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    refused = bob.post(f"{address}causes/", {"text": f'"{ATTACK}' * 1000, "view": view})
    assert refused.status_code == 422
    assert "<script>alert" not in refused.content.decode()


def test_an_answer_that_ends_at_a_person_is_offered_five_hows(
    cast: Cast, signed_in_client: SignIn, address: str
) -> None:
    add_factor(cast.actor("alice"), cast.review.id, FactorFields("The engineer forgot the flag"))
    page = signed_in_client(cast.alice).get(address).content.decode()
    assert "What did they see at that moment?" in page
    assert "How would the system have to look for this not to matter?" in page


def test_words_that_judge_are_asked_about(cast: Cast, signed_in_client: SignIn, address: str) -> None:
    add_factor(cast.actor("alice"), cast.review.id, FactorFields("Monitoring was inadequate"))
    page = signed_in_client(cast.alice).get(address).content.decode()
    assert "“inadequate” judges. What would one have seen or measured?" in page


def test_a_family_is_considered_and_looked_at_again(cast: Cast, signed_in_client: SignIn, address: str) -> None:
    bob = signed_in_client(cast.bob)
    answer = bob.post(f"{address}families/", {"family": "WC", "is_considered": "1"})
    assert answer.status_code == 303
    assert "We considered this and found nothing." in bob.get(answer["Location"]).content.decode()
    bob.post(f"{address}families/", {"family": "WC"})
    cast.review.refresh_from_db()
    assert cast.review.considered_families == []
    assert bob.post(f"{address}families/", {"family": "people"}).status_code == 422


def test_a_suggested_theme_is_preselected_and_counts_only_once_kept(
    cast: Cast, signed_in_client: SignIn, address: str
) -> None:
    factor = add_factor(cast.actor("bob"), cast.review.id, FactorFields("The certificate expired at midnight"))
    bob = signed_in_client(cast.bob)
    page = bob.get(f"{address}?view=fishbone").content.decode()
    assert '<option value="TE5" selected>' in page
    factor.refresh_from_db()
    assert factor.family == ""
    answer = bob.post(f"/factors/{factor.id}/theme/", {"theme": "TE5", "view": "fishbone"})
    assert answer.status_code == 303
    factor.refresh_from_db()
    assert (factor.family, factor.leaf, factor.text) == ("TE", "TE5", "The certificate expired at midnight")
    assert bob.post(f"/factors/{factor.id}/theme/", {"theme": "XX9"}).status_code == 422


def test_a_restricted_factor_hides_its_links_from_readers(
    cast: Cast, factor: Factor, signed_in_client: SignIn, address: str
) -> None:
    hidden = add_factor(cast.actor("alice"), cast.review.id, FactorFields("A secret door", own_level="L2"))
    link_factors(cast.actor("alice"), cast.review.id, LinkFields(hidden.id, factor.id))
    alice = signed_in_client(cast.alice)
    alice.post(f"{address}causes/", {"of": hidden.id, "at": hidden.id, "text": "An older door"})
    Review.objects.filter(id=cast.review.id).update(state="shared", level="L1")
    for view in VIEWS:
        page = signed_in_client(cast.rita).get(f"{address}?view={view}").content.decode()
        assert "The check ran every 15 min" in page
        assert "door" not in page
        assert str(hidden.id) not in page


def test_a_deep_chain_and_a_wide_one_are_shown(cast: Cast, signed_in_client: SignIn, address: str) -> None:
    rows = [
        Factor(review=cast.review, text=f"Condition {number}", recorded_at=cast.review.created_at)
        for number in range(150)
    ]
    Factor.objects.bulk_create(rows)
    links = [
        FactorLink(review=cast.review, from_factor=one, to_factor=above, recorded_at=cast.review.created_at)
        for above, one in pairwise(rows)
    ]
    FactorLink.objects.bulk_create(links)
    page = signed_in_client(cast.bob).get(address)
    assert page.status_code == 200
    text = page.content.decode()
    assert text.count("<ul") == text.count("</ul>")
    assert len(re.findall(r"<li[ >]", text)) == text.count("</li>")
    assert "Condition 149" in text
