"""A context variable has one value for each task, with nothing to pass."""

import asyncio
from contextvars import ContextVar, copy_context

request_id: ContextVar[str] = ContextVar("request_id", default="-")


def log(message: str) -> None:
    print(f"[{request_id.get()}] {message}")


async def load(what: str) -> None:
    await asyncio.sleep(0)
    log(f"{what} loaded")


async def handle(name: str) -> None:
    request_id.set(name)  # for this task and for those it starts from here
    log("begins")
    async with asyncio.TaskGroup() as group:
        group.create_task(load("user"))


async def main() -> None:
    await asyncio.gather(handle("a"), handle("b"))
    log("nothing leaked out")

    early = asyncio.create_task(load("cache"))  # copies the context now
    token = request_id.set("job 7")
    await early
    context = copy_context()
    request_id.reset(token)  # back to the value before
    log("reset")
    context.run(log, "still in the copy")


if __name__ == "__main__":
    asyncio.run(main())
