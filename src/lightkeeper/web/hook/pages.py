"""Takes what services send: answers at once, keeps the body raw, and leaves the reading to a job."""

import logging
from uuid import UUID

from django.http import HttpRequest, JsonResponse
from django.views.decorators.csrf import csrf_exempt

from lightkeeper.plugins.contracts import Delivery, RefusedDeliveryError
from lightkeeper.usecases.delivery.receive_delivery import receive_delivery
from lightkeeper.usecases.refusals import NotFoundError

logger = logging.getLogger("lightkeeper.hooks")

LARGEST_BODY = 5 * 1024 * 1024
TOO_LARGE = "That delivery is larger than 5 MB. Send fewer alerts at once."
ONLY_POST = "Send deliveries with POST."


@csrf_exempt
def hook(request: HttpRequest, plugin: str, connection_id: UUID) -> JsonResponse:
    """Take one delivery: 202 once it is kept, whatever it says; the sender never waits for the reading."""
    if request.method != "POST":
        return _refused(405, ONLY_POST, allow="POST")
    body = _body_of(request)
    if body is None:
        return _refused(413, TOO_LARGE)
    headers = {name.lower(): value for name, value in request.headers.items()}
    try:
        is_new = receive_delivery(plugin, connection_id, Delivery(headers, body))
    except NotFoundError as error:
        return _refused(404, str(error))
    except RefusedDeliveryError as error:
        logger.info("A delivery to a connection of %s was refused with %s.", plugin, error.status)
        return _refused(error.status, str(error))
    return JsonResponse({"kept": is_new}, status=202)


def _body_of(request: HttpRequest) -> bytes | None:
    """Return the body, read once and never beyond the limit, or None where it is larger."""
    try:
        if int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST_BODY:
            return None
    except ValueError:
        return None
    body: bytes = request.read(LARGEST_BODY + 1)
    return body if len(body) <= LARGEST_BODY else None


def _refused(status: int, sentence: str, allow: str = "") -> JsonResponse:
    return JsonResponse({"error": sentence}, status=status, headers={"Allow": allow} if allow else {})
