"""Handle each result as soon as it is there, the quickest first."""

import asyncio


async def render(page: str, turns: int) -> str:
    for _ in range(turns):
        await asyncio.sleep(0)  # the work would be awaited here
    if page == "map":
        raise ValueError("the map has no scale")
    return page


async def main() -> None:
    jobs = [
        render("chart", turns=6),
        render("cover", turns=2),
        render("map", turns=4),
    ]
    # From 3.13 on also with `async for`, which yields the tasks given.
    for finished in asyncio.as_completed(jobs):
        try:
            print("ready:", await finished)
        except ValueError as error:
            print("failed:", error)


if __name__ == "__main__":
    asyncio.run(main())
