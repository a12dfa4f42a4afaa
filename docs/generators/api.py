"""The page of the HTTP API, from its own schema."""

from collections.abc import Mapping
from typing import Any

from docs.generators.tables import code, first_line, page, table
from lightkeeper.api.api import api

OPENING = """\
The API answers people who are signed in, by the session of their browser, with exactly what pages would show them: the
same permissions, the same masks. Writing needs the cookie `csrftoken` sent along as the header `X-CSRFToken`.
The same schema in OpenAPI form is at `/api/openapi.json` (sign in first). There are no tokens for machines yet."""
REFUSALS = """\
## Refusals

Every refusal is `{"error": "one sentence that says what to do"}`.

| Status | Means |
|---|---|
| 401 | Nobody is signed in. |
| 403 | You may read this, but not do that; or the token is missing. |
| 404 | There is no such thing, or it is not shared with you: the answer is the same. |
| 409 | Somebody else saved first. |
| 422 | What was sent cannot be used. Nothing was written. |
| 500 | Something broke on our side. Nothing was written. |"""


def http_api_page() -> str:
    """Return each operation with what it takes and answers."""
    schema: dict[str, Any] = api.get_openapi_schema(path_prefix="/api/")
    operations = [
        _operation(path, method, told, schema)
        for path, methods in sorted(schema["paths"].items())
        for method, told in sorted(methods.items())
    ]
    return page("HTTP API", OPENING, *operations, REFUSALS)


def _operation(path: str, method: str, told: Mapping[str, Any], schema: Mapping[str, Any]) -> str:
    parts = [f"## {method.upper()} {path}", f"{told['summary']}. {first_line(told.get('description'))}"]
    if parameters := told.get("parameters"):
        rows = [
            (code(one["name"]), one["in"], _type_of(one["schema"], schema), _remark(one["schema"], one["required"]))
            for one in parameters
        ]
        parts.append(table(("Parameter", "In", "Type", "Remark"), rows))
    if body := told.get("requestBody"):
        parts += _body(body["content"]["application/json"]["schema"], schema)
    parts.append(f"Answers {', '.join(sorted(map(str, told['responses'])))}.")
    return "\n\n".join(parts)


def _body(reference: Mapping[str, Any], schema: Mapping[str, Any]) -> list[str]:
    shape = _followed(reference, schema)
    needed = shape.get("required", [])
    rows = [
        (code(name), _type_of(field, schema), _remark(field, name in needed))
        for name, field in shape["properties"].items()
    ]
    return [f"Body, as JSON. {first_line(shape.get('description'))}", table(("Key", "Type", "Remark"), rows)]


def _type_of(field: Mapping[str, Any], schema: Mapping[str, Any]) -> str:
    """Return the type of a value in words: its choices where there are some."""
    if "anyOf" in field:
        return " or ".join(dict.fromkeys(_type_of(one, schema) for one in field["anyOf"]))
    followed = _followed(field, schema)
    if "enum" in followed or "const" in followed:
        choices = followed.get("enum", [followed.get("const")])
        return ", ".join(code(str(one)) or '`""`' for one in choices)
    return str(followed.get("format") or followed.get("type", "anything"))


def _followed(field: Mapping[str, Any], schema: Mapping[str, Any]) -> Mapping[str, Any]:
    reference = field.get("$ref") or next((one["$ref"] for one in field.get("allOf", [])), None)
    if reference is None:
        return field
    followed: Mapping[str, Any] = schema["components"]["schemas"][str(reference).rsplit("/", 1)[-1]]
    return followed


def _remark(field: Mapping[str, Any], is_needed: bool) -> str:
    parts = ["needed" if is_needed else _default(field), field.get("description", "")]
    return ". ".join(part.rstrip(".") for part in parts if part)


def _default(field: Mapping[str, Any]) -> str:
    default = field.get("default")
    words = str(default).lower() if isinstance(default, bool) else str(default)
    return "" if default in (None, "") else f"default {code(words)}"
