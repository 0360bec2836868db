"""A class with __aiter__ and __anext__ can be used in async for."""

import asyncio
from typing import Self


class Pages:
    def __init__(self, last: int) -> None:
        self.page = 0
        self.last = last

    def __aiter__(self) -> Self:  # not async
        return self

    async def __anext__(self) -> str:
        await asyncio.sleep(0)  # the next page would be awaited here
        if self.page == self.last:
            raise StopAsyncIteration
        self.page += 1
        return f"page {self.page}"


async def main() -> None:
    async for page in Pages(3):
        print(page)

    pages = Pages(1)
    print("by hand:", await anext(pages))
    print("and then:", await anext(pages, "no more"))


if __name__ == "__main__":
    asyncio.run(main())
