"""One Runner lets several calls share a loop, its tasks and a context."""

import asyncio
from contextvars import ContextVar

user: ContextVar[str] = ContextVar("user", default="nobody")


async def refresh_token(expired: asyncio.Event) -> None:
    print("refresh: waiting")
    await expired.wait()
    print("refresh: done")


async def log_in(name: str, expired: asyncio.Event) -> asyncio.Task[None]:
    user.set(name)
    refresh = asyncio.create_task(refresh_token(expired))
    await asyncio.sleep(0)  # it starts
    return refresh


async def place_order(refresh: asyncio.Task[None]) -> str:
    await refresh  # of the first call, and of the same loop
    return f"order of {user.get()}"


if __name__ == "__main__":
    with asyncio.Runner() as runner:
        expired = asyncio.Event()
        refresh = runner.run(log_in("ada", expired))
        expired.set()
        print("between two calls nothing runs")
        print(runner.run(place_order(refresh)))
    print("outside its context:", user.get())
