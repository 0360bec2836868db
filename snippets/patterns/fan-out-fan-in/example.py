"""Asks all shards at once and merges their answers; one error ends all."""

import asyncio
import heapq
from itertools import islice

SHARDS = {"north": [98, 61, 12], "south": [77, 70], "west": [85, 40]}
cancelled: list[str] = []


async def query(shard: str) -> list[int]:
    """Returns the shard's sums, the largest first."""
    try:
        await asyncio.sleep(0)  # the database would be awaited here
        if shard not in SHARDS:
            raise ConnectionError(f"{shard} is unreachable")
        await asyncio.sleep(0)
        return SHARDS[shard]
    except asyncio.CancelledError:
        cancelled.append(shard)
        raise


async def largest(count: int, shards: list[str]) -> list[int]:
    async with asyncio.TaskGroup() as group:  # out: a task for each
        parts = [group.create_task(query(shard)) for shard in shards]
    # In: all have ended well, or the group has raised.
    merged = heapq.merge(*(part.result() for part in parts), reverse=True)
    return list(islice(merged, count))


async def main() -> None:
    print("largest:", *await largest(4, ["north", "south", "west"]))
    try:
        await largest(4, ["east", "west"])
    except* ConnectionError as group:
        print("failed:", *group.exceptions)
    print("cancelled:", *cancelled)


if __name__ == "__main__":
    asyncio.run(main())
