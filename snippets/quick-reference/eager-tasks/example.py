"""With the eager factory a task starts at once, up to its first wait."""

import asyncio

cache = {"pen": 2}


async def get_price(item: str) -> int:
    print(f"{item}: asked")
    if item not in cache:
        await asyncio.sleep(0)  # the shop's server would be awaited here
        cache[item] = 90
    print(f"{item}: known")
    return cache[item]


async def main() -> None:
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    pen = asyncio.create_task(get_price("pen"))
    print("pen: task created")  # and done: it never had to wait
    desk = asyncio.create_task(get_price("desk"))
    print("desk: task created")  # and waiting
    print("total:", await pen + await desk)


if __name__ == "__main__":
    asyncio.run(main())
