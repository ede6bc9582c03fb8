#!/usr/bin/env python3
"""The sentences of ARCHITECTURE.md as tests. Every violation names file and line. Usage: run.py [WORD]…"""
import importlib
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import sources  # noqa: E402

for module in sorted(pathlib.Path(__file__).parent.glob("check_*.py")):
    importlib.import_module(module.stem)

words = [word.lower() for word in sys.argv[1:]]
passed = failed = 0
for sentence, function in sources.checks():
    if words and not any(word in f"{sentence} {function.__name__}".lower() for word in words):
        continue
    violations = list(function())
    passed, failed = passed + (not violations), failed + bool(violations)
    if violations:
        print(f"FAILED: {sentence}")
        for violation in violations[:40]:
            print(f"  {violation}")
        if len(violations) > 40:
            print(f"  … and {len(violations) - 40} more")
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed or not passed else 0)
