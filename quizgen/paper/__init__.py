"""The paper outlet: a quiz to hand out and its key, both drawn from one structure."""
