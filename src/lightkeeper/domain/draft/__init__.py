"""Drafts made from the record alone: facts in plain sentences, each with its rows. The thinking stays with people."""
