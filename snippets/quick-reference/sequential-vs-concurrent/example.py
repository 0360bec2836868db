"""One after the other takes the sum of the waits, together the longest."""

import asyncio

TURNS = {"user": 3, "news": 1}  # how long each server takes
log: list[str] = []


async def load(name: str) -> str:
    log.append(f"{name} starts")
    for _ in range(TURNS[name]):
        await asyncio.sleep(0)  # the network would be awaited here
    log.append(f"{name} ends")
    return name.upper()


async def sequential() -> str:
    user = await load("user")
    news = await load("news")  # begins when the user is there
    return f"{user} {news}"


async def concurrent() -> str:
    user, news = await asyncio.gather(load("user"), load("news"))
    return f"{user} {news}"


async def main() -> None:
    for way in (sequential, concurrent):
        log.clear()
        page = await way()
        print(f"{way.__name__}: {', '.join(log)} -> {page}")


if __name__ == "__main__":
    asyncio.run(main())
