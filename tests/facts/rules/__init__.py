"""Tests of the rules over a whole book, one file for each rule that needs more than its samples."""
