"""Clock times in unusual dress, rewritten as "14:05" so that one reader of clock times suffices.

"15.44", "14h05", "at 1405", "T030500", "3 o'clock", "half past three", "noon", full-width and split digits. Each
pattern is bounded, and versions, amounts and durations are left alone.
"""

import re

from lightkeeper.domain.reading.zones import ZONE

_HOURS = "one two three four five six seven eight nine ten eleven twelve".split()
_HOUR_WORD = rf"(?:{'|'.join(_HOURS)}|1[0-2]|[1-9])"
_PAST = {"half": 30, "quarter": 15, "a quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
_TO_PLAIN = str.maketrans("０１２３４５６７８９：．∶꞉︓﹕", "0123456789:.::::")
_INVISIBLE = re.compile("(?<=[0-9:.])[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]{1,9}")
_INVISIBLE_BEFORE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]{1,9}(?=[0-9:.])"
)
_ESCAPED = re.compile(r"(?<=[0-9])(?:&#0{0,4}58;|&#[xX]0{0,4}3[aA];|&colon;|\\:)(?=[0-9*_`<])")
_MARK = r"(?:[*`]{1,3}|_{1,3}|</?[A-Za-z]{1,10}>)"
_SPLIT = re.compile(
    rf"(?P<one>{_MARK}?)(?<!\d)(?P<hour>\d{{1,2}})(?P<two>{_MARK}?):(?P<three>{_MARK}?)(?P<minute>[0-5]\d)(?!\d)"
    rf"(?P<four>{_MARK}?)"
)
_UNDERLINED = re.compile(r"(?<!\w)_{1,3}(\d{1,2}:[0-5]\d[^\s_]{0,12})_{1,3}(?!\w)")
_BEFORE = "at|around|about|approximately|approx|circa|from|until|till|by|since|before|after|between|and|to|T"
_DOTTED = re.compile(
    rf"(?P<before>(?:^|\n)[\s>*|_`\[(-]{{0,8}}|\b(?:{_BEFORE})\s[*_`(\[~]{{0,3}})"
    r"(?P<hour>[01]\d|2[0-3])\.(?P<minute>[0-5]\d)(?:\.[0-5]\d)?(?![\w%€$]|[.,:]\d|\s?[%€$°])",
    re.I,
)
_DOTTED_ZONE = re.compile(
    rf"(?<![\w.:$€£#])(?P<hour>\d{{1,2}})\.(?P<minute>[0-5]\d)(?=\s?(?:[AaPp]\.?[Mm]\b|[Uu]hr\b|{ZONE.pattern}))"
)
_WORD_AFTER = re.compile(r"[\s-]?([A-Za-zµ]{1,12})")
_UNITS = frozenset(
    "k m x b kb mb gb tb pb kib mib gib tib ms ns us µs s sec secs second seconds min mins minute minutes h hr hrs "
    "hour hours d day days week weeks month months year years percent pct million billion thousand times usd eur gbp "
    "dollars euros cents cores cpus rps qps tps req requests users customers errors rows mbps gbps kbps ghz mhz hz v "
    "volts km kg points pp release version lts items messages records orders connections nodes pods "
    "hosts px iops per".split()
)
_NOT_A_CLOCK = re.compile(
    r"(?:\b(?:versions?|releases?|v|ubuntu|debian|kernel|postgres\w*|mysql|java|python|node|chart|section|chapter|load"
    r"|rate|latency"
    r"|upgrad\w{1,5}|downgrad\w{1,5}|increas\w{1,4}|decreas\w{1,4}|grew|rose|fell|dropped|price[ds]?|costs?|averag\w{1,4})"
    r")\b[^\n;]{0,20}$",
    re.I,
)
_WITH_H = re.compile(
    r"(?:(?<![\w.:])(?P<hour>[01]\d|2[0-3])|(?P<before>\b(?:at|around|until|till|by|from|since)\s)(?P<hour2>\d))"
    r"h(?P<minute>[0-5]\d)(?!\w)"
)
_COLON_H = re.compile(r"(?<![\w:.])(\d\d:[0-5]\d(?::[0-5]\d)?)\s?(?:h|hrs|[Uu]hr)\b")
_BARE = re.compile(
    r"(?P<word>\b(?:at|around|until|till|by|from|since|before|after)\s[*_`~]{0,3})(?P<hour>[01]\d|2[0-3])"
    r"(?P<minute>[0-5]\d)(?![\w%]|[.,:/-]\d|\s?[%€$°])",
    re.I,
)
_YEARS = ("19", "20")
_STAMP = re.compile(
    r"(?<![\w.-])(?P<year>[12]\d{3})(?P<month>0[1-9]|1[0-2])(?P<day>[0-2]\d|3[01])[Tt_-]?(?P<hour>[01]\d|2[0-3])"
    r"(?P<minute>[0-5]\d)(?P<second>[0-5]\d)?(?=Z\b|z\b|[+-]\d|[.,]\d|(?!\w))"
)
_BARE_T = re.compile(r"(?<![\w])T(?P<hour>[01]\d|2[0-3]):?(?P<minute>[0-5]\d):?(?P<second>[0-5]\d)?(?=Z?(?!\w))")
_O_CLOCK = re.compile(rf"\b(?P<hour>{_HOUR_WORD})\s?o['’‘`]?\s?clock\b", re.I)
_SPOKEN = re.compile(
    rf"\b(?P<minute>half|(?:a )?quarter|five|ten|twenty(?:-five)?)(?P<side> past | to |-past[ -])"
    rf"(?P<hour>{_HOUR_WORD})\b"
    r"(?![:.]\d| (?:times|of|percent|more|minutes|seconds|hours))",
    re.I,
)
# "from five to ten" is an amount.
_TIME_COMES = re.compile(r"(?:^|[\n.!?]\s?|\b(?:at|around|about|until|till|by|since)\s)$", re.I)
_WORD_HALF = re.compile(rf"\b({'|'.join(_HOURS)})(?=\s[ap]\.?m\b)", re.I)
_NAMED = re.compile(r"\b(?:12 )?(?:noon|mid-?day|(?P<night>mid-?night))\b(?!-)", re.I)
_SPOKEN_HINT = re.compile(
    r"clock|noon|midday|mid-day|midnight|mid-night|half.past|quarter|(?:past|to)[ -]|\wm\b|\w\.m", re.I
)


