"""Runs a program on a terminal of its own, types, and reports what it saw.

Takes a JSON object as its argument: argv, env, cwd, rows, columns, and
steps, a list of {"until": text, "send": text, "signal": name}: when the
program has printed the text, the other is typed, or it gets the signal.

Prints a JSON object: output; exit, the exit code or -signal, or null where
the program had to be killed; and restored, whether the terminal was left as
it had been.
"""

import fcntl
import json
import os
import select
import signal
import struct
import sys
import termios
import time

LIMIT_SECONDS = 60


def main() -> None:
    task = json.loads(sys.argv[1])
    size = struct.pack("HHHH", task["rows"], task["columns"], 0, 0)
    master, slave = os.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, size)
    before = termios.tcgetattr(slave)
    child = os.fork()
    if child == 0:
        os.login_tty(slave)
        os.close(master)
        os.chdir(task["cwd"])
        os.execvpe(task["argv"][0], task["argv"], task["env"])
    output, status = watch(master, child, task["steps"])
    print(
        json.dumps(
            {
                "output": output.decode("utf-8", "replace"),
                "exit": None
                if status is None
                else os.waitstatus_to_exitcode(status),
                "restored": termios.tcgetattr(slave) == before,
            }
        )
    )


def watch(
    master: int, child: int, steps: list[dict[str, str]]
) -> tuple[bytes, int | None]:
    """Reads until the program has ended, and types what the steps say."""
    output = b""
    seen = 0
    end = time.monotonic() + LIMIT_SECONDS
    status: int | None = None
    while True:
        ready, _, _ = select.select([master], [], [], 0.02)
        if ready:
            output += os.read(master, 65536)
        while steps and steps[0]["until"].encode() in output[seen:]:
            text = steps[0]["until"].encode()
            seen = output.index(text, seen) + len(text)
            step = steps.pop(0)
            if "signal" in step:
                os.kill(child, signal.Signals[step["signal"]])
            os.write(master, step.get("send", "").encode())
        if status is not None and not ready:
            return output, status
        if status is None:
            ended, code = os.waitpid(child, os.WNOHANG)
            status = code if ended else None
        if time.monotonic() > end:
            os.killpg(child, 9)
            os.waitpid(child, 0)
            return output, None


main()
