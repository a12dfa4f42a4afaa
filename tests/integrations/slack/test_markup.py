"""Tests of Slack's markup becoming plain text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lightkeeper.integrations.slack.markup import Markup
from lightkeeper.integrations.slack.roster import Roster


def markup() -> Markup:
    roster = Roster()
    roster.learn_user({"id": "U1", "name": "anna", "real_name": "Anna Example"})
    return Markup(roster, {"C1": "lamp"}, {"S1": "oncall"})


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("no markup", "no markup"),
        ("<@U1> and <@U1|anna>", "@Anna Example and @Anna Example"),
        ("<@U9>", "@U9"),
        ("<@U9|dana>", "@dana"),
        ("<#C1>, <#C1|lamp>, <#C9>, <#C1|>", "#lamp, #lamp, #C9, #lamp"),
        ("<!here> <!channel> <!everyone>", "@here @channel @everyone"),
        ("<!subteam^S1|@oncall> <!subteam^S1> <!subteam^S9>", "@oncall @oncall @group"),
        ("<!date^1392734382^{date}|Feb 18>", "Feb 18"),
        ("<!date^1>", "a date"),
        ("<https://a.example/x|a page>", "a page (https://a.example/x)"),
        ("<https://a.example>", "https://a.example"),
        ("<http://a.example|a.example>", "a.example"),
        ("<mailto:x@a.example|x@a.example>", "x@a.example"),
        ("<https://a.example/?a=1&amp;b=2>", "https://a.example/?a=1&b=2"),
        ("a &amp; b &lt;@U1&gt; &amp;lt;", "a & b <@U1> &lt;"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("List<String> <>", "List<String> <>"),
        ("<@U1", "<@U1"),
        ("<@> <#> <!>", "<@> <#> <!>"),
        ("<!unknown>", "@unknown"),
    ],
)
def test_markup_becomes_what_people_saw(text: str, plain: str) -> None:
    assert markup().plain(text) == plain


def test_whoever_is_mentioned_is_remembered_under_the_shown_name() -> None:
    decoder = markup()
    decoder.plain("<@U1> <@U9|dana> <@U8>")
    assert list(decoder.mentioned) == ["U1", "U9", "U8"]
    assert "dana" in decoder.roster.find("U9").person().aliases
    assert "U8" in decoder.roster.find("U8").person().aliases


@pytest.mark.parametrize("piece", ["<", "<@", "<<|", "&amp", "<@U1|", "<https://|"])
def test_megabytes_of_half_markup_take_no_time(piece: str) -> None:
    started = time.monotonic()
    markup().plain(piece * 500_000)
    assert time.monotonic() - started < 5


@given(st.text(alphabet="<>@#!|^&;:/ U1", max_size=60))
def test_no_text_is_an_error(text: str) -> None:
    markup().plain(text)