def tells_time_in_words(text: str) -> bool:
    """Say whether a text names a time of the day without a digit."""
    return any(pattern.search(text) for pattern in (_NAMED, _O_CLOCK, _SPOKEN, _WORD_HALF))


def with_plain_clocks(text: str) -> str:
    """Return the text with every clock time that can be told apart written as "14:05"."""
    if not text.isascii():
        text = _INVISIBLE_BEFORE.sub("", _INVISIBLE.sub("", text.translate(_TO_PLAIN)))
    if "&" in text or "\\:" in text:
        text = _ESCAPED.sub(":", text)
    if ":" in text:
        text = _UNDERLINED.sub(r"*\1*", _COLON_H.sub(r"\1", _SPLIT.sub(_joined, text)))
    text = _STAMP.sub(_stamp, text)
    if "T" in text:
        text = _BARE_T.sub(_time_of, text)
    if "." in text:
        text = _DOTTED.sub(_dotted, _DOTTED_ZONE.sub(r"\g<hour>:\g<minute>", text))
    text = _BARE.sub(_bare, _WITH_H.sub(_with_h, text))
    return _in_digits(text) if _SPOKEN_HINT.search(text) else text


def _in_digits(text: str) -> str:
    text = _SPOKEN.sub(_spoken, _O_CLOCK.sub(lambda match: f"{_number(match['hour'])}:00", text))
    text = _WORD_HALF.sub(lambda match: str(_number(match[1])), text)
    return _NAMED.sub(lambda match: "00:00" if match["night"] else "12:00", text)


def _joined(match: re.Match[str]) -> str:
    """Take the marks out of "14:**05**"; what then stands alone goes behind."""
    if not match["two"] and not match["three"]:
        return match[0]
    marks = [mark for mark in match.group("one", "two", "three", "four") if mark]
    rest = "" if len(marks) % 2 == 0 else marks[-1]
    return f"{match['hour']}:{match['minute']}{rest}"


def _stamp(match: re.Match[str]) -> str:
    second = f":{match['second']}" if match["second"] else ""
    return f"{match['year']}-{match['month']}-{match['day']}T{match['hour']}:{match['minute']}{second}"


def _time_of(match: re.Match[str]) -> str:
    return f"{match['hour']}:{match['minute']}" + (f":{match['second']}" if match["second"] else "")


def _word_after(match: re.Match[str]) -> str:
    word = _WORD_AFTER.match(match.string, match.end())
    return word[1] if word else ""


def _dotted(match: re.Match[str]) -> str:
    before = match.string[max(0, match.start() - 30) : match.start("hour")]
    if _word_after(match).lower() in _UNITS or _NOT_A_CLOCK.search(before):
        return match[0]
    return f"{match['before']}{match['hour']}:{match['minute']}"


def _with_h(match: re.Match[str]) -> str:
    return f"{match['before'] or ''}{match['hour'] or match['hour2']}:{match['minute']}"


def _bare(match: re.Match[str]) -> str:
    after = _word_after(match)
    is_amount = after.lower() in _UNITS or (len(after) > 3 and after.endswith("s") and after.islower())
    is_at = match["word"].lower().startswith("at")
    is_round = match["minute"] == "00" or match["hour"] in _YEARS
    return match[0] if is_amount or (is_round and not is_at) else f"{match['word']}{match['hour']}:{match['minute']}"


def _spoken(match: re.Match[str]) -> str:
    is_to = "to" in match["side"].lower()
    if is_to and not _TIME_COMES.search(match.string, max(0, match.start() - 10), match.start()):
        return match[0]
    hour, minute = _number(match["hour"]), _PAST[match["minute"].lower()]
    if is_to:
        hour, minute = (hour - 2) % 12 + 1, 60 - minute
    return f"{hour}:{minute:02d}"


def _number(written: str) -> int:
    return int(written) if written.isdigit() else _HOURS.index(written.lower()) + 1
