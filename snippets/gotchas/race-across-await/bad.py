"""Bad: the sum is read before the `await` and written after it."""

import asyncio


class Account:
    balance = 0


async def cash(cheque: int) -> int:
    await asyncio.sleep(0)  # the bank would be awaited here
    return cheque


async def deposit(account: Account, cheque: int) -> None:
    account.balance += await cash(cheque)  # reads, waits, writes


async def main() -> None:
    account = Account()
    async with asyncio.TaskGroup() as group:
        for cheque in (10, 20, 30):
            group.create_task(deposit(account, cheque))
    print("balance:", account.balance)


if __name__ == "__main__":
    asyncio.run(main())
