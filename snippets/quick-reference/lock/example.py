"""A lock lets one task at a time through a section that awaits."""

import asyncio


class Account:
    def __init__(self, balance: int) -> None:
        self.balance = balance
        self.lock = asyncio.Lock()  # one for each thing to protect

    async def withdraw(self, name: str, amount: int) -> None:
        async with self.lock:
            if amount > self.balance:
                print(f"{name}: refused")
                return
            print(f"{name}: asks the bank")
            await asyncio.sleep(0)  # without the lock, others get in here
            self.balance -= amount
            print(f"{name}: paid {amount}")


async def main() -> None:
    account = Account(100)
    await asyncio.gather(
        account.withdraw("Ann", 80),
        account.withdraw("Bob", 80),
        account.withdraw("Cyd", 20),
    )
    print("balance:", account.balance)


if __name__ == "__main__":
    asyncio.run(main())
