"""Run programs without a shell, read what they print, kill slow ones."""

import asyncio
import sys
from asyncio.subprocess import PIPE

EXPORT = "import sys; print('rows of', sys.argv[1])"
IMPORT = "import sys; print('no such file', file=sys.stderr); sys.exit(2)"
BACKUP = "import time; time.sleep(60)"


async def run(*command: str, limit: float = 30) -> str:
    process = await asyncio.create_subprocess_exec(
        *command, stdout=PIPE, stderr=PIPE
    )
    try:
        async with asyncio.timeout(limit):
            out, err = await process.communicate()
    finally:
        if process.returncode is None:  # too slow, or we were cancelled
            process.kill()
            await process.communicate()  # reads the rest, waits for the end
    if process.returncode != 0:
        code, reason = process.returncode, err.decode().strip()
        raise RuntimeError(f"exit {code}, {reason}")
    return out.decode().strip()


async def main() -> None:
    # An argument stays one argument, whatever is in it.
    print("export:", await run(sys.executable, "-c", EXPORT, "a; rm b"))
    try:
        await run(sys.executable, "-c", IMPORT)
    except RuntimeError as error:
        print("import:", error)
    try:
        await run(sys.executable, "-c", BACKUP, limit=0.3)
    except TimeoutError:
        print("backup: took too long, killed")


if __name__ == "__main__":
    asyncio.run(main())
