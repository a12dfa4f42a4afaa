"""The support card, open to everybody who is signed in. Nothing is kept of who opened it (practice SAF-3)."""

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lightkeeper.usecases.markdown.safe_html import to_safe_html
from lightkeeper.usecases.statement.reads import support_said
from lightkeeper.web.session.access import signed_in


@require_safe
@signed_in
def support(request: HttpRequest) -> HttpResponseBase:
    """Show the card in force."""
    said = support_said()
    return render(request, "support/support.html", {"said": said, "html": to_safe_html(said.text)})
