"""A limiter lets a few requests start at once and the others in time."""

import asyncio

from aiolimiter import AsyncLimiter


async def request(limiter: AsyncLimiter, starts: list[float]) -> None:
    async with limiter:  # waits for its start, not for the others' end
        starts.append(asyncio.get_running_loop().time())


async def main() -> None:
    limiter = AsyncLimiter(3, time_period=0.9)  # one for all requests
    starts: list[float] = []
    async with asyncio.TaskGroup() as group:
        for _ in range(5):
            group.create_task(request(limiter, starts))
    waves: list[list[float]] = []  # who started together
    for now in starts:
        if waves and now - waves[-1][-1] < 0.1:
            waves[-1].append(now)
        else:
            waves.append([now])
    print("started together:", *map(len, waves))


if __name__ == "__main__":
    asyncio.run(main())
