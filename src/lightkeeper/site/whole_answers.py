"""Sends files whole: an asynchronous server would otherwise warn about, and read ahead, every synchronous stream."""

from collections.abc import AsyncIterator, Callable
from typing import cast

from django.core.handlers.asgi import ASGIRequest
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse


def send_whole(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Turn a file's stream into one part. Ours are small: scripts, styles and icons."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        response: HttpResponseBase = get_response(request)
        stream = cast(StreamingHttpResponse, response)
        if response.streaming and not stream.is_async and isinstance(request, ASGIRequest):
            stream.streaming_content = _in_one_part(stream.getvalue())
        return response

    return answer


async def _in_one_part(content: bytes) -> AsyncIterator[bytes]:
    yield content
