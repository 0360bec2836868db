"""Call it and look at the result: the function may not look async."""

import asyncio
import inspect
from collections.abc import Awaitable, Callable

Handler = Callable[[int], str | Awaitable[str]]


def log(order: int) -> str:
    return f"logged {order}"


async def mail(order: int) -> str:
    await asyncio.sleep(0)  # the mail server would be awaited here
    return f"mailed {order}"


async def call(name: str, handler: Handler, order: int) -> None:
    kind = "async" if inspect.iscoroutinefunction(handler) else "plain"
    gives = "a value"
    result = handler(order)
    if inspect.isawaitable(result):
        gives = "something to await"
        result = await result
    print(f"{name}: {kind} function, gives {gives}: {result}")


async def main() -> None:
    await call("log", log, 7)
    await call("mail", mail, 7)
    await call("wrapped", lambda order: mail(order), 7)


if __name__ == "__main__":
    asyncio.run(main())
