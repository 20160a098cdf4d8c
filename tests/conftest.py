"""Settings of all tests: a slow machine fails no property."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "quizgen", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("quizgen")
