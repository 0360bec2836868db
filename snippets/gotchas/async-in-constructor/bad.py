"""Bad: `__init__` cannot be async, since its result must be None."""

import asyncio


async def load_rows() -> list[str]:
    await asyncio.sleep(0)  # the file would be awaited here
    return ["pear", "apple", "plum"]


class Catalogue:
    async def __init__(self) -> None:
        self.rows = await load_rows()


async def main() -> None:
    print("opening")
    catalogue = Catalogue()
    await asyncio.sleep(0)
    print("rows:", len(catalogue.rows))


if __name__ == "__main__":
    asyncio.run(main())
