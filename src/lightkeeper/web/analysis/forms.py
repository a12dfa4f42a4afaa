"""The forms of the analysis page: an answer, a link, a move, a family, a theme."""

from uuid import UUID

from django import forms

from lightkeeper.domain.analysis.factor import FactorFamily
from lightkeeper.domain.analysis.factor_link import LinkKind
from lightkeeper.domain.analysis.prompts import ELSE_QUESTION, how_question
from lightkeeper.usecases.factor_link.fields import LinkFields
from lightkeeper.usecases.item.text import LONGEST_TEXT
from lightkeeper.web.analysis.words import LINKS
from lightkeeper.web.plain_form import PlainForm

NO_TEXT = "Write the condition in a few words. A guess is fine."
NO_FACTOR = "Choose which factor."
KINDS = [(kind.value, words) for kind, words in LINKS.items()]


class CauseForm(PlainForm):
    """An answer to one of the two prompts; `of` is the factor it led to, empty for the outcome
    itself; `at` is the one beside which it was written."""

    text = forms.CharField(max_length=LONGEST_TEXT, error_messages={"required": NO_TEXT})
    of = forms.UUIDField(required=False)
    at = forms.UUIDField(required=False)
    is_beside = forms.BooleanField(required=False)

    def question(self, text: str) -> str:
        """Return the question that was asked about a factor of this text."""
        return ELSE_QUESTION if self.cleaned_data["is_beside"] else how_question(text)


class LinkForm(PlainForm):
    """A link between two factors that stand here already, or another end for a link (`link_id`)."""

    factor_id = forms.UUIDField(error_messages={"required": NO_FACTOR})
    link_id = forms.UUIDField(required=False)
    to_id = forms.UUIDField(required=False)
    kind = forms.ChoiceField(choices=KINDS, required=False)
    version = forms.IntegerField(required=False)

    def to_fields(self, question_asked: str = "", note: str = "") -> LinkFields:
        """Return what was chosen, for the use case."""
        said = self.cleaned_data
        to_id: UUID = said["to_id"]
        return LinkFields(said["factor_id"], to_id, LinkKind(said["kind"] or "contributed"), question_asked, note)


class FamilyForm(PlainForm):
    """A family that was thought about."""

    family = forms.TypedChoiceField(choices=[(one.value, one.value) for one in FactorFamily], coerce=FactorFamily)
    is_considered = forms.BooleanField(required=False)
