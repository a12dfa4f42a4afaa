"""The promise and the boundary statement: what people are told before they speak."""
