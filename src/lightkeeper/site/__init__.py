"""Where it is put together: settings, addresses, the server's entry, health checks."""
