"""Reads a running program's output line by line, and stops it early."""

import asyncio
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncGenerator
from contextlib import aclosing
from subprocess import CalledProcessError

# Stands for `tail -f` or a server: it does not end by itself.
SERVER = """
import time
for line in ("loading", "listening", "serving"):
    print(line, flush=True)  # into a pipe, print() saves lines up
time.sleep(3600)
"""


async def read_lines(program: str, *args: str) -> AsyncGenerator[str, None]:
    process = await asyncio.create_subprocess_exec(
        program, *args, stdout=PIPE
    )
    assert process.stdout
    try:
        async for line in process.stdout:
            yield line.decode().rstrip("\r\n")
    except BaseException:  # left early, by break or by cancellation
        if process.returncode is None:
            process.terminate()
        raise
    finally:
        # Reads what is left; wait() may hang while the pipe is full.
        await process.communicate()
    if code := process.returncode:
        raise CalledProcessError(code, program)


async def main() -> None:
    async with aclosing(read_lines(sys.executable, "-c", SERVER)) as lines:
        async for line in lines:
            print("server:", line)
            if line == "listening":
                break
    print("server stopped")


if __name__ == "__main__":
    asyncio.run(main())
