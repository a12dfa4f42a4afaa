"""PagerDuty: reads incidents saved from its REST API, and takes its webhooks (version 3)."""
