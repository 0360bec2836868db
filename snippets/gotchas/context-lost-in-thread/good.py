"""Good: to_thread() takes a copy of the context into the thread."""

import asyncio
from contextvars import ContextVar

request_id: ContextVar[str] = ContextVar("request_id", default="-")


def log(message: str) -> None:
    print(f"[{request_id.get()}] {message}")


async def handle(request: str) -> None:
    request_id.set(request)
    log("accepted")
    await asyncio.to_thread(log, "query sent")
    log("answered")


async def main() -> None:
    for request in ("r1", "r2"):
        await asyncio.create_task(handle(request))


if __name__ == "__main__":
    asyncio.run(main())
