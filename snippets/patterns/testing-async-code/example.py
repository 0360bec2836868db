"""Tests async code with a stub and a fake clock: nothing really waits."""

import asyncio
import unittest
from collections.abc import Awaitable, Callable
from unittest.mock import AsyncMock


async def fetch_with_retry(
    fetch: Callable[[], Awaitable[str]],
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> str:
    """The code under test: tries once more after a minute."""
    try:
        return await fetch()
    except ConnectionError:
        await sleep(60)
        return await fetch()


class FakeClock:
    now = 0.0

    async def sleep(self, seconds: float) -> None:
        self.now += seconds
        await asyncio.sleep(0)  # lets others run, as the real one does


class RetryTest(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self) -> None:
        self.clock = FakeClock()
        # The loop is in debug mode: no warnings of slow steps, please.
        asyncio.get_running_loop().slow_callback_duration = 5

    async def test_tries_again_after_a_minute(self) -> None:
        fetch = AsyncMock(side_effect=[ConnectionError("refused"), "ok"])
        answer = await fetch_with_retry(fetch, self.clock.sleep)
        self.assertEqual(answer, "ok")
        self.assertEqual(self.clock.now, 60)

    async def test_fails_when_both_attempts_fail(self) -> None:
        fetch = AsyncMock(side_effect=ConnectionError("refused"))
        with self.assertRaisesRegex(ConnectionError, "refused"):
            await fetch_with_retry(fetch, self.clock.sleep)
        self.assertEqual(fetch.await_count, 2)


if __name__ == "__main__":
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(RetryTest)
    result = unittest.TestResult()
    suite.run(result)  # as `python -m unittest` does
    failed = len(result.failures) + len(result.errors)
    print("passed:", result.testsRun - failed)
    print("failed:", failed)
