"""Good: between reading the sum and writing it there is no `await`."""

import asyncio


class Account:
    balance = 0


async def cash(cheque: int) -> int:
    await asyncio.sleep(0)  # the bank would be awaited here
    return cheque


async def deposit(account: Account, cheque: int) -> None:
    amount = await cash(cheque)
    account.balance += amount  # nothing can come between


async def main() -> None:
    account = Account()
    async with asyncio.TaskGroup() as group:
        for cheque in (10, 20, 30):
            group.create_task(deposit(account, cheque))
    print("balance:", account.balance)


if __name__ == "__main__":
    asyncio.run(main())
