"""sleep lets the others run meanwhile; sleep(0) gives them one turn."""

import asyncio


async def count(name: str) -> None:
    for number in (1, 2):
        print(name, number)
        await asyncio.sleep(0)  # no pause: one turn for the others


async def remind(what: str, seconds: float) -> None:
    await asyncio.sleep(seconds)
    print(what)


async def main() -> None:
    await asyncio.gather(count("apples"), count("pears"))

    # Together they last as long as the longest, not as long as the sum.
    await asyncio.gather(
        remind("tea is ready", 0.3), remind("call Ada", 0.1)
    )

    alarm = asyncio.create_task(remind("never printed", 3600))
    await asyncio.sleep(0)
    alarm.cancel()
    try:
        await alarm
    except asyncio.CancelledError:
        print("alarm: switched off")


if __name__ == "__main__":
    asyncio.run(main())
