"""Good: an async class method loads first, then makes the object."""

import asyncio
from typing import Self


async def load_rows() -> list[str]:
    await asyncio.sleep(0)  # the file would be awaited here
    return ["pear", "apple", "plum"]


class Catalogue:
    def __init__(self, rows: list[str]) -> None:
        self.rows = rows

    @classmethod
    async def open(cls) -> Self:
        return cls(await load_rows())


async def main() -> None:
    print("opening")
    catalogue = await Catalogue.open()
    print("rows:", len(catalogue.rows))


if __name__ == "__main__":
    asyncio.run(main())
