"""Good: each client waits a random part of the delay: they spread out."""

import asyncio
import random
from collections import Counter

CLIENTS = 100
CAPACITY = 25  # the server refuses the rest that come at once
seen: Counter[int] = Counter()


# By the planned moment, so that a slow machine does not change the counts.
def ask(moment: float) -> bool:
    slot = round(moment * 100)  # hundredths of a second
    seen[slot] += 1
    return seen[slot] <= CAPACITY


async def call() -> bool:
    moment = 0.0  # when all lost their connection
    for attempt in range(3):
        delay = random.uniform(0, 0.1 * 2**attempt)  # full jitter
        moment += delay
        await asyncio.sleep(delay)
        if ask(moment):
            return True
    return False


async def main() -> None:
    answers = await asyncio.gather(*(call() for _ in range(CLIENTS)))
    print("served:", answers.count(True))
    print("gave up:", answers.count(False))


if __name__ == "__main__":
    asyncio.run(main())
