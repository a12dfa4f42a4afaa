"""The HTTP API: what pages show, as JSON, through the same use cases and the same masks."""

from ninja import NinjaAPI

from lightkeeper.api.access import SignedIn, signed_in
from lightkeeper.api.document.routes import router as document_router
from lightkeeper.api.errors import answer_refusals
from lightkeeper.api.incident.routes import router as incident_router
from lightkeeper.api.nothing import router as nothing_router
from lightkeeper.api.person.routes import router as person_router
from lightkeeper.api.recollection.routes import router as recollection_router
from lightkeeper.api.review.routes import router as review_router

api = NinjaAPI(
    title="Lightkeeper",
    version="1",
    description='Reviews as the person signed in may see them. Every refusal is {"error": "one sentence"}.',
    docs_url=None,
    openapi_url="/openapi.json",
    docs_decorator=signed_in,
    urls_namespace="api",
    auth=SignedIn(),
)
answer_refusals(api)
api.add_router("/reviews", review_router)
api.add_router("/reviews", document_router)
api.add_router("/reviews", recollection_router)
api.add_router("/incidents", incident_router)
api.add_router("/me", person_router)
# Last: it answers every address that is none of the above.
api.add_router("", nothing_router)
