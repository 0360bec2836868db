"""An actor owns its state; others send it messages and await replies."""

import asyncio

Reply = asyncio.Future[int]


class Account:
    """Handles one message at a time: its balance needs no lock."""

    def __init__(self, balance: int) -> None:
        self._balance = balance
        self._mailbox: asyncio.Queue[tuple[int, Reply]] = asyncio.Queue()

    async def withdraw(self, amount: int) -> int:
        reply: Reply = asyncio.get_running_loop().create_future()
        await self._mailbox.put((amount, reply))
        return await asyncio.shield(reply)  # the sender may give up waiting

    async def run(self) -> None:
        while True:
            amount, reply = await self._mailbox.get()
            try:
                reply.set_result(await self._book(amount))
            except ValueError as error:  # a refusal is an answer too
                reply.set_exception(error)

    async def _book(self, amount: int) -> int:
        left = self._balance - amount
        if left < 0:
            raise ValueError(f"refused, only {self._balance} there")
        await asyncio.sleep(0)  # the row would be written here
        self._balance = left
        return left


async def main() -> None:
    account = Account(100)
    amounts = [70, 50, 30]
    async with asyncio.TaskGroup() as group:
        actor = group.create_task(account.run())
        replies = await asyncio.gather(
            *map(account.withdraw, amounts), return_exceptions=True
        )
        actor.cancel()
    for amount, reply in zip(amounts, replies, strict=True):
        print(f"withdraw {amount}:", reply)


if __name__ == "__main__":
    asyncio.run(main())
