"""The outlet for browsers: a quiz as one HTML file that asks, marks and cites."""
