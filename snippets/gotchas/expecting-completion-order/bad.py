"""Bad: gather gives results in argument order, and all at the end."""

import asyncio


async def render(page: str, turns: int) -> str:
    for _ in range(turns):
        await asyncio.sleep(0)  # the work would be awaited here
    print(f"{page}: rendered")
    return page


async def main() -> None:
    jobs = [render("chapter", turns=6), render("cover", turns=2)]
    for page in await asyncio.gather(*jobs):
        print(f"{page}: shown")


if __name__ == "__main__":
    asyncio.run(main())
