"""The promise, the boundary statement and the support card with their versions, and the audit trail."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from lightkeeper.usecases.history.reads import PAGE_SIZE, show_audit_trail
from lightkeeper.usecases.markdown.safe_html import to_safe_html
from lightkeeper.usecases.refusals import NotAllowedError, UnusableValueError
from lightkeeper.usecases.statement.reads import (
    BOUNDARY,
    PROMISE,
    SUPPORT,
    statement_said,
    statements_ever_said,
    support_said,
)
from lightkeeper.usecases.statement.sign_statement import sign_statement
from lightkeeper.web.pages_of import page_number
from lightkeeper.web.see_other import see_other
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of
from lightkeeper.web.workspace.forms import StatementForm

NOT_YOURS = "This is for administrators of the workspace."
TITLES = {PROMISE: "The promise", BOUNDARY: "The boundary statement", SUPPORT: "The support card"}
HELP = {
    PROMISE: "What nobody will do with what is said here. Shown to everybody, on a page of its own.",
    BOUNDARY: "Who will see what, and where the promise ends. Shown before every place to write.",
    SUPPORT: "Whom people can turn to after an incident. Name your own people and numbers; who opens it is not logged.",
}


@signed_in
@require_http_methods(["GET", "POST"])
def statements(request: HttpRequest) -> HttpResponseBase:
    """Show the three texts with every version, and sign a new one."""
    actor = actor_of(request)
    if not actor.is_administrator:
        raise NotAllowedError(NOT_YOURS)
    sent = StatementForm(request.POST, auto_id=f"{request.POST.get('kind', '')}_%s") if request.POST else None
    if sent is not None and sent.is_valid():
        told = sent.cleaned_data
        try:
            sign_statement(actor, told["kind"], told["text"], told["signed_by"])
        except UnusableValueError as refusal:
            sent.say_so(refusal, "text")
        else:
            messages.success(request, "The new version counts from now on. Reviews that exist keep theirs.")
            return see_other("workspace_promise")
    kinds = [_kind(kind, sent) for kind in TITLES]
    shown = {"kinds": kinds, "part": "promise", "section": "workspace"}
    return render(request, "workspace/promise.html", shown, status=422 if sent is not None else 200)


@signed_in
@require_safe
def trail(request: HttpRequest) -> HttpResponseBase:
    """Show who did what, in ids and verbs: no title and no text of any review."""
    number = max(1, page_number(request))
    rows = show_audit_trail(actor_of(request), number)
    shown = {
        "rows": rows,
        "number": number,
        "before": number - 1,
        "after": number + 1 if len(rows) == PAGE_SIZE else 0,
        "part": "trail",
        "section": "workspace",
    }
    return render(request, "workspace/trail.html", shown)


def _kind(kind: str, sent: StatementForm | None) -> dict[str, Any]:
    in_force = support_said() if kind == SUPPORT else statement_said(kind)
    is_sent = sent is not None and sent.data.get("kind") == kind
    fresh = StatementForm(initial={"kind": kind, "text": in_force.text}, auto_id=f"{kind}_%s")
    versions = [
        {"said": said, "html": to_safe_html(said.text), "is_in_force": said.version == in_force.version}
        for said in statements_ever_said()
        if said.kind == kind
    ]
    return {
        "kind": kind,
        "title": TITLES[kind],
        "help": HELP[kind],
        "versions": versions,
        "form": sent if is_sent else fresh,
        "is_open": is_sent,
    }
