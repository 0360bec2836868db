"""An async generator yields values as they come and awaits in between."""

import asyncio
from collections.abc import AsyncGenerator


async def read_page(page: int) -> AsyncGenerator[str, None]:
    print("fetch page", page)
    await asyncio.sleep(0)  # the request would be awaited here
    yield f"order {page}1"
    yield f"order {page}2"  # not before somebody asks for it


async def read_orders(pages: int) -> AsyncGenerator[str, None]:
    for page in range(1, pages + 1):
        async for order in read_page(page):  # "yield from" is refused
            yield order


async def main() -> None:
    orders = read_orders(pages=2)
    print("nothing fetched yet")
    async for order in orders:
        print(order)


if __name__ == "__main__":
    asyncio.run(main())
