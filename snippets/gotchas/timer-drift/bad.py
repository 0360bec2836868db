"""Bad: the pause comes on top of the work, so every round is later."""

import asyncio
from time import monotonic

INTERVAL = 0.15
DURATIONS = (0.12, 0.2, 0.12, 0.12)  # the second round is slow
delays: list[float] = []
running = most = 0


async def check_prices(due: float, duration: float) -> None:
    global running, most
    delays.append(monotonic() - due)
    running += 1
    most = max(most, running)
    await asyncio.sleep(duration)  # a server would be asked here
    running -= 1


async def main() -> None:
    start = monotonic()
    for number, duration in enumerate(DURATIONS):
        await check_prices(start + number * INTERVAL, duration)
        await asyncio.sleep(INTERVAL)
    # A busy machine may hold up one round: the most punctual one counts.
    on_time = min(delays[1:]) < 0.1
    print("keeps to the schedule:", "yes" if on_time else "no")
    print("most at once:", most)


if __name__ == "__main__":
    asyncio.run(main())
