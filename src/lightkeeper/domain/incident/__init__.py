"""The provider-neutral record of an incident that every importer produces."""
