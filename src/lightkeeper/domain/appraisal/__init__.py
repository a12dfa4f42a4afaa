"""Appraisal: two people read a whole review with eight questions in mind. Nothing is added up."""
