"""Good: each kind of failure is caught by its own name, a bug by none."""

import asyncio


async def fetch(user: str) -> dict[str, str]:
    if user == "ada":
        raise ConnectionError("connection reset")
    if user == "grace":
        await asyncio.sleep(60)  # the server does not answer
    return {"name": user}


async def load(user: str) -> str:
    try:
        async with asyncio.timeout(0.1):
            return (await fetch(user))["nmae"]  # the bug
    except TimeoutError:
        return "no answer in time"
    except ConnectionError:  # and nothing else
        return "offline, taken from the cache"


async def main() -> None:
    for user in ("ada", "grace", "alan"):
        try:
            print(f"{user}: {await load(user)}")
        except KeyError as error:
            print(f"{user}: a bug, no key {error}")


if __name__ == "__main__":
    asyncio.run(main())
