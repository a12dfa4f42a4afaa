"""A question that the coach's card offered, asked of everybody in the review without leaving the text."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse

from lightkeeper.usecases.question.add_question import add_question
from lightkeeper.usecases.question.fields import QuestionFields
from lightkeeper.web.scripted import object_in, text_in
from lightkeeper.web.session.middleware import actor_of


def add_by_card(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Add a question and answer where it stands."""
    question = add_question(actor_of(request), review_id, QuestionFields(text_in(object_in(request), "text")))
    href = f"{reverse('review', args=[review_id])}#finding-{question.id}"
    return JsonResponse({"id": str(question.id), "href": href}, status=201)
