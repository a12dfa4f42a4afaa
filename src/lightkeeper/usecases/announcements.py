"""What use cases announce, so that jobs can follow without any use case knowing them."""

from django.dispatch import Signal

# Sent with `delivery_id` once a delivery is stored.
delivery_received = Signal()

# Sent with `review_id` once, when a review's search texts become stale.
search_became_stale = Signal()

# Sent with `review_id` once a review's meeting changed, or who takes part in it.
meeting_changed = Signal()

# Sent when the server begins to stop, so that streams end and their browsers find the next one.
server_stopping = Signal()
