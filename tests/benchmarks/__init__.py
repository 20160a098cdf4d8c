"""Scripts that measure ratios within one run. Nothing here is a test: times depend on machines."""
