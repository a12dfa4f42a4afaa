"""The sample workspace: famous public incidents retold as reviews, and one fresh incident waiting for its own."""
