"""An async generator walks through the pages and yields single items."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass


@dataclass
class Page:
    orders: list[str]
    next_cursor: str | None = None


PAGES = {
    "first": Page(["pens", "ink"], next_cursor="second"),
    "second": Page(["paper", "glue"], next_cursor="third"),
    "third": Page(["tape"]),
}


async def fetch_page(cursor: str) -> Page:
    await asyncio.sleep(0)  # the request would be awaited here
    print("fetched the", cursor, "page")
    return PAGES[cursor]


async def all_orders() -> AsyncGenerator[str, None]:
    cursor: str | None = "first"
    while cursor is not None:
        page = await fetch_page(cursor)
        for order in page.orders:
            yield order
        cursor = page.next_cursor


async def main() -> None:
    async for order in all_orders():
        print("-", order)

    # A page is fetched only when somebody asks for one of its items.
    async with aclosing(all_orders()) as orders:
        async for order in orders:
            if order.startswith("pa"):
                print("found", order)
                break


if __name__ == "__main__":
    asyncio.run(main())
