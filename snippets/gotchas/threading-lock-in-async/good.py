"""Good: a task that waits for asyncio's lock lets the others run."""

import asyncio


async def book(name: str, lock: asyncio.Lock) -> None:
    async with lock:
        print(f"{name}: has the lock")
        await asyncio.sleep(0)  # the loop goes on to the next task
        print(f"{name}: booked")


async def main() -> None:
    lock = asyncio.Lock()  # instead of threading.Lock()
    async with asyncio.TaskGroup() as group:
        group.create_task(book("order 1", lock))
        group.create_task(book("order 2", lock))


if __name__ == "__main__":
    asyncio.run(main())
