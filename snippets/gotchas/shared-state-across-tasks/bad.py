"""Bad: a list of the module serves every request, and they mix it up."""

import asyncio

problems: list[str] = []


async def check(customer: str, address: str) -> str:
    problems.clear()
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
