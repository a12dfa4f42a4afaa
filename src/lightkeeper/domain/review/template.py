"""A template: the sections a review starts with, each with the open question that guides whoever writes it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class TemplateSection:
    """One section to be written. `question` is open (how, what) and never asks who or why somebody did something."""

    key: str
    heading: str
    question: str


@dataclass(frozen=True)
class Template:
    """A named set of sections. `purpose` is one sentence that says when to choose it."""

    key: str
    name: str
    purpose: str
    sections: tuple[TemplateSection, ...]
