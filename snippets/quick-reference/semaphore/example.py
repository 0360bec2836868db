"""A semaphore lets a fixed number of tasks into a section at once."""

import asyncio


class Meter:
    """Counts who is inside, and the most there ever were."""

    inside = 0
    most = 0

    def enter(self) -> None:
        self.inside += 1
        self.most = max(self.most, self.inside)

    def leave(self) -> None:
        self.inside -= 1


async def fetch(page: int, gate: asyncio.Semaphore, meter: Meter) -> str:
    async with gate:  # waits here while two others are inside
        meter.enter()
        await asyncio.sleep(0)  # the request would be awaited here
        meter.leave()
    return f"page {page}"


async def main() -> None:
    gate = asyncio.Semaphore(2)  # one for all tasks, not one for each
    meter = Meter()
    pages = (fetch(page, gate, meter) for page in range(1, 7))
    print(", ".join(await asyncio.gather(*pages)))
    print("most at once:", meter.most)


if __name__ == "__main__":
    asyncio.run(main())
