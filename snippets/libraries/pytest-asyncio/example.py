"""Tests that await: a fixture with clean-up, cases, an expected error."""

import asyncio
import sys
from collections.abc import AsyncGenerator

import pytest
import pytest_asyncio

pytestmark = pytest.mark.asyncio  # for every test of this file


class Shop:
    """What is tested."""

    stock = 2

    async def order(self, count: int) -> int:
        await asyncio.sleep(0)
        if count > self.stock:
            raise LookupError("sold out")
        self.stock -= count
        return self.stock

    async def close(self) -> None:
        await asyncio.sleep(0)


@pytest_asyncio.fixture
async def shop() -> AsyncGenerator[Shop]:
    shop = Shop()
    yield shop
    await shop.close()  # after each test, on its loop


@pytest.mark.parametrize("count", [1, 2])
async def test_order(shop: Shop, count: int) -> None:
    assert await shop.order(count) == 2 - count


async def test_sold_out(shop: Shop) -> None:
    with pytest.raises(LookupError, match="sold out"):
        await shop.order(3)


class Report:
    """Stands in for pytest's own report, which tells times and paths."""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "call":
            print(report.location[2], report.outcome)


if __name__ == "__main__":  # usually: pytest example.py
    options = ["-o", "asyncio_default_fixture_loop_scope=function"]
    quiet = ["-p", "no:terminal", "-p", "no:cacheprovider"]
    sys.exit(pytest.main([__file__, *options, *quiet], plugins=[Report()]))
