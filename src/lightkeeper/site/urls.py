"""Every address of the product: pages, the API, hooks and health checks."""

from django.urls import include, path

from lightkeeper.api.api import api
from lightkeeper.site import health

urlpatterns = [
    path("healthz", health.alive, name="alive"),
    path("readyz", health.ready, name="ready"),
    path("api/", api.urls),
    path("", include("lightkeeper.web.urls")),
]

handler404 = "lightkeeper.web.errors.pages.not_found"
handler403 = "lightkeeper.web.errors.pages.refused"
handler500 = "lightkeeper.web.errors.pages.broken"
handler400 = "lightkeeper.web.errors.pages.unusable"
