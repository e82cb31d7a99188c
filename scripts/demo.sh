#!/usr/bin/env bash
# Shows what cablegram does: the example cables as a person reads them, then one of them as JSON.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

setup
install_python_package

say "cablegram parse examples/cables --format text"
"$venv/bin/cablegram" parse examples/cables --format text

say "cablegram view examples/cables/07EREWHON203.txt"
"$venv/bin/cablegram" view examples/cables/07EREWHON203.txt -o build/demo.html
echo "build/demo.html, for a browser"

# The first of the example cables, its body cut to the first blocks.
cables=(examples/cables/*.txt)
say "cablegram parse ${cables[0]}"
"$venv/bin/cablegram" parse "${cables[0]}" | "$venv/bin/python" -c '
import json, sys
cable = json.loads(sys.stdin.readline())
blocks = cable["body"]
cable["body"] = blocks[:3]
json.dump(cable, sys.stdout, indent=2, ensure_ascii=False)
print()
if blocks[3:]:
    print(f"({len(blocks) - 3} more blocks in the body)")
'
