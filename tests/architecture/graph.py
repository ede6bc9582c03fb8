#!/usr/bin/env python3
"""Prints the module graph as ARCHITECTURE.md shows it, from the CMake files."""
from check_documents import graph

print(graph())
