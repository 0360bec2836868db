"""Stages run at the same time, joined by small queues."""

import asyncio
from asyncio import Queue

ORDERS = ("ann 3", "bob 5", "cid 4", "dan 2", "eve 7")
busy = most = 0


async def io() -> None:  # what a stage awaits: a disk, a service
    global busy, most
    busy += 1
    most = max(most, busy)
    await asyncio.sleep(0)
    busy -= 1


async def read(lines: Queue[str | None]) -> None:
    for line in ORDERS:
        await io()
        await lines.put(line)  # waits while the next stage is behind
    await lines.put(None)  # the end goes from stage to stage


async def parse(lines: Queue[str | None], sums: Queue[int | None]) -> None:
    while (line := await lines.get()) is not None:
        await io()
        await sums.put(int(line.split()[1]))
    await sums.put(None)


async def store(sums: Queue[int | None]) -> int:
    total = 0
    while (amount := await sums.get()) is not None:
        await io()
        total += amount
    return total


async def main() -> None:
    lines: Queue[str | None] = Queue(maxsize=2)
    sums: Queue[int | None] = Queue(maxsize=2)
    async with asyncio.TaskGroup() as group:  # when one fails, all stop
        group.create_task(read(lines))
        group.create_task(parse(lines, sums))
        stored = group.create_task(store(sums))
    print("total:", stored.result())
    print("stages at work at once:", most)


if __name__ == "__main__":
    asyncio.run(main())
