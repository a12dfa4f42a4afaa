"""The languages of editors that the coach reads, and the form of text each stands for."""

from typing import Literal

Form = Literal["markdown", "html", "text"]

FORMS: dict[str, Form] = {
    "markdown": "markdown",
    "html": "html",
    "plaintext": "text",
    "restructuredtext": "text",
}
# Editors name the same thing differently: Vim and Neovim `text` and `rst`, Emacs and Quarto their own.
OTHER_NAMES = {"text": "plaintext", "txt": "plaintext", "rst": "restructuredtext", "quarto": "markdown"}


def form_of(language_id: str) -> Form | None:
    """Return the form a document of an editor's language is written in, or nothing for one that is not prose."""
    name = language_id.lower()
    return FORMS.get(OTHER_NAMES.get(name, name))
