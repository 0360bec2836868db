"""Of all awaitables, only a coroutine is used up by its first await."""

import asyncio
from collections.abc import Generator
from typing import Any


class Bank:
    """Counts its answers, so that we see what was asked anew."""

    asked = 0

    async def fetch_rate(self) -> str:
        self.asked += 1
        await asyncio.sleep(0)
        return f"answer {self.asked}"

    def __await__(self) -> Generator[Any, None, str]:
        """Makes each `await bank` ask anew."""
        return self.fetch_rate().__await__()


async def main() -> None:
    bank = Bank()
    coroutine = bank.fetch_rate()
    print("coroutine:", await coroutine)
    try:
        await coroutine
    except RuntimeError as error:
        print("coroutine again:", error)

    task = asyncio.create_task(bank.fetch_rate())
    print("task twice:", await task, "and", await task)
    print("own object twice:", await bank, "and", await bank)

    future = asyncio.get_running_loop().create_future()
    future.set_result("set by hand")
    print("future twice:", await future, "and", await future)


if __name__ == "__main__":
    asyncio.run(main())
