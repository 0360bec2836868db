"""A condition lets tasks wait until shared data is as they need it."""

import asyncio


class Stock:
    def __init__(self) -> None:
        self.count = 0
        self.changed = asyncio.Condition()

    async def deliver(self, amount: int) -> None:
        async with self.changed:  # notifying needs the lock
            self.count += amount
            print(f"{amount} delivered")
            self.changed.notify_all()  # everybody tests again

    async def take(self, name: str, amount: int) -> None:
        async with self.changed:  # waiting gives the lock away meanwhile
            await self.changed.wait_for(lambda: self.count >= amount)
            self.count -= amount
            print(f"{name} takes {amount}, {self.count} left")


async def main() -> None:
    stock = Stock()
    async with asyncio.TaskGroup() as group:
        group.create_task(stock.take("Ann", 3))
        bob = group.create_task(stock.take("Bob", 1))
        await asyncio.sleep(0)  # both are waiting now
        await stock.deliver(2)  # enough for Bob
        await bob
        await stock.deliver(2)  # with what is left, enough for Ann


if __name__ == "__main__":
    asyncio.run(main())
