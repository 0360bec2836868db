"""A semaphore lets a fixed number of tasks into a section at once."""

import asyncio


async def main() -> None:
    gate = asyncio.Semaphore(2)  # one for all tasks, not one for each
    inside = most = 0

    async def fetch(page: int) -> str:
        nonlocal inside, most
        async with gate:  # waits here while two others are inside
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0)  # the request would be awaited here
            inside -= 1
        return f"page {page}"

    jobs = [fetch(page) for page in range(1, 7)]
    print(", ".join(await asyncio.gather(*jobs)))
    print("most at once:", most)


if __name__ == "__main__":
    asyncio.run(main())
