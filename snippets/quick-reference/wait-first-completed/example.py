"""Take whichever task ends first, and cancel the others."""

import asyncio
from asyncio import FIRST_COMPLETED


async def ask(mirror: str, turns: int) -> str:
    try:
        for _ in range(turns):
            await asyncio.sleep(0)  # the answer would be awaited here
    except asyncio.CancelledError:
        print(f"{mirror}: cancelled")
        raise
    return f"{mirror}: file of 3 MB"


async def main() -> None:
    tasks = [
        asyncio.create_task(ask("Oslo", turns=9)),
        asyncio.create_task(ask("Lisbon", turns=2)),
    ]
    done, late = await asyncio.wait(tasks, return_when=FIRST_COMPLETED)
    for task in late:
        task.cancel()  # wait() itself leaves them running
    await asyncio.gather(*late, return_exceptions=True)

    print(f"{len(done)} done, {len(late)} cancelled")
    for task in done:  # more than one may have ended at the same time
        print(task.result())  # raises what the task raised


if __name__ == "__main__":
    asyncio.run(main())
