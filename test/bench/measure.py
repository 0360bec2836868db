"""Times commands as whole processes, in turns with one to compare with.

Reads from standard input {"runs": n, "compare": argv, "cases": [{"argv", "env",
"cwd", "input", "append", "fresh"}]}, and prints for each case its median wall
time in seconds, the median of its ratios to the compared command's time in the
same turn, and its median peak memory and that of the other in MiB.

input    a file for its standard input
append   a file that a line is appended to before each run
fresh    a folder: `{fresh}` in argv stands for a name in it that is new each run
"""

import json
import os
import statistics
import subprocess
import sys
import time
from typing import Any

# How long a change must have been over before its time of change can be trusted.
SETTLED = 0.1


def run(argv: list[str], case: dict[str, Any]) -> tuple[float, float]:
    """The wall time in seconds and the peak memory in MiB of one process."""
    read, write = os.pipe()
    with open(case.get("input") or os.devnull) as source:
        start = time.perf_counter()
        child = subprocess.Popen(
            argv,
            stdin=source,
            stdout=write,
            env={**os.environ, **case.get("env", {})},
            cwd=case.get("cwd"),
        )
        os.close(write)
        with os.fdopen(read, "rb") as output:
            while output.read(65536):
                pass
        _, status, usage = os.wait4(child.pid, 0)
        took = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise SystemExit(f"{argv} ended with {child.returncode}")
    # Linux counts KiB, macOS bytes.
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return took, usage.ru_maxrss / unit


def measure(case: dict[str, Any], compare: list[str], runs: int) -> dict[str, float]:
    walls, ratios, peaks, other_peaks = [], [], [], []
    for turn in range(-1, runs):
        if "append" in case:
            with open(case["append"], "a") as file:
                file.write(f"# turn {turn}\n")
            time.sleep(SETTLED)
        fresh = os.path.join(case.get("fresh", ""), f"turn-{turn}")
        argv = [word.replace("{fresh}", fresh) for word in case["argv"]]
        wall, peak = run(argv, case)
        other_wall, other_peak = run(compare, {})
        if turn < 0:
            continue  # the first one warms the caches up
        walls.append(wall)
        ratios.append(wall / other_wall)
        peaks.append(peak)
        other_peaks.append(other_peak)
    return {
        "wall": statistics.median(walls),
        "ratio": statistics.median(ratios),
        "peak": statistics.median(peaks),
        "otherPeak": statistics.median(other_peaks),
    }


def main() -> None:
    task = json.load(sys.stdin)
    for case in task["cases"]:
        print(json.dumps(measure(case, task["compare"], task["runs"])), flush=True)


if __name__ == "__main__":
    main()
