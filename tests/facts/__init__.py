"""Tests of the room of facts: YAML text beside the findings and the book that it gives."""
