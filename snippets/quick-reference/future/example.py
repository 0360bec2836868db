"""A future is a result to come, set once by whoever has the answer."""

import asyncio


class Client:
    """Numbers its questions; the answers come back in any order."""

    def __init__(self) -> None:
        self.open: dict[int, asyncio.Future[str]] = {}

    def ask(self, number: int) -> asyncio.Future[str]:
        answer = asyncio.get_running_loop().create_future()
        self.open[number] = answer
        return answer

    def on_message(self, number: int, text: str) -> None:
        answer = self.open.pop(number, None)
        if answer is None or answer.done():  # or cancelled meanwhile
            print(f"answer {number}: nobody waits for it")
        elif text:
            answer.set_result(text)
        else:
            answer.set_exception(ValueError("empty answer"))


async def show(what: str, answer: asyncio.Future[str]) -> None:
    try:
        print(f"{what}: {await answer}")
    except ValueError as error:
        print(f"{what}: failed, {error}")


async def main() -> None:
    client = Client()
    async with asyncio.TaskGroup() as group:
        for number, what in enumerate(["price", "stock", "weight"]):
            group.create_task(show(what, client.ask(number)))
        await asyncio.sleep(0)  # all three wait now
        client.on_message(1, "14 pieces")
        client.on_message(0, "9.90")
        client.on_message(0, "8.80")
        client.on_message(2, "")


if __name__ == "__main__":
    asyncio.run(main())
