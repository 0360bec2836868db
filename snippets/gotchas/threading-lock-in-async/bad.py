"""Bad: waiting for a thread's lock stops the loop, and so its holder."""

import asyncio
import threading


async def book(name: str, lock: threading.Lock) -> None:
    # A plain `with lock:` would hang here for ever.
    if not lock.acquire(timeout=0.3):
        print(f"{name}: waited in vain, and so did everybody")
        return
    try:
        print(f"{name}: has the lock")
        await asyncio.sleep(0)  # the loop goes on to the next task
        print(f"{name}: booked")
    finally:
        lock.release()


async def main() -> None:
    lock = threading.Lock()
    async with asyncio.TaskGroup() as group:
        group.create_task(book("order 1", lock))
        group.create_task(book("order 2", lock))


if __name__ == "__main__":
    asyncio.run(main())
