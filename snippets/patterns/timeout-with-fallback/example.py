"""Answers with the last known price when the service takes too long."""

import asyncio

LAST_KNOWN = {"tea": 3, "milk": 1}


async def ask_service(item: str) -> int:
    try:
        if item == "tea":
            await asyncio.sleep(60)  # the service hangs
        return 2
    finally:
        print(f"{item}: connection closed")


async def find_price(item: str, patience: float) -> str:
    limit = asyncio.timeout(patience)
    try:
        async with limit:
            return f"{item}: {await ask_service(item)}"
    except TimeoutError:
        if not limit.expired():  # the service's own: another matter
            raise
        return f"{item}: {LAST_KNOWN[item]}, the last known"


async def main() -> None:
    print(await find_price("milk", patience=5))
    print(await find_price("tea", patience=0.1))
    try:
        async with asyncio.timeout(0.1):  # the caller has less patience
            print(await find_price("tea", patience=5))
    except TimeoutError:
        print("tea: nobody waits for an answer")


if __name__ == "__main__":
    asyncio.run(main())
