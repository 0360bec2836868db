"""Good: a task calls back later, whether the user is known or not."""

import asyncio

known: dict[str, str] = {}


async def load_user(key: str) -> str:
    if key not in known:
        await asyncio.sleep(0)  # the service would be awaited here
        known[key] = f"user {key}"
    return known[key]


def find_user(key: str) -> asyncio.Task[str]:
    return asyncio.create_task(load_user(key))


async def main() -> None:
    for visit in ("first", "second"):
        screen = "empty"

        def show(found: asyncio.Task[str]) -> None:
            nonlocal screen
            screen = found.result()

        task = find_user("7")
        task.add_done_callback(show)
        screen = "loading"  # until the user is shown
        await task
        print(f"{visit} visit: {screen}")


if __name__ == "__main__":
    asyncio.run(main())
