"""Files are sent whole by the asynchronous server."""

import asyncio

from django.test import AsyncClient

STYLE = "/static/0.1.0/lightkeeper/css/lightkeeper.css"


def test_a_style_sheet_arrives_whole_without_a_warning(db: None) -> None:
    async def fetch() -> tuple[int, bytes]:
        answer = await AsyncClient().get(STYLE)
        return answer.status_code, b"".join([part async for part in answer.streaming_content])

    status, content = asyncio.run(fetch())
    assert (status, b"@layer" in content) == (200, True)
