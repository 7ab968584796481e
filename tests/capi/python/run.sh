#!/bin/sh
# Runs recipe_test.py with the first Python that has NumPy; says so and is skipped (77) without one.
# usage: run.sh SANITIZERS libhadal.so librecipe_reference.so
sanitizers=$1
shift
if [ -n "$sanitizers" ]; then
    echo "skipped: Python itself is not built with -fsanitize=$sanitizers"
    exit 77
fi
for python in "$PYTHON" /usr/bin/python3 python3 /usr/local/bin/python3; do
    [ -n "$python" ] || continue
    if "$python" -c 'import ctypes, numpy' 2>/dev/null; then
        echo "with $python"
        exec "$python" -B "$(dirname "$0")/recipe_test.py" "$@"
    fi
done
echo "skipped: no Python with NumPy found (Debian: python3-numpy)"
exit 77
