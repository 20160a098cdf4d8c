"""The audit: a scorecard of a fact file, lints for its author, and flaws of any question bank."""
