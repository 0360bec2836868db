"""At a barrier tasks wait for each other before they all go on."""

import asyncio


async def sort_part(
    part: int, barrier: asyncio.Barrier, log: list[str]
) -> None:
    for phase in ("read", "sort", "merge"):
        for _ in range(part):  # some parts take longer than others
            await asyncio.sleep(0)
        log.append(phase)
        position = await barrier.wait()  # until all three are here
        if position == 0:  # just one of them
            print("everybody has done:", phase)


async def main() -> None:
    log: list[str] = []
    barrier = asyncio.Barrier(3)
    async with asyncio.TaskGroup() as group:
        for part in (1, 4, 9):
            group.create_task(sort_part(part, barrier, log))
    print(*log)


if __name__ == "__main__":
    asyncio.run(main())
