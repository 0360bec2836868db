"""Bad: the callback runs at once when the user is known, else later."""

import asyncio
from collections.abc import Callable

known: dict[str, str] = {}


def find_user(key: str, done: Callable[[str], None]) -> None:
    def answer() -> None:  # what the service says
        known[key] = f"user {key}"
        done(known[key])

    if key in known:
        done(known[key])  # before find_user has returned
    else:
        asyncio.get_running_loop().call_soon(answer)


async def main() -> None:
    for visit in ("first", "second"):
        screen = "empty"

        def show(name: str) -> None:
            nonlocal screen
            screen = name

        find_user("7", show)
        screen = "loading"  # until the user is shown
        await asyncio.sleep(0)
        print(f"{visit} visit: {screen}")


if __name__ == "__main__":
    asyncio.run(main())
