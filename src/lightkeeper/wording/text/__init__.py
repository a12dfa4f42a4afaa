"""Reads a text into blocks and sentences without moving an offset."""
