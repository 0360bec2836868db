"""Good: each request has a list of its own, made where it begins."""

import asyncio


async def check(customer: str, address: str) -> str:
    problems: list[str] = []
    if not address:
        problems.append("no address")
    await asyncio.sleep(0)  # the stock would be looked up here
    return f"{customer}: {', '.join(problems) or 'accepted'}"


async def main() -> None:
    print("one after the other")
    print(await check("ann", ""))
    print(await check("bob", "Bakerstreet 1"))
    print("at the same time")
    orders = check("ann", ""), check("bob", "Bakerstreet 1")
    print(*await asyncio.gather(*orders), sep="\n")


if __name__ == "__main__":
    asyncio.run(main())
