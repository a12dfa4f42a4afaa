"""Files are sent whole by the asynchronous server."""

import asyncio
from collections.abc import AsyncIterator
from typing import cast

from django.http import StreamingHttpResponse
from django.test import AsyncClient

STYLE = "/static/0.1.0/lightkeeper/css/lightkeeper.css"


def test_a_style_sheet_arrives_whole_without_a_warning(db: None) -> None:
    async def fetch() -> tuple[int, list[bytes]]:
        answer = cast(StreamingHttpResponse, await AsyncClient().get(STYLE))
        return answer.status_code, [part async for part in cast(AsyncIterator[bytes], answer.streaming_content)]

    status, parts = asyncio.run(fetch())
    assert (status, len(parts), b"@layer" in parts[0]) == (200, 1, True)
